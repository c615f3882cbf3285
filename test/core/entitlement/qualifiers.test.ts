import { describe, expect, it } from 'vitest';
import { daysLeft, offlinePeriod } from '#core/entitlement/offline-period.ts';
import {
  parseBooleanQualifier, parseWholeNumberQualifier, readAllowOfflineUsage, readCheckoutVersionMatch, readOfflineDuration,
  readPolicyInterval,
} from '#core/entitlement/qualifier-readers.ts';
import { findQualifier } from '#core/entitlement/qualifiers.ts';
import { evaluationMatches } from '#core/entitlement/select-entitlement.ts';
import { DAY, duration, HOUR, minus, MILLISECOND, plus } from '#core/time/instant.ts';
import { entitlement, NOON, policy, version } from '../status/builders.ts';

const days = (value: string) => ({ name: 'OfflineDuration', value });

describe('a qualifier', () => {
  it('is looked up at the entry, then at the application, then among the defaults', () => {
    const document = policy({ defaultQualifiers: [days('1')] });
    const application = entitlement({ applicationQualifiers: [days('2')] });
    const entry = entitlement({ entryQualifiers: [days('3')], applicationQualifiers: [days('2')] });
    expect(findQualifier(document, entry, 'OfflineDuration')).toEqual({ value: '3', foundIn: 'entry' });
    expect(findQualifier(document, application, 'OfflineDuration')).toEqual({ value: '2', foundIn: 'application' });
    expect(findQualifier(document, entitlement(), 'OfflineDuration')).toEqual({ value: '1', foundIn: 'defaults' });
    expect(findQualifier(document, null, 'OfflineDuration')).toEqual({ value: '1', foundIn: 'defaults' });
    expect(findQualifier(document, entry, 'offlineduration')).toBeNull();
  });

  it('given twice in one place counts as given first', () => {
    expect(findQualifier(policy({ defaultQualifiers: [days('4'), days('5')] }), null, 'OfflineDuration')?.value).toBe('4');
  });

  it('that means nothing where it wins is not made up for by a later place', () => {
    const reading = readOfflineDuration(policy({ defaultQualifiers: [days('3')] }), entitlement({ entryQualifiers: [days('many')] }));
    expect(reading).toMatchObject({ value: 7, text: 'many', origin: 'built-in', notUnderstood: true });
  });

  it('that nobody set has its built-in value', () => {
    const bare = policy({ defaultQualifiers: [] });
    expect(readOfflineDuration(bare, entitlement()).value).toBe(7);
    expect(readPolicyInterval(bare, entitlement()).value).toBe(240);
    expect(readAllowOfflineUsage(bare, entitlement()).value).toBe(false);
    expect(readCheckoutVersionMatch(bare, null)).toMatchObject({ value: 'any', notUnderstood: false });
  });

  it.each([['TRUE', true], ['true', true], ['tRuE', true], ['False', false], ['1', null], ['', null], ['true ', null]])(
    'boolean %j reads as %s',
    (text, value) => {
      expect(parseBooleanQualifier(text)).toBe(value);
    },
  );

  it.each([['0', 0], ['7', 7], ['240', 240], ['07', null], ['-1', null], ['+7', null], ['7.0', null], ['1e3', null], [' 7', null], ['', null], ['9999999999', null], ['٧', null]])(
    'number %j reads as %s',
    (text, value) => {
      expect(parseWholeNumberQualifier(text)).toBe(value);
    },
  );
});

describe('the offline period', () => {
  const signedInAt = minus(NOON, HOUR);
  const none = { offlineForbidden: false, maximumOfflineDays: null };

  it('counts whole days of 24 hours from the sign-in, across a change of the clocks too', () => {
    expect(offlinePeriod(policy(), 7, none, signedInAt)).toEqual({ days: 7, shortened: false, deadline: plus(signedInAt, duration(168, HOUR)) });
  });

  it.each([[0, 0], [3, 3], [7, 7], [8, 7], [-5, 0]])('with at most %i days by local policy lasts %i', (maximumOfflineDays, lasts) => {
    const period = offlinePeriod(policy(), 7, { offlineForbidden: false, maximumOfflineDays }, signedInAt);
    expect(period.deadline).toBe(plus(signedInAt, duration(lasts, DAY)));
    expect(period.days).toBe(lasts);
  });

  it('rounds the days that are left up', () => {
    expect(daysLeft(plus(NOON, duration(48, HOUR)), NOON)).toBe(2);
    expect(daysLeft(plus(plus(NOON, duration(48, HOUR)), MILLISECOND), NOON)).toBe(3);
    expect(daysLeft(plus(NOON, HOUR), NOON)).toBe(1);
    expect(daysLeft(NOON, NOON)).toBe(0);
    expect(daysLeft(minus(NOON, DAY), NOON)).toBe(0);
  });
});

describe('an evaluation', () => {
  it('that names no version is for any, and one that does is for no unknown version', () => {
    expect(evaluationMatches(null, null)).toBe(true);
    expect(evaluationMatches(null, version('1.2.3.4'))).toBe(true);
    expect(evaluationMatches(version('1.2.0.0'), null)).toBe(false);
  });
});
