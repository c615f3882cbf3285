import Database from 'better-sqlite3';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '#main/entitlement-cache/migrations/all-migrations.ts';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { objectionsTo } from './additive-sql.ts';
import { checkoutIdOf, NOW, temporaryFolder, verified, type CacheMaterial } from './cache-material.ts';
import { LATER_MIGRATIONS } from './later-migration.ts';
import { makeMaterial } from './make-material.ts';
import { authenticIds, cacheRequest, openTestCache, withCache, write } from './open-test-cache.ts';

/** SHA-256 of every migration's text. A released one never changes: add a new one instead of changing a line here. */
const FROZEN = [
  '6dfb0b868a6da7c1c5bce46c0e6eabe4976df15c5430a614494f84d81c556232',
  'e79ee1f0a028f5a92ce003fc1a8cfd1f38e0ccb9f6380164c8fc885b6d1b68d1',
  '4ba43837f004af96671fa5c8356d5d852eadb0553dd2fb7851aea9eb6b43c841',
  'd580ff454e5f7c17a04105dea3891a306fa63dd80611f886e353026f584d3aa1',
  '642e4afbd186d9b0a3fedb6f53471247d7c9bc47443a3cf9a753d2d9c11d7375',
];

const folder = temporaryFolder();
let material: CacheMaterial;
beforeAll(async () => {
  material = await makeMaterial(2);
});
afterAll(() => {
  folder.remove();
});

function profileWithOneLicense(name: string): string {
  const profile = join(folder.path, name);
  mkdirSync(profile, { mode: 0o700 });
  withCache(profile, material.trust, (cache) =>
    write(cache, (writer) => writer.storeLicense(verified(material.files[0]!, material.trust), NOW)),
  );
  return profile;
}

const contentOf = (profile: string) =>
  Object.fromEntries(readdirSync(profile).map((name) => [name, hash('sha256', readFileSync(join(profile, name)))]));

describe('migrations', () => {
  it('never change once they are written', () => {
    expect(ALL_MIGRATIONS.map(({ sql }) => hash('sha256', sql))).toEqual(FROZEN);
  });

  it('are numbered without gaps, make only STRICT tables and only add', () => {
    expect(ALL_MIGRATIONS.map(({ number }) => number)).toEqual(ALL_MIGRATIONS.map((_, index) => index + 1));
    for (const { sql } of LATER_MIGRATIONS) expect(objectionsTo(sql)).toEqual([]);
  });

  it.each([
    'DROP TABLE license',
    'ALTER TABLE license RENAME TO licenses',
    'ALTER TABLE license DROP COLUMN bytes',
    'DELETE FROM ended',
    "UPDATE profile SET user_id = ''",
    'CREATE TABLE loose (id INTEGER)',
    'CREATE TABLE good (id INTEGER) STRICT; DROP TABLE ended',
    'CREATE TRIGGER sly AFTER INSERT ON ended BEGIN DELETE FROM ended; END',
    'PRAGMA writable_schema = ON',
  ])('are held to that by a guard that objects to: %s', (sql) => {
    expect(objectionsTo(sql)).not.toEqual([]);
  });
});

describe('a database of another version', () => {
  it('is migrated after a backup when it is older, and keeps its licenses', () => {
    const profile = profileWithOneLicense('older');
    const before = readdirSync(profile);
    withCache(profile, material.trust, (cache) => {
      expect(authenticIds(cache)).toEqual([checkoutIdOf(0)]);
      expect(cache.repairs).toEqual([]);
    }, { migrations: LATER_MIGRATIONS });
    const added = readdirSync(profile).filter((name) => !before.includes(name));
    expect(added).toEqual(['entitlements-backup-000002.sqlite']);
  });

  it('is refused and left byte for byte when it is newer', () => {
    const profile = profileWithOneLicense('newer');
    withCache(profile, material.trust, () => undefined, { migrations: LATER_MIGRATIONS });
    const before = contentOf(profile);
    const opened = openEntitlementCache(cacheRequest(profile, material.trust));
    expect(opened).toMatchObject({ ok: false, code: 'store-newer-version' });
    expect(contentOf(profile)).toEqual(before);
  });

  it('is refused when only its schema number is known, since a newer version may lay out all else in another way', () => {
    const profile = profileWithOneLicense('newer-number');
    const database = new Database(join(profile, 'entitlements.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    const before = contentOf(profile);
    const opened = openEntitlementCache(cacheRequest(profile, material.trust));
    expect(opened).toMatchObject({ ok: false, code: 'store-newer-version' });
    expect(contentOf(profile)).toEqual(before);
  });

  it('is refused and left as it is when a crash left the newer schema in its log', () => {
    const profile = profileWithOneLicense('newer-behind-log');
    const cache = openTestCache(profile, material.trust, { migrations: LATER_MIGRATIONS });
    write(cache, (writer) => writer.writeClockRecord('record'));
    const crashed = join(folder.path, 'newer-crashed');
    cpSync(profile, crashed, { recursive: true });
    cache.close();
    const before = contentOf(crashed);
    expect(before).toHaveProperty(['entitlements.sqlite-wal']);
    expect(openEntitlementCache(cacheRequest(crashed, material.trust))).toMatchObject({ ok: false, code: 'store-newer-version' });
    // The shared-memory file is SQLite's scratch paper.
    const [{ ['entitlements.sqlite-shm']: _, ...after }, { ['entitlements.sqlite-shm']: __, ...expected }] = [contentOf(crashed), before];
    expect(after).toEqual(expected);
  });

  it('is not replaced by a backup of a newer version when it is damaged', () => {
    const profile = profileWithOneLicense('newer-backup');
    withCache(profile, material.trust, (cache) =>
      write(cache, (writer) => writer.storeLicense(verified(material.files[1]!, material.trust), NOW)),
    { migrations: LATER_MIGRATIONS });
    cpSync(join(profile, 'entitlements.lock'), join(profile, 'entitlements.sqlite'));
    expect(openEntitlementCache(cacheRequest(profile, material.trust))).toMatchObject({ ok: false, code: 'store-newer-version' });
    withCache(profile, material.trust, (cache) => {
      expect(authenticIds(cache)).toEqual([checkoutIdOf(0), checkoutIdOf(1)]);
    }, { migrations: LATER_MIGRATIONS });
  });
});
