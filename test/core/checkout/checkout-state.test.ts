import { describe, expect, it } from 'vitest';
import { beginsAt, checkoutState, leavesListAt, stopsAt } from '#core/checkout/checkout-state.ts';
import { checkoutPeriodState } from '#core/offline/checkout-period.ts';
import { DAY, duration, MILLISECOND, minus, plus } from '#core/time/instant.ts';
import { at, NOON, stored } from '../status/builders.ts';

const end = at('2026-11-30T12:00:00Z');
const notBefore = minus(end, duration(30, DAY));

describe('a stored checkout', () => {
  it('is not yet valid, active and expired in turn', () => {
    const checkout = stored({ notBefore, expiresAt: end });
    const begins = minus(notBefore, DAY);
    expect(checkoutState(checkout, minus(begins, MILLISECOND))).toBe('not-yet-valid');
    expect(checkoutState(checkout, begins)).toBe('active');
    expect(checkoutState(checkout, minus(end, MILLISECOND))).toBe('active');
    expect(checkoutState(checkout, end)).toBe('expired');
  });

  it('begins when the clock rules say it does', () => {
    const begins = beginsAt(notBefore);
    const period = { notBefore, expiresAt: end };
    expect(checkoutPeriodState(period, { now: begins, furthest: begins })).toBe('holds');
    const before = minus(begins, MILLISECOND);
    expect(checkoutPeriodState(period, { now: before, furthest: before })).toBe('not-begun');
    expect(checkoutState(stored({ notBefore, expiresAt: end }), before, begins)).toBe('active');
  });

  it('is cleared whatever else it is, then revoked, then what its dates say', () => {
    const both = { clearedAt: NOON, revokedAt: NOON };
    expect(checkoutState(stored({ expiresAt: NOON }, both), end)).toBe('cleared');
    expect(checkoutState(stored({ expiresAt: NOON }, { revokedAt: NOON }), end)).toBe('revoked');
  });

  it('leaves the list three calendar months after it stopped, whatever stopped it first', () => {
    expect(leavesListAt(stored({ expiresAt: end }))).toBe(at('2027-02-28T12:00:00Z'));
    const cleared = stored({ expiresAt: end }, { clearedAt: at('2026-11-01T00:00:00Z'), revokedAt: at('2026-12-24T00:00:00Z') });
    expect(stopsAt(cleared)).toBe(at('2026-11-01T00:00:00Z'));
    expect(leavesListAt(cleared)).toBe(at('2027-02-01T00:00:00Z'));
    expect(stopsAt(stored({ expiresAt: end }, { clearedAt: plus(end, DAY) }))).toBe(end);
  });
});
