import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { at as instantAt } from '#fixtures/builders/instants.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { checkoutIdOf, NOW, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { authenticIds, read, SEAL_KEY, withCache, write } from './open-test-cache.ts';

let material: CacheMaterial;
let profile: string;
let log: string;

beforeAll(async () => {
  material = await makeMaterial(4);
});
beforeEach(() => {
  profile = newProfile();
  log = join(profile, 'ended.log');
  withCache(profile, material.trust, (cache) => {
    write(cache, (writer) => {
      for (const index of [0, 1, 2]) writer.storeLicense(license(index), NOW);
    });
    for (const index of [0, 1]) clear(cache, index);
  });
});

const license = (index: number) => verified(material.files[index]!, material.trust);
const clear = (cache: Parameters<typeof write>[0], index: number): void =>
  write(cache, (writer) => writer.clearLicenses([{ license: license(index), clearedAt: NOW, receipt: `receipt ${String(index)}` }]));

/** What is cleared after one more opening, with the instants. */
const clearedAfterOpening = (): [string, number, string | null, boolean][] =>
  withCache(profile, material.trust, (cache) =>
    read(cache, (reader) => reader.clearedCheckouts().map((one) => [one.checkoutId, one.at, one.receipt, one.sealHolds])),
  );

const BOTH = [
  [checkoutIdOf(0), NOW, 'receipt 0', true],
  [checkoutIdOf(1), NOW, 'receipt 1', true],
];
const linesOf = (): string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1);
const keptLogs = (): string[] => readdirSync(profile).filter((name) => name.startsWith('ended-damaged'));

describe('ended.log', () => {
  it('has one line for each clearing, and opening changes nothing', () => {
    const before = readFileSync(log, 'utf8');
    expect(linesOf().map((line) => (JSON.parse(line) as { checkoutId: string }).checkoutId)).toEqual([checkoutIdOf(0), checkoutIdOf(1)]);
    expect(clearedAfterOpening()).toEqual(BOTH);
    expect(readFileSync(log, 'utf8')).toBe(before);
  });

  it.each([
    ['is gone', () => rmSync(log)],
    ['is empty', () => writeFileSync(log, '')],
    ['lacks its last line', () => writeFileSync(log, `${linesOf()[0]!}\n`)],
    ['lacks its first line', () => writeFileSync(log, `${linesOf()[1]!}\n`)],
    ['ends in the middle of a line', () => writeFileSync(log, readFileSync(log).subarray(0, -40))],
    ['has lost its last line feed', () => writeFileSync(log, readFileSync(log).subarray(0, -1))],
    ['holds only zero bytes', () => writeFileSync(log, Buffer.alloc(readFileSync(log).length))],
    ['is a folder', () => { rmSync(log); mkdirSync(log); }],
  ])('is made whole again from the database when it %s', (_, damage) => {
    const before = readFileSync(log, 'utf8');
    damage();
    expect(clearedAfterOpening()).toEqual(BOTH);
    expect(readFileSync(log, 'utf8')).toBe(before);
  });

  it('is kept under another name when it said something else', () => {
    writeFileSync(log, 'nothing of ours\n');
    clearedAfterOpening();
    expect(keptLogs()).toEqual(['ended-damaged-1.log']);
    expect(readFileSync(join(profile, 'ended-damaged-1.log'), 'utf8')).toBe('nothing of ours\n');
  });

  it('ends a license in the database that it names as cleared, with its receipt', () => {
    const fromElsewhere = newProfile();
    withCache(fromElsewhere, material.trust, (cache) => clear(cache, 2));
    appendFileSync(log, readFileSync(join(fromElsewhere, 'ended.log')));
    expect(clearedAfterOpening()).toEqual([...BOTH, [checkoutIdOf(2), NOW, 'receipt 2', true]]);
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual([]));
    expect(clearedAfterOpening()).toHaveLength(3);
  });

  it.each([
    ['whose seal does not hold', (line: string) => line.replace(/"seal":"..../, '"seal":"AAAA')],
    ['that is no JSON any more', (line: string) => line.replace('"ended"', 'ended')],
    ['of which only the beginning was written', (line: string) => line.slice(0, 70)],
  ])('counts a line %s', (_, damage) => {
    const line = linesOf()[1]!;
    const other = line.replaceAll(checkoutIdOf(1), checkoutIdOf(2));
    appendFileSync(log, `${damage(other)}\n`);
    const cleared = clearedAfterOpening();
    expect(cleared.map(([id]) => id)).toEqual([checkoutIdOf(0), checkoutIdOf(1), checkoutIdOf(2)]);
    withCache(profile, material.trust, (cache) => {
      expect(authenticIds(cache)).toEqual([]);
      expect(cache.repairs).toEqual([]);
    });
    expect(clearedAfterOpening()).toEqual(cleared);
  });

  it('ignores a torn last line that names no checkout', () => {
    appendFileSync(log, '{"ended":"cleared","checkoutId":"0b6f4f5e-9a53');
    expect(clearedAfterOpening()).toEqual(BOTH);
    expect(linesOf()).toHaveLength(2);
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual([checkoutIdOf(2)]));
  });

  it('is made whole before a running process writes again', () => {
    withCache(profile, material.trust, (cache) => {
      const before = readFileSync(log, 'utf8');
      rmSync(log);
      write(cache, (writer) => writer.recordActivity({ at: NOW, kind: 'test', checkoutId: null, details: {} }));
      expect(existsSync(log)).toBe(true);
      expect(readFileSync(log, 'utf8')).toBe(before);
      clear(cache, 2);
    });
    expect(linesOf()).toHaveLength(3);
  });

  it('loses no tombstone to flipped bits, however many lines have some', () => {
    const random = randomFrom(testSeed('flipped bits in ended.log'));
    const text = readFileSync(log);
    for (let count = 0; count < 40; count += 1) {
      const flipped = Buffer.from(text);
      for (let flips = 0; flips < 5; flips += 1) flipped[Math.floor(random() * flipped.length)]! ^= 1 << Math.floor(random() * 8);
      writeFileSync(log, flipped);
      const ids = clearedAfterOpening().map(([id]) => id);
      expect(ids).toContain(checkoutIdOf(0));
      expect(ids).toContain(checkoutIdOf(1));
      withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual([checkoutIdOf(2)]));
    }
  });
});

describe('tombstones under another key', () => {
  it('count although their seals do not hold', () => {
    withCache(profile, material.trust, (cache) => {
      expect(read(cache, (reader) => reader.clearedCheckouts().map((one) => [one.checkoutId, one.sealHolds]))).toEqual([
        [checkoutIdOf(0), false],
        [checkoutIdOf(1), false],
      ]);
    }, { sealKey: new Uint8Array(32).fill(8) });
  });

  it('count and can be made while the key cannot be reached', () => {
    withCache(profile, material.trust, (cache) => clear(cache, 2), { sealKey: null });
    expect(clearedAfterOpening()).toEqual([...BOTH, [checkoutIdOf(2), NOW, 'receipt 2', false]]);
    expect(SEAL_KEY).toHaveLength(32);
  });
});

describe('accepted revocations', () => {
  const scopes = ['signer:test', 'ca:test:organization'];
  const list = (number: number, ids: CheckoutId[]) => ({
    bytes: Buffer.from(`list ${String(number)}`),
    acceptedAt: NOW,
    added: {
      scopes, signingKey: 'key', number, issuedAt: instantAt('2026-06-01T00:00:00Z'),
      checkouts: ids.map((checkoutId) => ({ checkoutId, revokedAt: NOW })),
      certificates: [{ issuerKey: 'authority-key', serial: '1f', from: null }],
    },
  });
  const revokedAfterOpening = () =>
    withCache(profile, material.trust, (cache) =>
      read(cache, (reader) => ({
        revoked: [0, 1, 2, 3].filter((index) => reader.revocations().checkoutRevokedAt(['ca:test:organization'], checkoutIdOf(index)) !== null),
        certificate: reader.revocations().isCertificateRevoked({ revocationScopes: scopes, issuerKey: 'authority-key', serial: '1f' }, NOW),
        number: reader.revocations().highestNumber('signer:test', 'key'),
        lists: reader.revocationLists().map((one) => [one.number, Buffer.from(one.bytes).toString()]),
      })),
    );

  it('are united for good, the newest list kept byte for byte', () => {
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => writer.acceptRevocations(list(1, [checkoutIdOf(2)])));
      write(cache, (writer) => writer.acceptRevocations(list(2, [checkoutIdOf(3)])));
    });
    expect(revokedAfterOpening()).toEqual({ revoked: [2, 3], certificate: true, number: 2, lists: [[2, 'list 2']] });
  });

  it('come back from the log when the database is an older copy, and from the database when the log is', () => {
    const database = join(profile, 'entitlements.sqlite');
    const [older, olderLog] = [readFileSync(database), readFileSync(log)];
    withCache(profile, material.trust, (cache) => write(cache, (writer) => writer.acceptRevocations(list(1, [checkoutIdOf(2)]))));
    const newer = readFileSync(log);
    writeFileSync(log, olderLog);
    expect(revokedAfterOpening()).toMatchObject({ revoked: [2], certificate: true, number: 1 });
    writeFileSync(database, older);
    expect(revokedAfterOpening()).toMatchObject({ revoked: [2], certificate: true, number: 1 });
    for (const name of readdirSync(profile).filter((one) => one.includes('backup'))) rmSync(join(profile, name));
    writeFileSync(database, older);
    expect(revokedAfterOpening()).toMatchObject({ revoked: [2], certificate: true, number: 1, lists: [] });
    expect(readFileSync(log)).toEqual(newer);
  });
});
