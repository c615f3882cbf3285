import { describe, expect, it } from 'vitest';
import {
  basicConstraints,
  extendedKeyUsage,
  extension,
  keyIdentifiers,
  keyUsage,
  name,
} from './support/build-certificate.ts';
import { der, sequence } from './support/der.ts';
import {
  authority,
  decide,
  entryFor,
  ISSUING,
  KEYS,
  leaf,
  problemOf,
  ROOT,
  rsaKey,
} from './support/example-authority.ts';

const FREE_ROOT = authority('Free root', KEYS.root, null);
const otherKey = rsaKey();

/** What is decided of a good leaf under this issuing certificate. */
function underIssuing(parts: Parameters<typeof authority>[3], root = ROOT): string {
  const issuing = authority('Example issuing', KEYS.issuing, root, parts);
  return problemOf(decide(leaf(issuing), [issuing], [entryFor(root)]));
}

describe('a path', () => {
  it('may have no, one or two intermediates, presented in any order, with others beside them', () => {
    const upper = authority('Upper', KEYS.issuing, FREE_ROOT);
    const lower = authority('Lower', otherKey, upper);
    const entries = [entryFor(FREE_ROOT)];
    expect(problemOf(decide(leaf(FREE_ROOT), [], entries))).toBe('trusted');
    expect(problemOf(decide(leaf(upper), [upper], entries))).toBe('trusted');
    expect(problemOf(decide(leaf(lower), [lower, upper], entries))).toBe('trusted');
    expect(problemOf(decide(leaf(lower), [upper, ISSUING, lower, FREE_ROOT], entries))).toBe('trusted');
  });

  it('has at most two intermediates', () => {
    const first = authority('First', KEYS.issuing, FREE_ROOT);
    const second = authority('Second', otherKey, first);
    const third = authority('Third', KEYS.issuing, second);
    expect(problemOf(decide(leaf(third), [first, second, third], [entryFor(FREE_ROOT)]))).toBe('path-not-valid');
    expect(problemOf(decide(leaf(third), [first, second, third], [entryFor(first)]))).toBe('trusted');
  });

  it('is not looked for among more certificates than an honest signer sends', () => {
    expect(problemOf(decide(leaf(ISSUING), [ISSUING, ISSUING, ISSUING, ISSUING, ISSUING]))).toBe('path-not-valid');
  });

  it('needs its intermediates, and an authority of the store above them', () => {
    expect(problemOf(decide(leaf(ISSUING), []))).toBe('no-matching-entry');
    expect(problemOf(decide(leaf(ISSUING), [ISSUING], [entryFor(FREE_ROOT)]))).toBe('no-matching-entry');
  });

  it('keeps path lengths', () => {
    const second = authority('Second', otherKey, ISSUING);
    expect(problemOf(decide(leaf(second), [ISSUING, second]))).toBe('path-not-valid');
    const short = authority('Example root', KEYS.root, null, { pathLength: 0 });
    expect(underIssuing({ pathLength: 0 }, short)).toBe('path-not-valid');
  });

  it('is signed all the way: a namesake of the authority counts for nothing', () => {
    const namesake = authority('Example root', otherKey, null, { pathLength: 1 });
    expect(underIssuing({ issuer: { key: otherKey, subject: ROOT.subject } })).toBe('path-not-valid');
    expect(problemOf(decide(leaf({ ...ISSUING, key: otherKey })))).toBe('path-not-valid');
    expect(problemOf(decide(leaf(namesake), [namesake]))).toBe('path-not-valid');
  });

  it('follows names, octet by octet', () => {
    const shouting = { ...ISSUING, subject: name(['CN', 'EXAMPLE ISSUING']) };
    expect(problemOf(decide(leaf(shouting)))).toBe('no-matching-entry');
  });

  it('has intermediates that are authorities, and say so in every way', () => {
    const identifiers = keyIdentifiers(KEYS.issuing, KEYS.root);
    const wrong: readonly (readonly Buffer[])[] = [
      [basicConstraints(false), keyUsage('0780'), ...identifiers],
      [keyUsage('0204'), ...identifiers],
      [basicConstraints(true), ...identifiers],
      [basicConstraints(true), keyUsage('0780'), ...identifiers],
      [basicConstraints(true), keyUsage('0204'), ...identifiers.slice(1)],
      [basicConstraints(true), keyUsage('0204'), ...identifiers.slice(0, 1)],
      [basicConstraints(true), keyUsage('0204'), ...keyIdentifiers(KEYS.issuing, otherKey)],
      [extension('2.5.29.19', sequence(der(0x01, Buffer.from([0xff])))), keyUsage('0204'), ...identifiers],
    ];
    for (const extensions of wrong) expect(underIssuing({ extensions })).toBe('path-not-valid');
  });

  it('has strong signatures; how an authority of the store was signed does not matter', () => {
    expect(problemOf(decide(leaf(ISSUING, { hash: 'sha1' })))).toBe('weak-signature');
    expect(underIssuing({ hash: 'sha1' })).toBe('weak-signature');
    expect(problemOf(decide(leaf(ISSUING, { hash: 'sha512' })))).toBe('trusted');
    expect(underIssuing({}, authority('Example root', KEYS.root, null, { hash: 'sha1' }))).toBe('trusted');
  });

  it('has strong keys', () => {
    const weak = rsaKey(1024);
    const issuing = authority('Weak', weak, ROOT);
    expect(problemOf(decide(leaf(issuing), [issuing]))).toBe('weak-key');
  });

  it('has no unknown critical extension and no usage that excludes signing licenses', () => {
    const good = [basicConstraints(true), keyUsage('0204'), ...keyIdentifiers(KEYS.issuing, KEYS.root)];
    const unknown = extension('2.5.29.36', sequence(), true);
    expect(underIssuing({ extensions: [...good, unknown] })).toBe('unknown-critical-extension');
    expect(underIssuing({ extensions: [...good, extendedKeyUsage('1.3.6.1.5.5.7.3.1')] })).toBe(
      'extended-key-usage-missing',
    );
    expect(underIssuing({ extensions: [...good, extendedKeyUsage('2.5.29.37.0')] })).toBe('trusted');
  });

  it('ends although authorities sign each other in a circle', () => {
    const first = authority('First', KEYS.issuing, null, {
      issuer: { key: otherKey, subject: name(['CN', 'Second']) },
    });
    const second = authority('Second', otherKey, first);
    expect(problemOf(decide(leaf(first), [first, second]))).toBe('no-matching-entry');
    expect(problemOf(decide(leaf(second), [first, second, first, second]))).toBe('no-matching-entry');
    const intoTrust = authority('First', KEYS.issuing, FREE_ROOT);
    expect(problemOf(decide(leaf(second), [first, second, intoTrust], [entryFor(FREE_ROOT)]))).toBe('trusted');
  });

  it('of several is the one that is valid the longest', () => {
    const short = authority('Example issuing', KEYS.issuing, ROOT, { validUntil: '210101000000Z' });
    const decision = decide(leaf(ISSUING), [short, ISSUING]);
    expect(decision.trusted && decision.path.map(({ validUntil }) => new Date(validUntil).getUTCFullYear())).toEqual([
      2040, 2040, 2040,
    ]);
  });

  it('tells when each certificate is valid, and leaves the judgement to whoever knows the instant of issue', () => {
    const decision = decide(leaf(ISSUING, { validFrom: '300101000000Z', validUntil: '20500101000000Z' }));
    expect(decision.trusted && decision.path[0]).toMatchObject({
      validFrom: Date.UTC(2030, 0, 1),
      validUntil: Date.UTC(2050, 0, 1),
    });
  });
});
