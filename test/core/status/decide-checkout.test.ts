import { describe, expect, it } from 'vitest';
import { decide } from '#core/status/decide.ts';
import { DAY, duration, minus, plus, MILLISECOND } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import {
  ALICE, application, at, BOB, checkoutId, DRAINAGE, facts, NOON, policy, product, question, signedIn, stored, version,
} from './builders.ts';

describe('a checkout', () => {
  it('answers before any sign-in: Ok until its end', () => {
    const decision = decide(question(), facts({ checkouts: [stored()] }), NOON);
    expect(decision).toMatchObject({
      status: 'Ok', statusCode: 101, mayRun: true, source: 'checkout', reason: 'covered-by-checkout', remedy: 'none',
      until: plus(NOON, duration(90, DAY)), notices: [],
      application: { name: 'Demo Modeler' },
    });
    expect(decision.evidence.map((one) => one.fact)).toEqual(['checkout-covers']);
  });

  it('runs until the millisecond before its end and not at its end', () => {
    const end = at('2020-11-13T05:59:59.535Z');
    const known = facts({ checkouts: [stored({ expiresAt: end, notBefore: at('2019-11-13T16:09:45.875Z') })], furthest: at('2020-01-15T12:00:00Z') });
    expect(decide(question(), known, minus(end, MILLISECOND)).until).toBe(end);
    expect(decide(question(), known, end)).toMatchObject({ status: 'NotEntitled', reason: 'checkout-ended', until: null });
  });

  it('covers an application until that application ends, whatever the others do', () => {
    const early = plus(NOON, duration(30, DAY));
    const known = facts({
      checkouts: [stored({ applications: [application({ expiresAt: early }), application({ ...DRAINAGE, name: 'Demo Drainage' })] })],
    });
    expect(decide(question(), known, NOON).until).toBe(early);
    const ended = decide(question(), known, early);
    const end = known.checkouts[0]?.checkout.expiresAt ?? early;
    expect(ended).toMatchObject({ mayRun: false, reason: 'checkout-ended', nextChangeAt: end });
    expect(ended.evidence[0]).toMatchObject({ fact: 'checkout-ended', restUntil: formatIsoInstant(end) });
    expect(decide(question(), known, end).evidence[0]).not.toHaveProperty('restUntil');
    expect(decide(question(DRAINAGE), known, early).mayRun).toBe(true);
  });

  it('holds from 24 hours before its beginning', () => {
    const notBefore = plus(NOON, duration(3, DAY));
    const known = facts({ checkouts: [stored({ notBefore })] });
    const begins = minus(notBefore, DAY);
    expect(decide(question(), known, minus(begins, MILLISECOND))).toMatchObject({
      reason: 'checkout-not-yet-valid', remedy: 'wait-until-valid', nextChangeAt: begins,
    });
    expect(decide(question(), known, begins).reason).toBe('covered-by-checkout');
  });

  it('that had begun by the furthest time known stays begun when the clock goes back', () => {
    const notBefore = plus(NOON, duration(3, DAY));
    const known = facts({ checkouts: [stored({ notBefore })], furthest: plus(NOON, duration(2, DAY)) });
    expect(decide(question(), known, NOON).reason).toBe('covered-by-checkout');
  });

  it('matches product id and feature string exactly', () => {
    const known = facts({ checkouts: [stored({ applications: [application({ featureString: 'Plant' })] })] });
    expect(decide(question({ featureString: 'Plant' }), known, NOON).mayRun).toBe(true);
    for (const other of ['', 'plant', 'Plant ']) {
      expect(decide(question({ featureString: other }), known, NOON).reason).toBe('never-signed-in');
    }
    expect(decide(question({ productId: product(25450), featureString: 'Plant' }), known, NOON).mayRun).toBe(false);
  });

  it('goes before a policy that denies', () => {
    const denied = signedIn(policy({ entitlements: [] }), { checkouts: [stored()] });
    expect(decide(question(), denied, NOON)).toMatchObject({ status: 'Ok', source: 'checkout' });
  });

  it.each([
    [{ clearedAt: minus(NOON, DAY) }, 'checkout-cleared', 'ask-administrator-for-a-license-file'],
    [{ revokedAt: minus(NOON, DAY) }, 'checkout-revoked', 'ask-administrator-for-a-license-file'],
    [{ problem: 'other-machine' }, 'checkout-for-other-machine', 'ask-administrator-for-a-license-file'],
    [{ problem: 'untrusted-issuer' }, 'checkout-not-verified', 'ask-it-to-trust-the-issuer'],
    [{ problem: 'signature-invalid' }, 'checkout-not-verified', 'import-license-file-again'],
    [{ problem: 'certificate-not-valid-at-issue' }, 'checkout-not-verified', 'import-license-file-again'],
    [{ problem: 'damaged' }, 'checkout-not-verified', 'import-license-file-again'],
    [{ problem: 'unsupported-version' }, 'checkout-not-verified', 'update-this-program'],
    [{ problem: 'issued-in-the-future' }, 'checkout-not-verified', 'set-clock'],
  ] as const)('with %o does not count, and the reason is %s', (standing, reason, remedy) => {
    const known = facts({ checkouts: [stored({}, standing)] });
    expect(decide(question(), known, NOON)).toMatchObject({ status: 'NotEntitled', statusCode: 110, mayRun: false, reason, remedy });
  });

  it('that stopped is no longer the reason once it has left the list, three calendar months later', () => {
    const clearedAt = at('2026-11-30T12:00:00Z');
    const known = facts({ checkouts: [stored({}, { clearedAt })] });
    const leaves = at('2027-02-28T12:00:00Z');
    expect(decide(question(), known, plus(clearedAt, DAY))).toMatchObject({ reason: 'checkout-cleared', nextChangeAt: leaves });
    expect(decide(question(), known, leaves).reason).toBe('never-signed-in');
  });

  it('that takes over without a gap makes the answer hold until its own end', () => {
    const first = stored({ checkoutId: checkoutId(1), expiresAt: plus(NOON, duration(20, DAY)) });
    const second = stored({
      checkoutId: checkoutId(2), notBefore: plus(NOON, duration(21, DAY)), expiresAt: plus(NOON, duration(60, DAY)),
    });
    const decision = decide(question(), facts({ checkouts: [second, first] }), NOON);
    expect(decision.until).toBe(plus(NOON, duration(60, DAY)));
    expect(decision.evidence).toMatchObject([
      { fact: 'checkout-covers', checkoutId: checkoutId(1) },
      { fact: 'checkout-continues', checkoutId: checkoutId(2) },
    ]);
  });

  it('that would take over after a gap leaves the answer as it is', () => {
    const end = plus(NOON, duration(20, DAY));
    const first = stored({ checkoutId: checkoutId(1), expiresAt: end });
    const second = stored({ checkoutId: checkoutId(2), notBefore: plus(end, duration(25, DAY)) });
    expect(decide(question(), facts({ checkouts: [first, second] }), NOON).until).toBe(end);
  });

  it('of another signed-in user is a notice, not a refusal', () => {
    const known = signedIn(policy({ userId: BOB }), { checkouts: [stored()] }, { userId: BOB });
    expect(decide(question(), known, NOON)).toMatchObject({ mayRun: true, notices: ['other-user'] });
    const same = signedIn(policy(), { checkouts: [stored()] }, { userId: ALICE.toUpperCase() });
    expect(decide(question(), same, NOON).notices).toEqual([]);
  });

  it('says when it ends within fourteen days, and from when on', () => {
    const end = plus(NOON, duration(90, DAY));
    const known = facts({ checkouts: [stored()] });
    const from = minus(end, duration(14, DAY));
    expect(decide(question(), known, NOON).nextChangeAt).toBe(from);
    expect(decide(question(), known, from).notices).toEqual(['ends-soon']);
  });

  it('says when the revocation list is old, and about the clock', () => {
    const known = facts({ checkouts: [stored()], revocationsStale: true, clockNotices: ['clock-behind'] });
    expect(decide(question(), known, NOON).notices).toEqual(['revocations-stale', 'clock-behind']);
  });
});

describe('the version of a checkout', () => {
  const licensed = { applications: [application({ version: version('10.16.02.34') })] };
  const asked = (text: string) => question({ version: version(text) });
  const bound = (value: string) => policy({ entitlements: [], defaultQualifiers: [{ name: 'CheckoutVersionMatch', value }] });

  it('does not bind: a different one runs, with a notice', () => {
    const known = facts({ checkouts: [stored(licensed)] });
    expect(decide(asked('10.17.00.01'), known, NOON)).toMatchObject({ mayRun: true, notices: ['version-differs'] });
    expect(decide(asked('10.16.02.34'), known, NOON).notices).toEqual([]);
    expect(decide(question(), known, NOON).notices).toEqual([]);
  });

  it.each([
    ['major-minor', '10.16.99.1', true],
    ['major-minor', '10.17.02.34', false],
    ['exact', '10.16.02.34', true],
    ['exact', '10.16.02.35', false],
    ['EXACT', '10.17.00.00', true],
    ['any', '11.0.0.0', true],
  ])('under %s lets %s run: %s', (value, running, runs) => {
    const decision = decide(asked(running), signedIn(bound(value), { checkouts: [stored(licensed)] }), NOON);
    expect(decision.mayRun).toBe(runs);
    if (!runs) expect(decision).toMatchObject({ reason: 'checkout-for-other-version', remedy: 'use-the-licensed-version' });
  });

  it('binds where the license itself says so, without any sign-in', () => {
    const strict = { applications: [application({ version: version('10.16.0.0'), versionMatch: 'major-minor' as const })] };
    expect(decide(asked('10.17.0.0'), facts({ checkouts: [stored(strict)] }), NOON).reason).toBe('checkout-for-other-version');
  });

  it("is not bound by another user's policy", () => {
    const known = signedIn(bound('exact'), { checkouts: [stored(licensed)] }, { userId: BOB });
    expect(decide(asked('10.17.0.0'), known, NOON).mayRun).toBe(true);
  });

  it('chooses the checkout of the asked version to show, and still counts on the one that ends later', () => {
    const exact = stored({ checkoutId: checkoutId(1), ...licensed, expiresAt: plus(NOON, duration(30, DAY)) });
    const later = stored({ checkoutId: checkoutId(2), applications: [application({ version: version('10.17.0.0') })] });
    const decision = decide(asked('10.16.2.34'), facts({ checkouts: [later, exact] }), NOON);
    expect(decision.notices).toEqual([]);
    expect(decision.evidence[0]).toMatchObject({ checkoutId: checkoutId(1) });
    expect(decision.until).toBe(plus(NOON, duration(90, DAY)));
  });
});
