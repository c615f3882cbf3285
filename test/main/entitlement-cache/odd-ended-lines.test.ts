import { describe, expect, it } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { revocationStateOf } from '#license-file/revocations/accepted-revocations.ts';
import type { EndedFact } from '#main/entitlement-cache/ended/ended-fact.ts';
import { readEndedLine, writeEndedLine } from '#main/entitlement-cache/ended/ended-line.ts';
import { endedSet } from '#main/entitlement-cache/ended/ended-set.ts';
import { uniteEnded } from '#main/entitlement-cache/ended/unite-ended.ts';
import { sealsOf } from '#main/entitlement-cache/seals/seal.ts';
import { aCheckout } from '#fixtures/builders/checkouts.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { checkoutIdOf, NOW } from './cache-material.ts';

const seals = sealsOf(new Uint8Array(32).fill(7), { machine: 'ws', userId: 'uid:1000' });
const ID = checkoutIdOf(1);
const FACTS: readonly EndedFact[] = [
  {
    ended: 'cleared', checkoutId: ID, at: NOW, receipt: 'receipt',
    license: { checkout: { ...aCheckout(), checkoutId: ID, activationKey: null }, issuerId: 'issuer', issuerName: 'Issuer', takesReceipts: true, importedAt: NOW },
  },
  { ended: 'cleared', checkoutId: checkoutIdOf(2), at: NOW, receipt: null, license: null },
  {
    ended: 'revoked', scopes: ['signer:issuer'], signingKey: 'key', number: 1, issuedAt: NOW, acceptedAt: NOW,
    checkouts: [{ checkoutId: checkoutIdOf(3), revokedAt: NOW }],
    certificates: [{ issuerKey: 'authority', serial: '1f', from: null }, { issuerKey: 'authority', serial: '2f', from: NOW }],
  },
];
const LINES = FACTS.map((fact) => writeEndedLine(fact, seals));

type Random = () => number;
const below = (random: Random, count: number): number => Math.floor(random() * count);

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[below(random, values.length)] as Value;
}

/** Any JSON value, often one of those that a careless reader trips over. */
function anyJson(random: Random, depth = 3): unknown {
  const odd = [null, 0, -1, 1.5, 1e300, -1e300, 2 ** 53, '', 'x', ID, true, [], {}, [null], { checkoutId: null }, '__proto__', '\u0000', '\ud800'];
  if (depth === 0 || random() < 0.6) return pick(random, odd);
  const count = below(random, 4);
  if (random() < 0.5) return Array.from({ length: count }, () => anyJson(random, depth - 1));
  const names = ['ended', 'checkoutId', 'at', 'checkouts', 'certificates', 'license', 'checkout', 'applications', 'from', 'toString'];
  return Object.fromEntries(Array.from({ length: count }, () => [pick(random, names), anyJson(random, depth - 1)]));
}

/** The same value with one part of it, somewhere, exchanged or removed. */
function mutated(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return anyJson(random);
  const entries = Object.entries(value);
  if (entries.length === 0) return anyJson(random);
  const chosen = below(random, entries.length);
  const changed = entries.flatMap(([name, part], at): [string, unknown][] => {
    if (at !== chosen) return [[name, part]];
    return random() < 0.1 ? [] : [[name, mutated(part, random)]];
  });
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

function anyLine(random: Random): string {
  const kind = random();
  if (kind < 0.2) return Buffer.from(Array.from({ length: below(random, 200) }, () => below(random, 256))).toString('utf8').replaceAll('\n', ' ');
  if (kind < 0.35) return JSON.stringify(anyJson(random));
  const line = pick(random, LINES);
  if (kind < 0.5) {
    const bytes = Buffer.from(line);
    for (let flip = 0; flip < 3; flip += 1) bytes[below(random, bytes.length)]! ^= 1 << below(random, 8);
    return bytes.toString('utf8').replaceAll('\n', ' ');
  }
  return JSON.stringify(mutated(JSON.parse(line), random));
}

/** Asks everything that is asked of ended lines. */
function useAll(lines: readonly string[]): ReturnType<typeof endedSet> {
  const set = endedSet(lines, seals);
  set.revocations.checkoutRevokedAt(['signer:issuer'], ID);
  set.revocations.isCertificateRevoked({ revocationScopes: ['signer:issuer'], issuerKey: 'authority', serial: '1f' }, NOW);
  for (const fact of set.accepted) revocationStateOf([fact]).newestIssuedAt(['signer:issuer']);
  for (const { license, at } of set.cleared.values()) {
    expect(instant(at)).toBe(at);
    if (license === null) continue;
    const { user, organization, machineName, applications } = license.checkout;
    const texts = [user.id, organization.id, machineName, ...applications.map(({ name, version }) => `${name.trim()} ${version?.join('.') ?? ''}`)];
    for (const text of texts) expect(text).toBeTypeOf('string');
    for (const { expiresAt } of applications) expect(new Date(expiresAt).toISOString()).not.toBe('');
  }
  for (const { issuedAt, acceptedAt } of set.accepted) expect(new Date(Math.min(issuedAt, acceptedAt)).toISOString()).not.toBe('');
  return set;
}

describe('ended lines', () => {
  it.each(FACTS.map((fact, at) => [fact.ended, fact, LINES[at] ?? ''] as const))('(%s) are read back as they were written', (_, fact, line) => {
    expect(readEndedLine(line, seals)).toMatchObject({ text: line, fact, sealHolds: true, named: { checkoutIds: [], at: null } });
  });

  it('of any content throw nowhere, and take nothing from the lines beside them', () => {
    const random = randomFrom(testSeed('odd ended lines'));
    const count = caseCount({ short: 1_500, long: 100_000 });
    for (let turn = 0; turn < count; turn += 1) {
      const odd = [anyLine(random), anyLine(random)];
      for (const line of odd) readEndedLine(line, seals);
      const [log, database] = [[...LINES, odd[0] ?? ''], [...LINES, odd[1] ?? '']];
      const set = useAll(uniteEnded(database, log, seals, NOW));
      expect([...useAll([...LINES, ...odd]).cleared.keys()]).toEqual(expect.arrayContaining([ID, checkoutIdOf(2)]));
      expect([...set.cleared.keys()]).toEqual(expect.arrayContaining([ID, checkoutIdOf(2)]));
      expect(set.revocations.checkoutRevokedAt(['signer:issuer'], checkoutIdOf(3))).not.toBeNull();
    }
    reportCount('pairs of odd ended lines', count);
  });

  it.each([
    ['a list of no checkouts', `{"ended":"revoked","scopes":["x"],"signingKey":"k","number":1,"issuedAt":1,"acceptedAt":1,"checkouts":[null],"certificates":[]}`],
    ['a list issued when no date can be', `{"ended":"revoked","scopes":["x"],"signingKey":"k","number":1e400,"issuedAt":1e300,"acceptedAt":1,"checkouts":[],"certificates":[]}`],
  ])('%s is no fact', (_, line) => {
    expect(readEndedLine(line, seals).fact).toBeNull();
    expect(useAll([line])).toMatchObject({ accepted: [] });
    expect(uniteEnded([line], [], seals, NOW)).toEqual([]);
  });

  it.each([
    ['whose license is odd', `{"ended":"cleared","checkoutId":"${ID}","at":1782900000000,"receipt":null,"license":{"checkout":{"applications":[null],"user":{}},"issuerId":"x"}}`],
    ['whose instant is beyond all dates', `{"ended":"cleared","checkoutId":"${ID}","at":1e300,"receipt":null,"license":null}`],
    ['whose instant is a text', `{"ended":"cleared","checkoutId":"${ID}","at":"today","receipt":null,"license":null}`],
  ])('a line %s still clears the checkout it names, in the log, the database or both', (_, line) => {
    for (const lines of [uniteEnded([line], [], seals, NOW), uniteEnded([], [line], seals, NOW), [line]]) {
      expect([...useAll(lines).cleared.values()]).toMatchObject([{ checkoutId: ID, license: null }]);
    }
  });
});
