import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launcherText } from '../../tools/build/launcher-text.mjs';

/** A launcher in a folder of its own, whose program is the given text. */
function launcherOf(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'dist', 'parts'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'parts', 'program.mjs'), program);
  writeFileSync(join(folder, 'dist', 'launcher.mjs'), launcherText('parts/program.mjs'));
  return join(folder, 'dist', 'launcher.mjs');
}

test('the launcher hands arguments over and ends with the program’s exit status', () => {
  const launcher = launcherOf('process.stdout.write(process.argv.slice(2).join("|")); process.exitCode = 20;');
  const { status, stdout } = spawnSync(process.execPath, [launcher, 'status', '--json'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 20, stdout: 'status|--json' });
});

test('the program runs with the compile cache on', () => {
  const launcher = launcherOf('import m from "node:module"; process.stdout.write(String(m.getCompileCacheDir()));');
  const { stdout } = spawnSync(process.execPath, [launcher], { encoding: 'utf8' });
  expect(stdout).toContain(join('.cache', 'compile-cache'));
});

test('a Node that is too old is refused with one sentence before the program is loaded', () => {
  const launcher = launcherOf('process.stdout.write("loaded");');
  const text = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(launcher)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', text], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('licensing: Node 24 or newer is needed, and this is Node 20.20.2. In a checkout, npm run -s licensing -- … brings its own.\n');
});
