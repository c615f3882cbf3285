import { describe, expect, it } from 'vitest';
import {
  attribute,
  basicConstraints,
  extendedKeyUsage,
  extension,
  keyUsage,
  name,
  nameOf,
  uris,
} from './support/build-certificate.ts';
import { der, sequence } from './support/der.ts';
import {
  decide,
  entryFor,
  ISSUING,
  leaf,
  ORGANIZATION,
  problemOf,
  ROOT,
  rsaKey,
  USAGE,
} from './support/example-authority.ts';

const BMP_STRING = 0x1e;
const TELETEX_STRING = 0x14;
const PRINTABLE_STRING = 0x13;
const OTHER_ORGANIZATION = '11111111-2222-4333-8444-555555555555';

describe('a signer of an authority entry', () => {
  it('is trusted when everything holds, and proves its organisation', () => {
    const decision = decide(leaf(ISSUING));
    expect(decision).toMatchObject({
      trusted: true,
      issuer: { name: 'Example Engineering', organizationId: ORGANIZATION, receipts: false },
      signer: { subject: 'O=Example Engineering, CN=License signing', issuedBy: 'CN=Example issuing' },
    });
    expect(decision.trusted && decision.path.map(({ serial }) => serial)).toEqual(['1234', '1234', '1234']);
  });

  it('is not trusted by a store without entries', () => {
    expect(problemOf(decide(leaf(ISSUING), [ISSUING], []))).toBe('no-matching-entry');
  });

  it('counts only for the license services of its entry', () => {
    expect(problemOf(decide(leaf(ISSUING), [ISSUING], [entryFor(ROOT)], 'SELECTserver'))).toBe(
      'license-service-not-allowed',
    );
    const entries = [entryFor(ROOT), entryFor(ROOT, { name: 'Second', licenseServices: ['SELECTserver'] })];
    expect(decide(leaf(ISSUING), [ISSUING], entries, 'SELECTserver')).toMatchObject({
      trusted: true,
      issuer: { name: 'Second' },
    });
  });

  it('is no authority', () => {
    const asAuthority = leaf(ISSUING, {}, { basicConstraints: [basicConstraints(true)], keyUsage: [keyUsage('0284')] });
    expect(problemOf(decide(asAuthority))).toBe('is-an-authority');
    expect(problemOf(decide(ROOT, []))).toBe('is-an-authority');
    expect(problemOf(decide(ISSUING, []))).toBe('is-an-authority');
  });

  it('may sign: its key usage is there and has digitalSignature', () => {
    expect(problemOf(decide(leaf(ISSUING, {}, { keyUsage: [] })))).toBe('may-not-sign');
    expect(problemOf(decide(leaf(ISSUING, {}, { keyUsage: [keyUsage('0640')] })))).toBe('may-not-sign');
    expect(problemOf(decide(leaf(ISSUING, {}, { keyUsage: [keyUsage('06c0')] })))).toBe('trusted');
  });

  it('has an RSA key of at least 2048 bits with e = 65537', () => {
    expect(problemOf(decide(leaf(ISSUING, { key: rsaKey(1024) })))).toBe('weak-key');
    expect(problemOf(decide(leaf(ISSUING, { key: rsaKey(2048, 3) })))).toBe('weak-key');
  });

  it('carries the extended key usage that the entry names, by itself', () => {
    expect(problemOf(decide(leaf(ISSUING, {}, { extendedKeyUsage: [] })))).toBe('extended-key-usage-missing');
    const other = leaf(ISSUING, {}, { extendedKeyUsage: [extendedKeyUsage('1.3.6.1.5.5.7.3.3', `${USAGE}.1`)] });
    expect(problemOf(decide(other))).toBe('extended-key-usage-missing');
    const any = leaf(ISSUING, {}, { extendedKeyUsage: [extendedKeyUsage('2.5.29.37.0')] });
    expect(problemOf(decide(any))).toBe('extended-key-usage-missing');
    expect(problemOf(decide(other, [ISSUING], [entryFor(ROOT, { extendedKeyUsage: null })]))).toBe('trusted');
  });

  it('has no critical extension that this program does not know', () => {
    const unknown = extension('1.3.6.1.4.1.99999.9', sequence(), true);
    expect(problemOf(decide(leaf(ISSUING, {}, { unknown: [unknown] })))).toBe('unknown-critical-extension');
    expect(problemOf(decide(leaf(ISSUING, {}, { unknown: [extension('1.3.6.1.4.1.99999.9', sequence())] })))).toBe(
      'trusted',
    );
  });
});

describe('the subject rule', () => {
  const withSubject = (subject: Buffer) => problemOf(decide(leaf(ISSUING, { subject })));

  it('holds whatever the order of the attributes, and with further ones', () => {
    expect(withSubject(name(['CN', 'Signing'], ['O', 'Example Engineering'], ['OU', 'IT']))).toBe('trusted');
    expect(withSubject(nameOf(attribute('O', 'Example Engineering', PRINTABLE_STRING)))).toBe('trusted');
  });

  it.each([
    ['another value', name(['O', 'Example Engineering Ltd'])],
    ['another case', name(['O', 'EXAMPLE ENGINEERING'])],
    ['a space more', name(['O', 'Example Engineering '])],
    ['two spaces', name(['O', 'Example  Engineering'])],
    ['a letter that looks alike', name(['O', 'Ехample Engineering'])],
    ['a zero character at the end', name(['O', 'Example Engineering\0'])],
    ['the value in another attribute', name(['OU', 'Example Engineering'])],
    ['the value twice', name(['O', 'Example Engineering'], ['O', 'Example Engineering'])],
    ['the value and another one', name(['O', 'Example Engineering'], ['O', 'Evil'])],
    ['the value in UTF-16', nameOf(attribute('O', Buffer.from('Example Engineering', 'utf16le').swap16(), BMP_STRING))],
    ['the value in T.61', nameOf(attribute('O', 'Example Engineering', TELETEX_STRING))],
    ['the value beside one in UTF-16', nameOf(attribute('O', 'Example Engineering'), attribute('O', 'xx', BMP_STRING))],
    ['the value in one text with another attribute', name(['CN', 'x/O=Example Engineering'])],
  ])('refuses %s', (_, subject) => {
    expect(withSubject(subject)).toBe('subject-differs');
  });

  it('is not asked where the text is malformed: the certificate cannot be read', () => {
    expect(withSubject(nameOf(attribute('O', 'Example Engineering', BMP_STRING)))).toBe('unreadable-certificate');
    expect(withSubject(nameOf(attribute('O', Buffer.from([0x45, 0xff]))))).toBe('unreadable-certificate');
  });

  it('holds for every attribute it names', () => {
    const entries = [entryFor(ROOT, { subject: { O: 'Example Engineering', CN: 'Other' } })];
    expect(problemOf(decide(leaf(ISSUING), [ISSUING], entries))).toBe('subject-differs');
  });
});

describe('the organisation', () => {
  const withUris = (...texts: readonly string[]) =>
    problemOf(decide(leaf(ISSUING, {}, { uris: texts.length === 0 ? [] : [uris(...texts)] })));

  it('is the one the entry names, in either case', () => {
    expect(withUris(`urn:uuid:${ORGANIZATION.toUpperCase()}`)).toBe('trusted');
    expect(withUris(`urn:uuid:${ORGANIZATION}`, 'https://example.com/')).toBe('trusted');
  });

  it('is missing where no alternative name says it', () => {
    expect(withUris()).toBe('organization-missing');
    expect(withUris('https://example.com/')).toBe('organization-missing');
    const asDnsName = extension('2.5.29.17', sequence(der(0x82, Buffer.from(`urn:uuid:${ORGANIZATION}`))));
    expect(problemOf(decide(leaf(ISSUING, {}, { uris: [asDnsName] })))).toBe('organization-missing');
  });

  it('differs where it is another, or more than one', () => {
    expect(withUris(`urn:uuid:${OTHER_ORGANIZATION}`)).toBe('organization-differs');
    expect(withUris(`urn:uuid:${ORGANIZATION}`, `urn:uuid:${OTHER_ORGANIZATION}`)).toBe('organization-differs');
    expect(withUris(`urn:uuid:${ORGANIZATION}x`)).toBe('organization-differs');
  });

  it('is given out where the entry names none, and makes an issuer of its own', () => {
    const entries = [entryFor(ROOT, { organizationId: null })];
    const first = decide(leaf(ISSUING), [ISSUING], entries);
    const second = decide(leaf(ISSUING, {}, { uris: [uris(`urn:uuid:${OTHER_ORGANIZATION}`)] }), [ISSUING], entries);
    const none = decide(leaf(ISSUING, {}, { uris: [] }), [ISSUING], entries);
    expect([first, second, none].map((one) => one.trusted && one.issuer.organizationId)).toEqual([
      ORGANIZATION,
      OTHER_ORGANIZATION,
      null,
    ]);
    expect(new Set([first, second, none].map((one) => one.trusted && one.issuer.issuerId)).size).toBe(3);
  });
});
