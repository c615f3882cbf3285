import { describe, expect, it } from 'vitest';
import { addressMatch, dnsMatch } from '#license-file/trust/name-match.ts';
import { basicConstraints, extension, keyIdentifiers, keyUsage, name } from './support/build-certificate.ts';
import { der, sequence } from './support/der.ts';
import {
  authority,
  decide,
  entryFor,
  KEYS,
  leaf,
  leafExtensions,
  problemOf,
  ROOT,
} from './support/example-authority.ts';

const PERMITTED = 0xa0;
const EXCLUDED = 0xa1;
const organization = (text: string) => der(0xa4, name(['O', text]));
const dnsName = (text: string) => der(0x82, Buffer.from(text));

/** An issuing authority with these subtrees as its name constraints. */
function constrained(subject: Buffer, ...subtrees: readonly Buffer[]) {
  const extensions = [
    basicConstraints(true),
    keyUsage('0204'),
    ...keyIdentifiers(KEYS.issuing, KEYS.root),
    extension('2.5.29.30', sequence(...subtrees), true),
  ];
  return authority('Constrained', KEYS.issuing, ROOT, { subject, extensions });
}

/** What is decided of a good leaf below an authority with these constraints. */
function below(...subtrees: readonly Buffer[]): string {
  const issuing = constrained(name(['CN', 'Constrained']), ...subtrees);
  return problemOf(decide(leaf(issuing), [issuing]));
}

describe('name constraints', () => {
  it('on directory names hold for the subject', () => {
    expect(below(der(PERMITTED, sequence(organization('Example Engineering'))))).toBe('trusted');
    expect(below(der(PERMITTED, sequence(organization('Evil'))))).toBe('path-not-valid');
    expect(below(der(EXCLUDED, sequence(organization('Evil'))))).toBe('trusted');
    expect(below(der(EXCLUDED, sequence(organization('Example Engineering'))))).toBe('path-not-valid');
  });

  it('that might mean a name in another spelling exclude it, and do not permit it', () => {
    expect(below(der(EXCLUDED, sequence(organization('example  ENGINEERING'))))).toBe('path-not-valid');
    expect(below(der(PERMITTED, sequence(organization('example  ENGINEERING'))))).toBe('path-not-valid');
  });

  it('hold for a leaf that has the name of its issuer', () => {
    const subject = name(['O', 'Example Engineering']);
    const issuing = constrained(subject, der(EXCLUDED, sequence(organization('Example Engineering'))));
    expect(problemOf(decide(leaf(issuing, { subject }), [issuing]))).toBe('path-not-valid');
  });

  it('on names of one kind leave the others alone', () => {
    expect(below(der(PERMITTED, sequence(dnsName('example.com'))))).toBe('trusted');
    const issuing = constrained(name(['CN', 'Constrained']), der(PERMITTED, sequence(dnsName('example.com'))));
    const named = (host: string) =>
      problemOf(
        decide(
          leaf(issuing, {
            extensions: [
              ...Object.values({ ...leafExtensions(issuing), uris: [] }).flat(),
              extension('2.5.29.17', sequence(dnsName(host))),
            ],
          }),
          [issuing],
          [entryFor(ROOT, { organizationId: null })],
        ),
      );
    expect(['example.com', 'a.example.com', 'example.com.evil.org', 'notexample.com'].map(named)).toEqual([
      'trusted',
      'trusted',
      'path-not-valid',
      'path-not-valid',
    ]);
  });

  it('on kinds of names that this program does not compare refuse the path', () => {
    expect(below(der(EXCLUDED, sequence(der(0x86, Buffer.from('.example.com')))))).toBe('path-not-valid');
    expect(below(der(EXCLUDED, sequence(der(0x81, Buffer.from('example.com')))))).toBe('path-not-valid');
  });

  it('without subtrees, or with a minimum, are malformed', () => {
    expect(below()).toBe('unreadable-certificate');
    expect(below(der(EXCLUDED))).toBe('unreadable-certificate');
    const minimum = sequence(organization('Evil'), der(0x80, Buffer.from([0])));
    expect(below(der(EXCLUDED, minimum))).toBe('unreadable-certificate');
  });
});

describe('a DNS name', () => {
  it('is inside its domain, at any depth and in any case', () => {
    expect(dnsMatch('Example.COM', 'example.com')).toBe('inside');
    expect(dnsMatch('a.b.example.com', 'EXAMPLE.com')).toBe('inside');
    expect(dnsMatch('anything', '')).toBe('inside');
    expect(dnsMatch('badexample.com', 'example.com')).toBe('outside');
  });

  it('with a wildcard is unclear where the domain lies below it', () => {
    expect(dnsMatch('*.example.com', 'example.com')).toBe('inside');
    expect(dnsMatch('*.example.com', 'a.example.com')).toBe('unclear');
    expect(dnsMatch('*.example.com', 'example.org')).toBe('outside');
  });

  it('that is malformed is unclear, like a malformed domain', () => {
    for (const host of ['', '.example.com', 'example..com', 'a.*.com', 'a b.com', 'ex*.com', '-a.com']) {
      expect(dnsMatch(host, 'com')).toBe('unclear');
    }
    expect(dnsMatch('a.example.com', '.example.com')).toBe('unclear');
    expect(dnsMatch('a.example.com', '*.example.com')).toBe('unclear');
  });
});

describe('an address', () => {
  const match = (address: string, base: string) => addressMatch(Buffer.from(address, 'hex'), Buffer.from(base, 'hex'));

  it('is inside a network of its own family', () => {
    expect(match('c0000201', 'c0000200ffffff00')).toBe('inside');
    expect(match('c0000301', 'c0000200ffffff00')).toBe('outside');
    expect(match('00'.repeat(15) + '01', '00'.repeat(16) + 'ff'.repeat(15) + '00')).toBe('inside');
    expect(match('c0000201', '00'.repeat(16) + '00'.repeat(16))).toBe('outside');
  });

  it('of a wrong length, or against a mask with holes, is unclear', () => {
    expect(match('c00002', 'c0000200ffffff00')).toBe('unclear');
    expect(match('c0000201', 'c0000200ffff00ff')).toBe('unclear');
    expect(match('c0000201', 'c0000200')).toBe('unclear');
  });
});
