import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

test('the table of advisories speaks of the versions that are installed', () => {
  const table = readFileSync(new URL('../../docs/advisories.md', import.meta.url), 'utf8');
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lockfile;
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const wrong = rows.flatMap((row) => {
    const [, names = '', versions = ''] = row.split('|');
    const listed = versions.replaceAll(/\([^)]*\)/g, '').split(',').map((version) => version.trim());
    return [...names.matchAll(/`([^`]+)`/g)]
      .map((match) => match[1] ?? '')
      .filter((name, place) => place < listed.length && lock.packages[`node_modules/${name}`]?.version !== listed[place])
      .map((name) => `${name}: ${String(lock.packages[`node_modules/${name}`]?.version)}`);
  });
  expect(rows.length).toBeGreaterThan(8);
  expect(wrong).toEqual([]);
});
