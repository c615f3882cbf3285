import { describe, expect, it } from 'vitest';
import { parseCertificate } from '#license-file/trust/certificate.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { buildCertificate, extension, keyUsage, name } from './support/build-certificate.ts';
import { der, integer, sequence } from './support/der.ts';
import { decide, entryFor, ISSUING, KEYS, leaf, problemOf, ROOT } from './support/example-authority.ts';

const GOOD = leaf(ISSUING);

describe('a certificate', () => {
  it('is one element of strict DER and nothing else', () => {
    expect(parseCertificate(GOOD.der)).not.toBeNull();
    const body = GOOD.der.subarray(4);
    const wrong = [
      Buffer.alloc(0),
      Buffer.concat([GOOD.der, Buffer.from([0])]),
      GOOD.der.subarray(0, -1),
      Buffer.concat([Buffer.from([0x30, 0x83, 0x00]), GOOD.der.subarray(2)]),
      Buffer.concat([Buffer.from([0x30, 0x80]), body, Buffer.from([0, 0])]),
      Buffer.from(`-----BEGIN CERTIFICATE-----\n${GOOD.der.toString('base64')}\n-----END CERTIFICATE-----\n`),
    ];
    for (const bytes of wrong) expect(parseCertificate(bytes)).toBeNull();
    expect(problemOf(decide({ ...GOOD, der: wrong[1] ?? GOOD.der }))).toBe('unreadable-certificate');
  });

  it('has no extension twice', () => {
    expect(problemOf(decide(leaf(ISSUING, {}, { again: [keyUsage('0780')] })))).toBe('unreadable-certificate');
  });

  it('names the algorithm of its signature the same way inside and outside', () => {
    const sha256 = Buffer.from('2a864886f70d01010b', 'hex');
    const changed = Buffer.from(GOOD.der);
    changed[changed.lastIndexOf(sha256) + sha256.length - 1] = 0x0d;
    expect(parseCertificate(changed)).toBeNull();
  });

  it('has extensions in their one encoding', () => {
    const isFalse = extension('2.5.29.19', sequence(der(0x01, Buffer.from([0]))), true);
    const isOne = extension('2.5.29.19', sequence(der(0x01, Buffer.from([1]))), true);
    const trailing = extension('2.5.29.19', Buffer.concat([sequence(), Buffer.from([5, 0])]), true);
    const pathLengthOfLeaf = extension('2.5.29.19', sequence(integer('00')), true);
    for (const wrong of [isFalse, isOne, trailing, pathLengthOfLeaf]) {
      expect(problemOf(decide(leaf(ISSUING, {}, { basicConstraints: [wrong] })))).toBe('unreadable-certificate');
    }
    for (const wrong of ['0080', '0000', '08', '0781', '0880']) {
      expect(problemOf(decide(leaf(ISSUING, {}, { keyUsage: [keyUsage(wrong)] })))).toBe('unreadable-certificate');
    }
    expect(problemOf(decide(leaf(ISSUING, {}, { uris: [extension('2.5.29.17', sequence())] })))).toBe(
      'unreadable-certificate',
    );
  });

  it('on a path has version 3, a positive serial number of at most 20 octets and an issuer', () => {
    expect(problemOf(decide(leaf(ISSUING, { version: der(0xa0, integer('01')) })))).toBe('path-not-valid');
    expect(problemOf(decide(leaf(ISSUING, { serial: '00' })))).toBe('path-not-valid');
    expect(problemOf(decide(leaf(ISSUING, { serial: 'ff1234' })))).toBe('path-not-valid');
    expect(problemOf(decide(leaf(ISSUING, { serial: '7f'.repeat(21) })))).toBe('path-not-valid');
    expect(problemOf(decide(leaf(ISSUING, { serial: '7f'.repeat(20) })))).toBe('trusted');
    expect(problemOf(decide(leaf(ISSUING, { serial: '0012' })))).toBe('unreadable-certificate');
  });

  it('gives its serial number without leading zeros', () => {
    const decision = decide(leaf(ISSUING, { serial: '0080ab' }));
    expect(decision.trusted && decision.path[0]?.serial).toBe('80ab');
    const small = decide(leaf(ISSUING, { serial: '0a' }));
    expect(small.trusted && small.path[0]?.serial).toBe('a');
  });

  it('has times in their one form', () => {
    for (const validFrom of ['20200101000000Z', '200101000060Z', '200230000000Z', '2001010000Z', '20010100000+0']) {
      expect(problemOf(decide(leaf(ISSUING, { validFrom })))).toBe('unreadable-certificate');
    }
  });

  it('without extensions is read, and trusted by nobody', () => {
    const bare = buildCertificate({ key: KEYS.leaf, issuer: ISSUING, subject: name(['O', 'Example Engineering']) });
    expect(parseCertificate(bare.der)?.extensions.keyUsage).toBeNull();
    expect(problemOf(decide(bare))).toBe('path-not-valid');
  });

  it('that is described to people cannot disguise itself', () => {
    const disguised = leaf(ISSUING, { subject: name(['O', 'Evil, CN=Good\u202egnineenignE\n']) });
    const decision = decide(disguised);
    expect(decision.signer?.subject).toBe('O=Evil\\, CN\\=Good\\u{202e}gnineenignE\\u{a}');
  });

  it('with names or identifiers far too long is described briefly, and costs little', () => {
    const long = leaf(ISSUING, { subject: name(['O', 'x'.repeat(30_000)]) });
    const decision = decide(long);
    expect(decision.signer?.subject).toHaveLength(501);
    const arc = extension('2.5.29.37', sequence(der(0x06, Buffer.alloc(60_000, 0xff), Buffer.from([1]))));
    const started = performance.now();
    expect(problemOf(decide(leaf(ISSUING, {}, { extendedKeyUsage: [arc] })))).toBe('unreadable-certificate');
    expect(performance.now() - started).toBeLessThan(250);
  });

  it('changed in any octet is never trusted, and never crashes the reader', () => {
    const seed = testSeed('changed certificates');
    const random = randomFrom(seed);
    const trust = createTrust([entryFor(ROOT)]);
    const count = caseCount({ short: 2_000, long: 100_000 });
    for (let index = 0; index < count; index += 1) {
      const changed = Buffer.from(index % 2 === 0 ? GOOD.der : ISSUING.der);
      const at = Math.floor(random() * changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      const presented =
        index % 2 === 0
          ? { leaf: changed, intermediates: [ISSUING.der] }
          : { leaf: GOOD.der, intermediates: [changed] };
      expect(trust.decide(presented, 'SES').trusted).toBe(false);
    }
    reportCount('certificates changed in one octet, refused', count);
  });
});
