import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeCertificatePem } from '#license-file/trust/certificate-pem.ts';
import { formatTrustEntry, trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import type { PinnedEntry } from '#license-file/trust/trust-entry.ts';
import { basicConstraints, extension, keyIdentifiers, keyUsage } from './support/build-certificate.ts';
import { sequence } from './support/der.ts';
import {
  authority,
  entryFor,
  ISSUING,
  KEYS,
  leaf,
  ORGANIZATION,
  ROOT,
  rsaKey,
  USAGE,
} from './support/example-authority.ts';

const PIN = 'ab'.repeat(32);
const pinned: PinnedEntry = {
  kind: 'pinned',
  name: 'Bentley (test service)',
  licenseServices: ['SES'],
  receipts: false,
  pinnedCertificate: PIN,
};

function authorityJson(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    name: 'Example Engineering',
    licenseServices: ['SES', 'SELECTserver'],
    authority: encodeCertificatePem(ROOT.der),
    subject: { O: 'Example Engineering' },
    ...fields,
  });
}

function pinnedJson(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    name: 'Bentley (test service)',
    licenseServices: ['SES'],
    pinnedCertificate: PIN,
    ...fields,
  });
}

/** `problem`, or `problem field`. */
function problem(json: string): string {
  const parsed = parseTrustEntry(json);
  return parsed.ok ? 'ok' : [parsed.problem, parsed.facts['field'] ?? ''].join(' ').trim();
}

describe('a trust entry', () => {
  it('reads back as it was written', () => {
    const minimal = entryFor(ROOT, { organizationId: null, extendedKeyUsage: null });
    for (const entry of [entryFor(ROOT), entryFor(ROOT, { receipts: true }), minimal, pinned]) {
      const parsed = parseTrustEntry(formatTrustEntry(entry));
      expect(
        parsed.ok && {
          ...parsed.entry,
          ...('authority' in parsed.entry ? { authority: Buffer.from(parsed.entry.authority) } : {}),
        },
      ).toEqual(entry);
    }
  });

  it('has a fingerprint: that of the certificate it rests on', () => {
    expect(trustEntryFingerprint(pinned)).toBe(PIN);
    expect(trustEntryFingerprint(entryFor(ROOT))).toBe(createHash('sha256').update(ROOT.der).digest('hex'));
  });

  it('may leave out organisation, usage and receipts, and nothing else', () => {
    expect(problem(authorityJson())).toBe('ok');
    expect(problem(authorityJson({ organizationId: ORGANIZATION, extendedKeyUsage: USAGE, receipts: true }))).toBe(
      'ok',
    );
    for (const field of ['name', 'licenseServices', 'subject']) {
      expect(problem(authorityJson({ [field]: undefined }))).toBe(`field-missing ${field}`);
    }
    expect(problem(pinnedJson({ name: undefined }))).toBe('field-missing name');
  });

  it('has no field it does not know, so that a misspelt rule is no missing rule', () => {
    expect(problem(authorityJson({ organisationId: ORGANIZATION }))).toBe('field-unknown organisationId');
    expect(problem(authorityJson({ __proto__x: 1 }))).toBe('field-unknown __proto__x');
    expect(problem(pinnedJson({ subject: { O: 'Example' } }))).toBe('field-unknown subject');
    expect(problem(pinnedJson({ extendedKeyUsage: USAGE }))).toBe('field-unknown extendedKeyUsage');
  });

  it('is either of an authority or pinned', () => {
    expect(problem(authorityJson({ pinnedCertificate: PIN }))).toBe('entry-kind-unclear');
    expect(problem(JSON.stringify({ name: 'x', licenseServices: ['SES'] }))).toBe('entry-kind-unclear');
  });

  it.each<[string, readonly unknown[]]>([
    ['name', [1, '', ' x', 'x\n', 'x\u202ey', 'x'.repeat(201)]],
    ['licenseServices', ['SES', [], ['SES', 'SES'], ['ses'], ['SES', 'other'], {}]],
    [
      'subject',
      [null, {}, [], { C: 'US' }, { O: '' }, { O: 1 }, { o: 'x' }, { O: 'x', XX: 'y' }, { O: 'x', toString: 'y' }],
    ],
    ['organizationId', [null, '', 'x', `{${ORGANIZATION}}`, `urn:uuid:${ORGANIZATION}`]],
    ['extendedKeyUsage', [null, '', '1', '1.02.3', 'serverAuth', '3.1.1', '1.40.1']],
    ['receipts', [null, 'true', 1]],
    ['authority', [null, 1, []]],
  ])('has a %s of the right form', (field, values) => {
    for (const value of values) expect(problem(authorityJson({ [field]: value }))).toBe(`field-wrong ${field}`);
  });

  it('has a fingerprint of 64 hex digits, in either case and with or without colons', () => {
    const withColons = PIN.toUpperCase().match(/../g)?.join(':');
    const parsed = parseTrustEntry(pinnedJson({ pinnedCertificate: withColons }));
    expect(parsed.ok && parsed.entry).toEqual(pinned);
    for (const wrong of [PIN.slice(1), `${PIN}0`, PIN.replace('a', 'g'), PIN.slice(0, 40), '']) {
      expect(problem(pinnedJson({ pinnedCertificate: wrong }))).toBe('field-wrong pinnedCertificate');
    }
  });

  it('rests on exactly one certificate that can be an authority', () => {
    const asAuthority = (der: Uint8Array) => problem(authorityJson({ authority: encodeCertificatePem(der) }));
    expect(asAuthority(ISSUING.der)).toBe('ok');
    expect(asAuthority(leaf(ISSUING).der)).toBe('authority-not-an-authority');
    expect(asAuthority(authority('Weak', rsaKey(1024), null).der)).toBe('authority-weak-key');
    expect(asAuthority(ROOT.der.subarray(1))).toBe('authority-unreadable');
    const pem = encodeCertificatePem(ROOT.der);
    for (const wrong of [
      '',
      `${pem}${pem}`,
      `x${pem}`,
      ROOT.der.toString('base64'),
      pem.replace('CERTIFICATE', 'PUBLIC KEY'),
    ]) {
      expect(problem(authorityJson({ authority: wrong }))).toBe('authority-unreadable');
    }
    expect(problem(authorityJson({ authority: pem.replaceAll('\n', '\r\n') }))).toBe('ok');
  });

  it('rests on no authority with an unknown critical extension', () => {
    const unknown = extension('1.3.6.1.4.1.99999.9', sequence(), true);
    const plain = authority('Odd', KEYS.root, null);
    expect(problem(authorityJson({ authority: encodeCertificatePem(plain.der) }))).toBe('ok');
    const parts = {
      extensions: [basicConstraints(true), keyUsage('0204'), ...keyIdentifiers(KEYS.root, KEYS.root), unknown],
    };
    const odd = authority('Odd', KEYS.root, null, parts);
    expect(problem(authorityJson({ authority: encodeCertificatePem(odd.der) }))).toBe('authority-critical-extension');
  });

  it('is strict JSON of one object', () => {
    for (const wrong of ['', '[]', 'null', '{', `${pinnedJson()}x`, pinnedJson().replace('{', '{"name":"a",')]) {
      expect(problem(wrong)).toBe('entry-not-json');
    }
    expect(problem(' '.repeat(70_000))).toBe('entry-too-large');
  });
});
