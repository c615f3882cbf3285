import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CACHE, DIST, ROOT } from '../../tools/setup/folders.mjs';
import { bundledProgram } from '../command-line/support/bundle.ts';

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'vendor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(ROOT, join(folder, 'node_modules', 'licensing-client'), 'dir');

function run(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.trim() };
}

test('the example of docs/application-gate.md compiles against the types that the package exports, strictly and without any other', () => {
  bundledProgram();
  const page = readFileSync(join(ROOT, 'docs', 'application-gate.md'), 'utf8');
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(example).toContain("from 'licensing-client/application'");
  const ofTheVendor = 'declare function showThatItWaits(): void;\ndeclare function quit(code: string, decision: object | null): never;\ndeclare function askToSave(until: string): void;\n';
  writeFileSync(join(folder, 'example.ts'), `${example}\n${ofTheVendor}`);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, target: 'ES2022', lib: ['ES2022', 'DOM'], types: [], module: 'NodeNext', moduleResolution: 'NodeNext' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.ts'] }));
  expect(run([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder])).toEqual({ status: 0, said: '' });
});

test('it is there as a module and by require, and needs nothing but Node', () => {
  bundledProgram();
  expect(run(['--input-type=module', '-e', "import { connectLicensing } from 'licensing-client/application'; console.log(typeof connectLicensing)"]).said).toBe('function');
  expect(run(['--input-type=commonjs', '-e', "console.log(typeof require('licensing-client/application').connectLicensing)"]).said).toBe('function');
  const code = readFileSync(join(DIST, 'application', 'licensing-application.mjs'), 'utf8');
  const imported = [...code.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name);
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((name) => name?.startsWith('node:') !== true)).toEqual([]);
});
