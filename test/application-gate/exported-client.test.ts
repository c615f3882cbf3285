import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { npmProgram } from '../../tools/setup/npm.mjs';
import { DIST, ROOT } from '../../tools/setup/folders.mjs';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { startedGate } from './support/started-gate.ts';

// A vendor's folder: nothing of this checkout is above it.
const folder = mkdtempSync(join(tmpdir(), 'vendor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(join(ROOT, 'docs', 'application-gate.md'), 'utf8');
const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];

function run(words: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, env: environment, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.trim() };
}

beforeAll(() => {
  bundledProgram();
  const npm = (...words: readonly string[]) => execFileSync(process.execPath, [npmProgram(), ...words, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
  npm('pack', join(DIST, 'application'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const [tarball = 'none was made'] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm('install', `./${tarball}`);
}, 120_000);

test('the package says what a vendor has to know, and holds its license', () => {
  const installed = join(folder, 'node_modules', 'licensing-client');
  const { name, version, license, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  expect(engines).not.toEqual({ node: '>=18' });
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  expect(manifest).toMatchObject({ name, version, license, engines: { node: '>=18' } });
  expect(manifest['dependencies']).toBeUndefined();
  expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
  expect(readFileSync(join(installed, 'README.md'), 'utf8')).toContain("from 'licensing-client/application'");
});

test.runIf(process.platform === 'linux')('the example of docs/application-gate.md asks a real gate of this user, and is told', async () => {
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const environment = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_DATA_HOME: join(home, 'data') };
  const gate = await startedGate(environment);
  onTestFinished(() => gate.kill());
  const ofTheVendor = 'function quit(code, decision) { console.log(code, decision.status, decision.reason); process.exit(20); }\n';
  writeFileSync(join(folder, 'example.mjs'), `${ofTheVendor}${example}`);
  expect(run(['example.mjs'], environment)).toEqual({ status: 20, said: 'prompt-unavailable NotEntitled never-signed-in' });
});

test('the example of docs/application-gate.md compiles against the types that the package exports, strictly and without any other', () => {
  expect(example).toContain("from 'licensing-client/application'");
  const ofTheVendor = 'declare function showThatItWaits(): void;\ndeclare function quit(code: string, decision: object | null): never;\ndeclare function askToSave(until: string): void;\n';
  writeFileSync(join(folder, 'example.ts'), `${example}\n${ofTheVendor}`);
  const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, target: 'ES2022', lib: ['ES2022', 'DOM'], types: [], module: 'NodeNext', moduleResolution: 'NodeNext' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.ts'] }));
  expect(run([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder])).toEqual({ status: 0, said: '' });
});

test('it is there as a module and by require, and needs nothing but Node', () => {
  expect(run(['--input-type=module', '-e', "import { connectLicensing } from 'licensing-client/application'; console.log(typeof connectLicensing)"]).said).toBe('function');
  expect(run(['--input-type=commonjs', '-e', "console.log(typeof require('licensing-client/application').connectLicensing)"]).said).toBe('function');
  const code = readFileSync(join(DIST, 'application', 'licensing-application.mjs'), 'utf8');
  const imported = [...code.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name);
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((name) => name?.startsWith('node:') !== true)).toEqual([]);
});
