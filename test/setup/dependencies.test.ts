import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInstalledAsLocked } from '../../tools/setup/dependencies.mjs';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly hasInstallScript?: boolean }>>;
}

const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0', optional: true } } };
const locked = JSON.stringify(lock);
const installed = (packages: object): string => JSON.stringify({ packages });

test('an install by hand counts as set up, with or without what is optional', () => {
  expect(isInstalledAsLocked(locked, installed({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }))).toBe(true);
  expect(isInstalledAsLocked(locked, installed({ ...lock.packages, '': undefined }))).toBe(true);
});

test.each([
  ['lacks a package', {}],
  ['has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
  ['has another digest', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }],
  ['has one package too many', { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/c': { version: '1.0.0' } }],
])('an install that %s is done again', (_what, packages) => {
  expect(isInstalledAsLocked(locked, installed(packages))).toBe(false);
});

test('a record of npm’s that cannot be read is done again', () => {
  expect(isInstalledAsLocked(locked, '{"packages":')).toBe(false);
});

test.each(['package-lock.json', 'tools/runtime/package-lock.json'])('%s is whole for every platform, and nothing in it runs at install', (path) => {
  const { packages } = JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Lockfile;
  const paths = Object.keys(packages);
  const missing = Object.entries(packages).flatMap(([of, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((one) => one.endsWith(`node_modules/${name}`)))
      .map((name) => `${of}: ${name}`),
  );
  expect(missing).toEqual([]);
  expect(paths.filter((one) => packages[one]?.hasInstallScript === true)).toEqual([]);
});
