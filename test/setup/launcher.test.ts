import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launcherText } from '../../tools/build/launcher-text.mjs';

/** What a program was started with and how it ended. */
function start(launcher: string, ...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The files of code that was kept beside a launcher. */
function keptCode(launcher: string): string[] {
  const cache = join(dirname(launcher), '..', '.cache', 'compile-cache');
  return readdirSync(cache)
    .filter((name) => name.startsWith('parts-'))
    .flatMap((folder) => readdirSync(join(cache, folder)).map((name) => join(cache, folder, name)));
}

/** A launcher in a folder of its own, whose program is the given text. */
function launcherOf(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'dist', 'parts'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'parts', 'program.cjs'), program);
  writeFileSync(join(folder, 'dist', 'launcher.mjs'), launcherText('program.cjs', false));
  return join(folder, 'dist', 'launcher.mjs');
}

test('the launcher hands arguments over and ends with the program’s exit status', () => {
  const launcher = launcherOf('process.stdout.write(process.argv.slice(2).join("|")); process.exitCode = 20;');
  const { status, stdout } = spawnSync(process.execPath, [launcher, 'status', '--json'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 20, stdout: 'status|--json' });
});

test('the program runs with the compile cache on', () => {
  const launcher = launcherOf('process.stdout.write(String(require("node:module").getCompileCacheDir()));');
  expect(start(launcher).stdout).toContain(join('.cache', 'compile-cache'));
});

test('the code of a program is kept once for each of its tasks', () => {
  const launcher = launcherOf('exports.double = (n) => n * 2; process.stdout.write(String(exports.double(21)));');
  expect(start(launcher, 'status').stdout).toBe('42');
  const [file = '', ...more] = keptCode(launcher);
  expect(more).toEqual([]);
  const first = readFileSync(file);
  expect(start(launcher, 'status').stdout).toBe('42');
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(start(launcher, 'list', '--json').stdout).toBe('42');
  expect(readFileSync(file, 'latin1').split('\n')[0]).toMatch(/^[0-9a-f]{40},status,list --json$/);
});

test('kept code that is damaged, cut off or empty is not run, and is made anew', () => {
  const launcher = launcherOf('exports.double = (n) => n * 2; process.stdout.write(String(exports.double(21)));');
  start(launcher, 'status');
  const [file = ''] = keptCode(launcher);
  const good = readFileSync(file);
  const flipped = Buffer.from(good);
  flipped[good.length - 100] = (flipped[good.length - 100] ?? 0) ^ 1;
  for (const bad of [flipped, good.subarray(0, good.length / 2), Buffer.alloc(0), Buffer.from('no code,status\n')]) {
    writeFileSync(file, bad);
    expect(start(launcher, 'status')).toEqual({ status: 0, stdout: '42', stderr: '' });
    expect(readFileSync(file).indexOf('\n')).toBe(good.indexOf('\n'));
    expect(start(launcher, 'status')).toEqual({ status: 0, stdout: '42', stderr: '' });
  }
});

test('a program runs where nothing can be kept', () => {
  const launcher = launcherOf('process.stdout.write("here");');
  writeFileSync(join(dirname(launcher), '..', '.cache'), 'no folder');
  expect(start(launcher, 'status')).toEqual({ status: 0, stdout: 'here', stderr: '' });
});

test('a fault of the program ends it with its stack', () => {
  const launcher = launcherOf('function fails() { throw new Error("broken promise"); }\nfails();');
  const { status, stderr } = start(launcher, 'status');
  expect(status).toBe(1);
  expect(stderr).toContain('broken promise');
  expect(stderr).toMatch(/at fails .*program\.cjs:1:/);
});

test('a Node that is too old is refused with one sentence before the program is loaded', () => {
  const launcher = launcherOf('process.stdout.write("loaded");');
  const text = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(launcher)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', text], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('launcher: Node 24 or newer is needed, and this is Node 20.20.2. In a checkout, npm start and npm run -s licensing|service -- … bring their own.\n');
});
