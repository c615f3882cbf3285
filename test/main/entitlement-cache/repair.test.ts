import { copyFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTrust } from '#license-file/trust/trust.ts';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { checkoutIdOf, MACHINE, NOW, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { authenticIds, cacheRequest, openTestCache, read, withCache, write } from './open-test-cache.ts';

let material: CacheMaterial;
let profile: string;

beforeAll(async () => {
  material = await makeMaterial(4);
});
beforeEach(() => {
  profile = newProfile();
  withCache(profile, material.trust, (cache) => {
    for (const index of [0, 1, 2]) write(cache, (writer) => writer.storeLicense(verified(material.files[index]!, material.trust), NOW));
    write(cache, (writer) => writer.recordActivity({ at: NOW, kind: 'kept', checkoutId: null, details: {} }));
  });
});

const inProfile = (name: string): string => join(profile, name);
const database = (): string => inProfile('entitlements.sqlite');
const names = (pattern: RegExp): string[] => readdirSync(profile).filter((name) => pattern.test(name));
const allThree = [0, 1, 2].map(checkoutIdOf);

/** Writes over a run of bytes in the middle of a file. */
function spoil(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 2_000);
  writeFileSync(path, bytes);
}

describe('a damaged database', () => {
  it('is kept under a name of its own, and the newest backup takes its place', () => {
    spoil(database());
    const damaged = readFileSync(database());
    withCache(profile, material.trust, (cache) => {
      expect(cache.repairs).toMatchObject([{ backup: 3, keptAs: 'entitlements-damaged-1.sqlite', licenses: { stored: 3, unverified: 0 } }]);
      expect(authenticIds(cache)).toEqual(allThree);
      expect(read(cache, (reader) => reader.activity({ kind: 'store-repaired', limit: 9 }))).toMatchObject([{ at: NOW, details: { backup: 3 } }]);
    });
    expect(readFileSync(inProfile('entitlements-damaged-1.sqlite'))).toEqual(damaged);
    spoil(database());
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual(allThree));
    expect(names(/damaged/)).toEqual(['entitlements-damaged-1.sqlite', 'entitlements-damaged-2.sqlite']);
  });

  it('is restored from the backup before, where the newest is damaged too', () => {
    spoil(database());
    spoil(inProfile('entitlements-backup-000003.sqlite'));
    withCache(profile, material.trust, (cache) => {
      expect(cache.repairs).toMatchObject([{ backup: 2 }]);
      expect(authenticIds(cache)).toEqual(expect.arrayContaining([checkoutIdOf(0), checkoutIdOf(1)]));
    });
  });

  it('gives up every row that can be read and verified, where there is no good backup', () => {
    for (const name of names(/backup/)) rmSync(inProfile(name));
    const direct = new Database(database());
    direct.exec("UPDATE profile SET row_check = x'00'; UPDATE license SET applications = '[]' WHERE id = 2");
    direct.prepare('UPDATE license SET bytes = ? WHERE id = 3').run(Buffer.from('not a license any more'));
    direct.close();
    withCache(profile, material.trust, (cache) => {
      expect(cache.repairs).toMatchObject([{ backup: null, salvaged: { licenses: 2, activity: 1 }, licenses: { stored: 2, unverified: 0 } }]);
      expect(authenticIds(cache)).toEqual([checkoutIdOf(0), checkoutIdOf(1)]);
      expect(read(cache, (reader) => reader.activity({ kind: 'kept', limit: 9 }).length)).toBe(1);
    });
    withCache(profile, material.trust, (cache) => expect(cache.repairs).toEqual([]));
  });

  it('loses no license whose issuer is not trusted at the moment of the repair', () => {
    spoil(database());
    withCache(profile, createTrust([]), (cache) => expect(cache.repairs).toMatchObject([{ licenses: { stored: 3, unverified: 3 } }]));
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual(allThree));
  });

  it('that is text, or of another program, is kept and replaced', () => {
    writeFileSync(database(), 'these are my notes, not a database\n'.repeat(200));
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual(allThree));
    rmSync(database());
    const foreign = new Database(database());
    foreign.exec('CREATE TABLE notes (text)');
    foreign.close();
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual(allThree));
    expect(names(/damaged/)).toHaveLength(2);
  });

  it('is repaired by the process that has it open, at the latest when it is used again', () => {
    const cache = openTestCache(profile, material.trust);
    renameSync(database(), inProfile('moved-away'));
    expect(authenticIds(cache)).toEqual(allThree);
    expect(cache.repairs).toMatchObject([{ finding: 'no database', backup: 3 }]);
    cache.close();
  });

  it('is noticed when another process put a repaired one in its place', () => {
    const cache = openTestCache(profile, material.trust);
    const aside = newProfile();
    cpSync(profile, aside, { recursive: true });
    renameSync(join(aside, 'entitlements.sqlite'), database());
    write(cache, (writer) => writer.storeLicense(verified(material.files[3]!, material.trust), NOW));
    cache.close();
    withCache(profile, material.trust, (later) => expect(authenticIds(later)).toEqual([...allThree, checkoutIdOf(3)]));
  });
});

describe('a write-ahead log', () => {
  /** Puts the profile into the state a crash leaves after one more import: everything of it is in the log. */
  const crashAfterImport = (): void => {
    const cache = openTestCache(profile, material.trust);
    write(cache, (writer) => writer.storeLicense(verified(material.files[3]!, material.trust), NOW));
    const image = newProfile();
    cpSync(profile, image, { recursive: true });
    cache.close();
    rmSync(profile, { recursive: true });
    renameSync(image, profile);
  };
  const all = [...allThree, checkoutIdOf(3)];

  it('that a crash left is taken up', () => {
    crashAfterImport();
    withCache(profile, material.trust, (cache) => {
      expect(cache.repairs).toEqual([]);
      expect(authenticIds(cache)).toEqual(all);
    });
  });

  it.each<[string, () => void]>([
    ['is missing', () => rmSync(inProfile('entitlements.sqlite-wal'))],
    ['is cut short', () => writeFileSync(inProfile('entitlements.sqlite-wal'), readFileSync(inProfile('entitlements.sqlite-wal')).subarray(0, -600))],
    ['has a flipped byte', () => spoil(inProfile('entitlements.sqlite-wal'))],
  ])('that %s loses no acknowledged import', (_, damage) => {
    crashAfterImport();
    damage();
    withCache(profile, material.trust, (cache) => {
      expect(cache.repairs).toMatchObject([{ finding: 'older than its backup', backup: 4 }]);
      expect(authenticIds(cache)).toEqual(all);
    });
  });

  it('of another database, or without its shared memory, does no harm', () => {
    const other = newProfile();
    const cache = openTestCache(other, material.trust);
    write(cache, (writer) => writer.storeLicense(verified(material.files[3]!, material.trust), NOW));
    copyFileSync(join(other, 'entitlements.sqlite-wal'), inProfile('entitlements.sqlite-wal'));
    cache.close();
    withCache(profile, material.trust, (mine) => expect(authenticIds(mine)).toEqual(expect.arrayContaining(allThree)));
    crashAfterImport();
    rmSync(inProfile('entitlements.sqlite-shm'));
    withCache(profile, material.trust, (mine) => expect(authenticIds(mine)).toEqual(all));
  });
});

describe("another user's cache", () => {
  it('is refused and left as it is', () => {
    const before = readFileSync(database());
    const identity = { machineNames: [MACHINE], userId: 'uid:1001' };
    expect(openEntitlementCache(cacheRequest(profile, material.trust, { identity }))).toMatchObject({ ok: false, code: 'store-of-another-user' });
    expect(readFileSync(database())).toEqual(before);
  });
});
