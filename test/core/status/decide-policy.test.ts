import { describe, expect, it } from 'vitest';
import { decide } from '#core/status/decide.ts';
import { REASON_CODES, REASONS } from '#core/status/reason.ts';
import { undetermined } from '#core/status/undetermined.ts';
import { DAY, duration, HOUR, MILLISECOND, minus, MINUTE, plus } from '#core/time/instant.ts';
import { EVERY_REASON } from './every-reason.ts';
import {
  DRAINAGE, entitlement, NOON, OFFLINE_ALLOWED, policy, question, signedIn, version,
} from './builders.ts';

const SIGNED_IN_AT = minus(NOON, HOUR);
const DEADLINE = plus(SIGNED_IN_AT, duration(7, DAY));
const failed = { unconfirmedSince: NOON };
const forbidden = { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] };
const evaluation = entitlement({ kind: 'evaluation', version: version('10.16.0.0') });
const with_ = (...entitlements: ReturnType<typeof entitlement>[]) => policy({ entitlements });

describe('every cause has its own reason', () => {
  it.each(EVERY_REASON.map((row) => [row[0], row] as const))('%s', (reason, [, known, expected, asked = question()]) => {
    const decision = decide(asked, known, NOON);
    expect(decision).toMatchObject({ reason, status: REASONS[reason].status, ...expected });
    expect(decision.until === null).toBe(!decision.mayRun);
    expect(decision.evidence.length).toBeGreaterThan(0);
  });

  it('the table has every reason, and the one for facts that could not be read', () => {
    expect([...EVERY_REASON.map(([reason]) => reason), 'could-not-be-determined'].sort()).toEqual([...REASON_CODES].sort());
    expect(undetermined(question(), 'store-busy')).toMatchObject({
      status: 'Error', statusCode: -1, mayRun: false, evidence: [{ fact: 'not-determined', code: 'store-busy' }],
    });
  });
});

describe('a policy', () => {
  it('that ends says Expired for 21 days, then DisabledByPolicy', () => {
    const ended = minus(NOON, duration(21, DAY));
    const known = signedIn(policy({ expiresAt: ended }));
    expect(decide(question(), known, ended)).toMatchObject({ status: 'Expired', nextChangeAt: NOON });
    expect(decide(question(), known, minus(NOON, MILLISECOND)).status).toBe('Expired');
    expect(decide(question(), known, NOON)).toMatchObject({ status: 'DisabledByPolicy', nextChangeAt: null });
  });

  it('without the application says NotEntitled even when it has ended', () => {
    expect(decide(question(DRAINAGE), signedIn(policy({ expiresAt: NOON })), NOON).reason).toBe('not-assigned');
  });

  it('that says maybe counts as allowing', () => {
    expect(decide(question(), signedIn(with_(entitlement({ accessKind: 2 }))), NOON).status).toBe('Ok');
  });

  it('that says the trial is over is Expired, whatever its date', () => {
    const over = signedIn(with_(entitlement({ kind: 'trial', accessKind: 4, expiresAt: plus(NOON, DAY) })));
    expect(decide(question(), over, NOON)).toMatchObject({ status: 'Expired', reason: 'trial-ended' });
  });

  it("counts as the user's own whatever the letter case of the guid", () => {
    expect(decide(question(), signedIn(policy(), {}, { userId: policy().userId.toUpperCase() }), NOON).status).toBe('Ok');
  });
});

describe('a trial', () => {
  it('runs until its end without any confirmation, and not at its end', () => {
    const end = plus(NOON, duration(2, DAY));
    const known = signedIn(with_(entitlement({ kind: 'trial', expiresAt: end })), {}, { graceUsedUp: true });
    expect(decide(question(), known, minus(end, MILLISECOND))).toMatchObject({ status: 'Trial', statusCode: 109, until: end });
    expect(decide(question(), known, end).reason).toBe('trial-ended');
  });
});

describe('an evaluation', () => {
  const ordinary = entitlement();

  it.each([
    ['10.16.0.0', '10.16.99.99', 'evaluation'],
    ['10.16.0.0', '10.17.0.0', 'entitlement'],
    ['10.16.2.0', '10.16.2.0', 'evaluation'],
    ['10.16.2.0', '10.16.3.0', 'entitlement'],
    ['10.16.0.5', '10.16.0.6', 'entitlement'],
  ])('for %s asked about by %s answers as %s', (bound, running, source) => {
    const known = signedIn(with_(ordinary, entitlement({ kind: 'evaluation', version: version(bound) })));
    expect(decide(question({ version: version(running) }), known, NOON)).toMatchObject({ status: 'Ok', source });
  });

  it('that is over gives way to the ordinary entry', () => {
    const over = { ...evaluation, expiresAt: NOON };
    const decision = decide(question({ version: version('10.16.0.1') }), signedIn(with_(over, ordinary)), NOON);
    expect(decision).toMatchObject({ status: 'Ok', source: 'entitlement' });
    expect(decision.evidence).toContainEqual({ fact: 'entry-ended', kind: 'evaluation', at: '2026-11-21T12:00:00.000Z' });
  });

  it('that denies does not give way', () => {
    const denied = { ...evaluation, accessKind: 3 as const };
    const decision = decide(question({ version: version('10.16.0.1') }), signedIn(with_(denied, ordinary)), NOON);
    expect(decision.reason).toBe('access-denied');
  });
});

describe('a sign-in', () => {
  it('confirms for PolicyInterval minutes, then the grace period has begun', () => {
    const quick = signedIn(policy({ defaultQualifiers: [OFFLINE_ALLOWED, { name: 'PolicyInterval', value: '90' }] }));
    const end = plus(SIGNED_IN_AT, duration(90, MINUTE));
    expect(decide(question(), quick, minus(end, MILLISECOND))).toMatchObject({ status: 'Ok', until: end, nextChangeAt: end });
    expect(decide(question(), quick, end).status).toBe('Offline');
  });

  it('confirms nothing any more once a start could not be confirmed', () => {
    expect(decide(question(), signedIn(policy(), {}, failed), NOON).status).toBe('Offline');
  });

  it('does not confirm beyond the end of the entry', () => {
    const end = plus(NOON, HOUR);
    expect(decide(question(), signedIn(with_(entitlement({ expiresAt: end }))), NOON).until).toBe(end);
  });
});

describe('the offline grace period', () => {
  it('lasts exactly 168 hours from the sign-in, then Expired', () => {
    const known = signedIn(policy(), {}, failed);
    expect(decide(question(), known, minus(DEADLINE, MILLISECOND))).toMatchObject({ status: 'Offline', until: DEADLINE });
    expect(decide(question(), known, DEADLINE)).toMatchObject({ status: 'Expired', mayRun: false });
  });

  it('never lasts beyond the end of the policy', () => {
    const end = plus(NOON, DAY);
    const long = policy({ expiresAt: end, defaultQualifiers: [OFFLINE_ALLOWED, { name: 'OfflineDuration', value: '30' }] });
    expect(decide(question(), signedIn(long, {}, failed), NOON).until).toBe(end);
  });

  it('is shortened by local policy and never lengthened', () => {
    const until = (maximumOfflineDays: number | null) =>
      decide(question(), signedIn(policy(), { localPolicy: { offlineForbidden: false, maximumOfflineDays } }, failed), NOON).until;
    expect(until(2)).toBe(plus(SIGNED_IN_AT, duration(2, DAY)));
    expect(until(30)).toBe(DEADLINE);
    expect(until(null)).toBe(DEADLINE);
  });

  it.each([['true', true], ['TRUE', true], ['True', true], ['FALSE', false], ['yes', false], ['1', false], [' TRUE', false]])(
    'under AllowOfflineUsage %j is allowed: %s',
    (value, allowed) => {
      const known = signedIn(policy({ defaultQualifiers: [{ name: 'AllowOfflineUsage', value }] }), {}, failed);
      expect(decide(question(), known, NOON).mayRun).toBe(allowed);
    },
  );

  it('is forbidden where the policy does not mention it, and forbidding does nothing while online', () => {
    const silent = policy({ defaultQualifiers: [] });
    expect(decide(question(), signedIn(silent, {}, failed), NOON)).toMatchObject({ status: 'DisabledByPolicy' });
    expect(decide(question(), signedIn(policy(forbidden)), NOON)).toMatchObject({ status: 'Ok' });
  });

  it('counts as used up until the next sign-in when the sealed record is lost', () => {
    expect(decide(question(), signedIn(policy(), {}, { graceUsedUp: true }), NOON)).toMatchObject({ status: 'Expired', remedy: 'sign-in' });
    expect(decide(question(), signedIn(policy(), {}, { lastVerifiedAt: null }), NOON).reason).toBe('offline-grace-used-up');
  });

  it('keeps the built-in days when the qualifier makes no sense, and says so', () => {
    const odd = policy({ defaultQualifiers: [OFFLINE_ALLOWED, { name: 'OfflineDuration', value: '7 days' }] });
    const decision = decide(question(), signedIn(odd, {}, failed), NOON);
    expect(decision.until).toBe(DEADLINE);
    expect(decision.evidence).toContainEqual({ fact: 'qualifier-not-understood', name: 'OfflineDuration', value: '7 days', used: '7' });
  });

  it('blames the clock first when it was set ahead', () => {
    const known = signedIn(policy(), { clockNotices: ['clock-ahead'] }, failed);
    expect(decide(question(), known, DEADLINE).remedy).toBe('set-clock');
    expect(decide(question(), known, NOON)).toMatchObject({ remedy: 'sign-in', notices: ['clock-ahead'] });
  });
});
