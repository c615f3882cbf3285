import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealClockRecord } from '#main/entitlement-cache/clock-record/sealed-clock-record.ts';
import { sealsOf } from '#main/entitlement-cache/seals/seal.ts';
import { checkoutIdOf, MACHINE, NOW, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { read, USER_ID, withCache, write } from './open-test-cache.ts';
import type { CacheRequest } from '#main/entitlement-cache/open-entitlement-cache.ts';

let material: CacheMaterial;
let profile: string;

beforeAll(async () => {
  material = await makeMaterial(1);
});
beforeEach(() => {
  profile = newProfile();
});

const file = (name: 'entitlements.sqlite' | 'clock-record.json'): string => join(profile, name);
const record = (text: string, changes: Partial<CacheRequest> = {}): boolean =>
  withCache(profile, material.trust, (cache) => write(cache, (writer) => writer.writeClockRecord(text)), changes);
/** What somebody without the key can write: everything but the seal. */
const unsealed = (sequence: number, text: string): string =>
  sealClockRecord({ sequence, text, policyDigest: null }, sealsOf(new Uint8Array(32).fill(1), { machine: MACHINE, userId: USER_ID }));
const found = (changes: Partial<CacheRequest> = {}) =>
  withCache(profile, material.trust, (cache) => read(cache, (reader) => reader.clockRecord()), changes);
const sql = (statement: string): void => {
  const database = new Database(file('entitlements.sqlite'));
  database.exec(statement);
  database.close();
};

describe('the sealed clock record', () => {
  it('is missing in a new profile, which says that it is untouched', () => {
    withCache(profile, material.trust, (cache) => {
      expect(read(cache, (reader) => [reader.clockRecord(), reader.isUntouched()])).toEqual([{ state: 'lost', because: 'missing', lastKnown: null }, true]);
      write(cache, (writer) => writer.storeLicense(verified(material.files[0]!, material.trust), NOW));
      expect(read(cache, (reader) => reader.isUntouched())).toBe(false);
    });
  });

  it('takes away what a writer that was killed left behind, and leaves alone what one may be writing now', () => {
    const [left, current] = ['.clock-record.json-00000000000a.tmp', '.clock-record.json-00000000000b.tmp'].map((name) => join(profile, name));
    for (const path of [left!, current!]) writeFileSync(path, 'half');
    const longAgo = NOW / 1_000 - 1e8;
    utimesSync(left!, longAgo, longAgo);
    record('one');
    expect([existsSync(left!), existsSync(current!)]).toEqual([false, true]);
  });

  it('counts up with every write and is held', () => {
    record('one');
    record('two');
    expect(found()).toEqual({ state: 'held', text: 'two', sequence: 2 });
  });

  it.each(['entitlements.sqlite', 'clock-record.json'] as const)('is the newer one when an older %s is put back', (name) => {
    record('one');
    copyFileSync(file(name), join(profile, 'kept'));
    record('two');
    copyFileSync(join(profile, 'kept'), file(name));
    expect(found()).toEqual({ state: 'held', text: 'two', sequence: 2 });
    record('three');
    expect(found()).toEqual({ state: 'held', text: 'three', sequence: 3 });
  });

  it('is held by either copy when the other is gone or broken', () => {
    record('one');
    rmSync(file('clock-record.json'));
    expect(found()).toMatchObject({ state: 'held', text: 'one' });
    record('two');
    writeFileSync(file('clock-record.json'), readFileSync(file('clock-record.json'), 'utf8').replace('two', 'six'));
    expect(found()).toMatchObject({ state: 'held', text: 'two' });
    record('three');
    sql(`UPDATE clock_record SET sealed = replace(sealed, 'three', 'eight')`);
    expect(found()).toMatchObject({ state: 'held', text: 'three' });
    sql('DELETE FROM clock_record');
    expect(found()).toMatchObject({ state: 'held', text: 'three' });
  });

  it('is lost when the database has a broken one that was newer than the mirror', () => {
    record('one');
    copyFileSync(file('clock-record.json'), join(profile, 'kept'));
    record('two');
    copyFileSync(join(profile, 'kept'), file('clock-record.json'));
    sql(`UPDATE clock_record SET sealed = replace(sealed, 'two', 'ten')`);
    expect(found()).toEqual({ state: 'lost', because: 'seal-broken', lastKnown: 'one' });
    record('three');
    expect(found()).toEqual({ state: 'held', text: 'three', sequence: 3 });
  });

  it.each<[string, Partial<CacheRequest>]>([
    ['another key', { sealKey: new Uint8Array(32).fill(9) }],
    ['another machine', { identity: { machineNames: ['elsewhere'], userId: USER_ID } }],
  ])('does not hold under %s, and still tells its time', (_, changes) => {
    record('one');
    expect(found(changes)).toEqual({ state: 'lost', because: 'seal-broken', lastKnown: 'one' });
    expect(found({ identity: { machineNames: [MACHINE.toUpperCase()], userId: USER_ID } })).toMatchObject({ state: 'held' });
  });

  it('is known by either copy under another key, and by none that was changed', () => {
    const other = { sealKey: new Uint8Array(32).fill(9) };
    record('one');
    sql(`UPDATE clock_record SET sealed = replace(sealed, 'one', 'six')`);
    expect(found(other)).toEqual({ state: 'lost', because: 'seal-broken', lastKnown: 'one' });
    writeFileSync(file('clock-record.json'), readFileSync(file('clock-record.json'), 'utf8').replace('one', 'two'));
    expect(found(other)).toEqual({ state: 'lost', because: 'seal-broken', lastKnown: null });
    record('three', other);
    expect(found(other)).toMatchObject({ state: 'held', text: 'three' });
    expect(found()).toEqual({ state: 'lost', because: 'seal-broken', lastKnown: 'three' });
  });

  it('that somebody forged as the newer one, without the key, does not stand before a sealed one', () => {
    record('one');
    sql(`UPDATE clock_record SET sequence = 9, sealed = '${unsealed(9, 'earlier')}'`);
    expect(found()).toEqual({ state: 'lost', because: 'seal-broken', lastKnown: 'one' });
  });

  it('is known and not written over while the key cannot be reached', () => {
    record('one');
    expect(found({ sealKey: null })).toEqual({ state: 'lost', because: 'key-unavailable', lastKnown: 'one' });
    withCache(profile, material.trust, (cache) => expect(write(cache, (writer) => writer.writeClockRecord('two'))).toBe(false), { sealKey: null });
    expect(found()).toEqual({ state: 'held', text: 'one', sequence: 1 });
  });

  it('counts as missing after a restore, also in the opening after that, until the next is written', () => {
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => writer.storeLicense(verified(material.files[0]!, material.trust), NOW));
      write(cache, (writer) => writer.writeClockRecord('one'));
    });
    rmSync(file('entitlements.sqlite'));
    for (let opening = 0; opening < 2; opening += 1) {
      expect(found()).toEqual({ state: 'lost', because: 'database-restored', lastKnown: 'one' });
    }
    record('two');
    expect(found()).toEqual({ state: 'held', text: 'two', sequence: 2 });
  });
});

describe('the policy document', () => {
  const policy = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
  const store = (text: string): void =>
    void withCache(profile, material.trust, (cache) => write(cache, (writer) => writer.storePolicy(policy(text), NOW, `record of ${text}`)));
  const current = () =>
    withCache(profile, material.trust, (cache) =>
      read(cache, (reader) => {
        const stored = reader.policy();
        return stored === null ? null : [Buffer.from(stored.bytes).toString(), stored.isCurrent];
      }),
    );

  it('is current with the record of its sign-in, and stays so with later records', () => {
    store('first');
    record('later');
    expect(current()).toEqual(['first', true]);
  });

  it('is not current when an older database brings an older one back, nor after the next record', () => {
    store('first');
    cpSync(file('entitlements.sqlite'), join(profile, 'kept'));
    store('second');
    cpSync(join(profile, 'kept'), file('entitlements.sqlite'));
    expect(current()).toEqual(['first', false]);
    record('later');
    expect(current()).toEqual(['first', false]);
    store('third');
    expect(current()).toEqual(['third', true]);
  });

  it('is not current when it was changed, and gone when it was forgotten', () => {
    store('first');
    sql(`UPDATE policy SET bytes = CAST('other' AS BLOB)`);
    expect(current()).toEqual(['other', false]);
    withCache(profile, material.trust, (cache) => write(cache, (writer) => writer.forgetPolicy()));
    expect(current()).toBeNull();
    expect(checkoutIdOf(0)).toBeTruthy();
  });
});
