import { describe, expect, it } from 'vitest';
import { overviewOf } from '#core/status/overview-of.ts';
import { standingText } from '#core/status/overview.ts';
import { DAY, duration, HOUR, minus, plus, type Duration } from '#core/time/instant.ts';
import { application, DRAINAGE, entitlement, facts, MODELER, NOON, policy, signedIn, stored } from './builders.ts';
import { overview } from './overview-builders.ts';

const DEADLINE = plus(minus(NOON, HOUR), duration(7, DAY));
const FORBIDDEN = policy({ defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] });
const inGrace = (since = NOON) => signedIn(policy(), {}, { unconfirmedSince: since });

describe('the overview', () => {
  it('shows three doors while nothing is known, and says so where what is known is of no use', () => {
    expect(overview(facts())).toEqual({ standing: 'nothing-yet', hero: 'nothing-yet', until: null, offline: null, covered: [], stopped: [] });
    expect(overview(signedIn(policy({ entitlements: [] })))).toMatchObject({ standing: 'attention', hero: 'nothing-usable', stopped: [] });
    const cleared = facts({ checkouts: [stored({}, { clearedAt: NOON })] });
    expect(overview(cleared)).toMatchObject({ standing: 'attention', hero: 'nothing-usable', stopped: [{ ...MODELER, name: 'Demo Modeler' }] });
  });

  it('is online after a sign-in, until the offline period would end', () => {
    const shown = overview(signedIn());
    expect(shown).toMatchObject({ standing: 'online', hero: 'online', until: DEADLINE, stopped: [] });
    expect(shown.offline).toMatchObject({ deadline: DEADLINE, days: 7, daysLeft: 7, hasBegun: false });
    expect(shown.offline?.fractionLeft).toBeCloseTo(167 / 168);
  });

  it('is offline once a start could not be confirmed, or the confirmation is old', () => {
    expect(overview(inGrace())).toMatchObject({ standing: 'offline', hero: 'offline', until: DEADLINE, offline: { hasBegun: true, daysLeft: 7 } });
    expect(overview(signedIn(), plus(NOON, duration(3, HOUR)))).toMatchObject({ hero: 'offline', offline: { hasBegun: true } });
  });

  it('speaks louder in the last three days, and asks for a sign-in from the deadline on', () => {
    expect(overview(inGrace(), minus(DEADLINE, (3 * DAY + 1) as Duration))).toMatchObject({ hero: 'offline', offline: { daysLeft: 4 } });
    expect(overview(inGrace(), minus(DEADLINE, duration(3, DAY)))).toMatchObject({ hero: 'last-days', standing: 'offline', offline: { daysLeft: 3 } });
    expect(overview(inGrace(), DEADLINE)).toMatchObject({
      hero: 'ended',
      standing: 'sign-in-required',
      until: null,
      offline: { daysLeft: 0, fractionLeft: 0 },
      stopped: [MODELER],
    });
  });

  it('says that the administrator forbids it, where that is why', () => {
    expect(overview(signedIn(FORBIDDEN))).toMatchObject({ hero: 'online', offline: null, until: plus(minus(NOON, HOUR), duration(4, HOUR)) });
    const begun = signedIn(FORBIDDEN, {}, { unconfirmedSince: NOON });
    expect(overview(begun)).toMatchObject({ hero: 'forbidden', standing: 'sign-in-required', offline: null, stopped: [MODELER] });
  });

  it('asks for no sign-in where nobody can sign in', () => {
    const ended = { ...inGrace(), serviceConfigured: false };
    expect(overview(ended, DEADLINE)).toMatchObject({ hero: 'ended', standing: 'attention', stopped: [MODELER] });
    const forbidden = { ...signedIn(FORBIDDEN, {}, { unconfirmedSince: NOON }), serviceConfigured: false };
    expect(overview(forbidden)).toMatchObject({ hero: 'forbidden', standing: 'attention' });
    expect(standingText('online', false)).toBe('signed-in');
    expect(standingText('online', true)).toBe('online');
  });

  it('is licensed by license files alone, until the first of them ends', () => {
    const [soon, late] = [plus(NOON, duration(20, DAY)), plus(NOON, duration(90, DAY))];
    const two = [stored(), stored({ applications: [application({ ...DRAINAGE, name: 'Demo Drainage', expiresAt: soon })], expiresAt: soon })];
    expect(overview(facts({ checkouts: two }))).toMatchObject({
      standing: 'licensed',
      hero: 'licensed',
      until: soon,
      offline: null,
      covered: [{ name: 'Demo Drainage', until: soon }, { name: 'Demo Modeler', until: late }],
    });
  });

  it('names what a license file covers beside a sign-in that ended', () => {
    const document = policy({ entitlements: [entitlement(), entitlement({ ...DRAINAGE, productName: 'Demo Drainage' })] });
    const known = signedIn(document, { checkouts: [stored()] }, { unconfirmedSince: NOON });
    expect(overview(known)).toMatchObject({ hero: 'offline', covered: [{ name: 'Demo Modeler' }], stopped: [] });
    expect(overview(known, DEADLINE)).toMatchObject({ hero: 'partly', standing: 'attention', covered: [{ name: 'Demo Modeler' }], stopped: [{ name: 'Demo Drainage' }] });
  });

  it('points at the clock where a clock that jumped ahead ended something', () => {
    const ended = facts({ checkouts: [stored({ expiresAt: minus(NOON, DAY) })], clockNotices: ['clock-ahead'] });
    expect(overview(ended)).toMatchObject({ hero: 'clock', standing: 'attention' });
    expect(overview(facts({ checkouts: [stored()], clockNotices: ['clock-ahead'] }))).toMatchObject({ hero: 'licensed' });
  });

  it('takes the shortest of several periods, and none from entries that give no right', () => {
    const short = entitlement({ ...DRAINAGE, entryQualifiers: [{ name: 'OfflineDuration', value: '2' }] });
    const known = (first: Parameters<typeof entitlement>[0]) => signedIn(policy({ entitlements: [entitlement(first), short] }));
    expect(overview(known({})).offline).toMatchObject({ deadline: plus(minus(NOON, HOUR), duration(2, DAY)), days: 2 });
    expect(overview(signedIn(policy({ entitlements: [entitlement({ accessKind: 3 })] }))).offline).toBeNull();
    expect(overview(signedIn(policy(), {}, { graceUsedUp: true }))).toMatchObject({ hero: 'ended', offline: null });
  });

  it('has as many days as are left until the policy ends, where that is sooner', () => {
    const createdAt = minus(NOON, HOUR);
    const known = signedIn(policy({ createdAt, expiresAt: plus(createdAt, duration(60, HOUR)) }));
    expect(overview(known).offline).toMatchObject({ deadline: plus(createdAt, duration(60, HOUR)), days: 3, daysLeft: 3 });
  });

  it('is not online for a trial that runs without a sign-in', () => {
    const trial = policy({ entitlements: [entitlement({ kind: 'trial', expiresAt: plus(NOON, duration(5, DAY)) })] });
    expect(overview(signedIn(trial))).toMatchObject({ hero: 'online', offline: null });
    expect(overview(signedIn(trial), plus(NOON, duration(5, HOUR)))).toMatchObject({ hero: 'offline', until: plus(NOON, duration(5, DAY)) });
  });

  it('calls for attention where nothing can be recorded', () => {
    expect(overviewOf({ applications: [], facts: facts(), isUnrecorded: true }, NOON).standing).toBe('attention');
  });
});
