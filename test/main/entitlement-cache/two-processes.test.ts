import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { Acknowledged, expectEverythingAcknowledged } from './acknowledged.ts';
import { checkoutIdOf, NOW, temporaryFolder, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { authenticIds, cacheRequest, openTestCache, read, withCache, write } from './open-test-cache.ts';
import { runChild, type ChildEnd } from './run-child.ts';

const FILES = 40;
const folder = temporaryFolder();
const materialFolder = join(folder.path, 'material');
let material: CacheMaterial;
let profile: string;

beforeAll(async () => {
  mkdirSync(materialFolder);
  material = await makeMaterial(FILES, materialFolder);
});
beforeEach(() => {
  profile = newProfile();
});
afterAll(() => {
  folder.remove();
});

const license = (index: number) => verified(material.files[index]!, material.trust);
const indexes = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => from + index).join(',');
const child = (command: string, rest: string[], onLine?: (line: string) => void): Promise<ChildEnd> =>
  runChild({ folder: profile, materialFolder, count: FILES, command, rest }, onLine);
const problemsOf = (end: ChildEnd): string[] => [...end.lines.filter((line) => line.startsWith('problem')), ...(end.errors === '' ? [] : [end.errors])];

describe('two processes on one cache', () => {
  it('make it together at the first time, and lose nothing that either acknowledged', async () => {
    const said = new Acknowledged();
    const hear = (line: string): void => said.hear(line);
    const ends = await Promise.all([
      child('import', [indexes(0, 20)], hear),
      child('import', [indexes(20, 40)], hear),
      child('seal', ['15'], hear),
    ]);
    expect(ends.flatMap(problemsOf)).toEqual([]);
    expect(said.imported.size).toBe(40);
    said.sealed = 15;
    expect(expectEverythingAcknowledged(profile, material, said)).toEqual([]);
  });

  it('clear at the same time without losing a tombstone or a line of the log', async () => {
    withCache(profile, material.trust, (cache) => write(cache, (writer) => {
      for (let index = 0; index < 24; index += 1) writer.storeLicense(license(index), NOW);
    }));
    const said = new Acknowledged();
    const ends = await Promise.all([
      child('clear', [indexes(0, 14)], (line) => said.hear(line)),
      child('clear', [indexes(10, 24)], (line) => said.hear(line)),
    ]);
    expect(ends.flatMap(problemsOf)).toEqual([]);
    expect(expectEverythingAcknowledged(profile, material, said)).toEqual([]);
    withCache(profile, material.trust, (cache) => {
      expect(read(cache, (reader) => reader.clearedCheckouts().length)).toBe(24);
      expect(authenticIds(cache)).toEqual([]);
    });
  });

  it('see at once what the other has written', async () => {
    const cache = openTestCache(profile, material.trust);
    expect(authenticIds(cache)).toEqual([]);
    await child('import', ['3,4']);
    expect(authenticIds(cache)).toEqual([checkoutIdOf(3), checkoutIdOf(4)]);
    await child('clear', ['3']);
    expect(read(cache, (reader) => reader.knownCheckouts().clearedAt(checkoutIdOf(3)))).toBe(NOW);
    expect(authenticIds(cache)).toEqual([checkoutIdOf(4)]);
    cache.close();
  });

  it('keep each other waiting no longer than the timeout; then the cache is busy and nothing was changed', async () => {
    const cache = openTestCache(profile, material.trust);
    await child('import', ['5']);
    const reader = openEntitlementCache(cacheRequest(profile, material.trust, { busyTimeout: 30 }));
    expect(reader.ok).toBe(true);
    if (!reader.ok) return;
    write(cache, (writer) => {
      writer.storeLicense(license(6), NOW);
      // While this transaction is open, another connection can read and cannot write.
      expect(reader.value.write((other) => other.storeLicense(license(7), NOW))).toMatchObject({ ok: false, code: 'store-busy' });
      expect(authenticIds(reader.value)).toEqual([checkoutIdOf(5)]);
    });
    expect(authenticIds(reader.value)).toEqual([checkoutIdOf(5), checkoutIdOf(6)]);
    reader.value.close();
    cache.close();
  });
});
