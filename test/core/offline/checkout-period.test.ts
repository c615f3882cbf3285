import { describe, expect, it } from 'vitest';
import { checkoutPeriodState } from '#core/offline/checkout-period.ts';
import { DAY, duration, instant, minus, plus } from '#core/time/instant.ts';

const NOT_BEFORE = instant(Date.UTC(2026, 2, 26));
const EXPIRES_AT = plus(NOT_BEFORE, duration(30, DAY));
const PERIOD = { notBefore: NOT_BEFORE, expiresAt: EXPIRES_AT };

describe('a checkout', () => {
  it('holds from 24 hours before its beginning up to, and not at, its end', () => {
    const at = (now: number): string => checkoutPeriodState(PERIOD, { now: instant(now), furthest: instant(now) });
    expect(at(minus(NOT_BEFORE, DAY) - 1)).toBe('not-begun');
    expect(at(minus(NOT_BEFORE, DAY))).toBe('holds');
    expect(at(EXPIRES_AT - 1)).toBe('holds');
    expect(at(EXPIRES_AT)).toBe('ended');
  });

  it('that had begun stays begun when the clock is set back', () => {
    expect(checkoutPeriodState(PERIOD, { now: instant(0), furthest: NOT_BEFORE })).toBe('holds');
  });

  it('that had ended by a wrong clock holds again when the clock is set right', () => {
    expect(checkoutPeriodState(PERIOD, { now: NOT_BEFORE, furthest: plus(EXPIRES_AT, DAY) })).toBe('holds');
  });
});
