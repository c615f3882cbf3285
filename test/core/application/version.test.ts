import { describe, expect, it } from 'vitest';
import { productId } from '#core/application/application.ts';
import { stricterMatch, versionMatches } from '#core/application/version-match.ts';
import { applicationVersion, formatDottedVersion, formatPackedVersion, parseDottedVersion, parsePackedVersion } from '#core/application/version.ts';
import { caseCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { version } from '../status/builders.ts';

describe('a version', () => {
  it('is one integer in a string: major·10¹² + minor·10⁸ + sub1·10⁴ + sub2', () => {
    expect(formatPackedVersion(version('10.16.02.34'))).toBe('10001600020034');
    expect(parsePackedVersion('1000200030004')).toEqual([1, 2, 3, 4]);
    expect(formatPackedVersion(version('0.0.0.0'))).toBe('0');
  });

  it.each(['', '-1', '01', '10001600020034x', '10001600020034.0', '100000000000000000', '1e12', ' 1', '０'])('%j is no packed version', (text) => {
    expect(parsePackedVersion(text)).toBeNull();
  });

  it.each(['', '10.16.2', '10.16.2.34.5', '10.16.2.12345', '10.16..2', 'v10.16.2.34', '10,16,2,34', '10.16.2.-1'])('%j is no dotted version', (text) => {
    expect(parseDottedVersion(text)).toBeNull();
  });

  it('reads back from both forms', () => {
    const random = randomFrom(testSeed('versions'));
    const part = () => Math.floor(random() * 10_000);
    for (let index = 0; index < caseCount({ short: 1_000, long: 100_000 }); index += 1) {
      const made = applicationVersion(part(), part(), part(), part());
      if (made === null) throw new Error('parts in range make a version');
      expect(parsePackedVersion(formatPackedVersion(made))).toEqual(made);
      expect(parseDottedVersion(formatDottedVersion(made))).toEqual(made);
    }
    expect(applicationVersion(1, 2, 3, 10_000)).toBeNull();
    expect(applicationVersion(1, 2, 3, 0.5)).toBeNull();
  });
});

describe('a version match', () => {
  it('compares only versions that are known', () => {
    expect(versionMatches(null, version('1.0.0.0'), 'exact')).toBe(true);
    expect(versionMatches(version('1.0.0.0'), null, 'exact')).toBe(true);
  });

  it('that is stricter wins', () => {
    expect(stricterMatch('any', 'exact')).toBe('exact');
    expect(stricterMatch('major-minor', 'any')).toBe('major-minor');
    expect(stricterMatch('exact', 'major-minor')).toBe('exact');
  });
});

describe('a product id', () => {
  it.each([[999, false], [1000, true], [2545, true], [999_999_999, true], [1e9, false], [2545.5, false], [NaN, false]])('%d counts: %s', (value, counts) => {
    expect(productId(value) !== null).toBe(counts);
  });
});
