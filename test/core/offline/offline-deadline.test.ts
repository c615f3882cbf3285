import { describe, expect, it } from 'vitest';
import { offlineDeadline } from '#core/offline/offline-deadline.ts';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';

const SIGNED_IN = parseIsoInstant('2026-03-26T17:45:12.345Z')!;
const LATER = plus(SIGNED_IN, duration(365, DAY));

describe('the end of the offline grace period', () => {
  const hours = (offlineDurationDays: number, localMaximumDays: number | null = null, policyExpiresAt = LATER): number =>
    (offlineDeadline({ lastSignIn: SIGNED_IN, offlineDurationDays, localMaximumDays, policyExpiresAt }) - SIGNED_IN) / HOUR;

  it('is 168 hours after the sign-in for seven days, across a change of the clocks too', () => {
    expect(hours(7)).toBe(168);
  });

  it('is what the policy says, fractions included', () => {
    expect(hours(30)).toBe(720);
    expect(hours(0.5)).toBe(12);
    expect(hours(0)).toBe(0);
  });

  it('is never later than the policy’s own end', () => {
    expect(hours(7, null, plus(SIGNED_IN, duration(3, DAY)))).toBe(72);
    expect(hours(7, null, plus(SIGNED_IN, duration(168, HOUR)))).toBe(168);
  });

  it('is shortened by local policy and never lengthened', () => {
    expect(hours(7, 2)).toBe(48);
    expect(hours(7, 0)).toBe(0);
    expect(hours(7, 30)).toBe(168);
  });

  it('is the sign-in itself when a number of days is negative or none', () => {
    expect(hours(-1)).toBe(0);
    expect(hours(Number.NaN)).toBe(0);
    expect(hours(7, -1)).toBe(0);
    expect(hours(7, Number.NaN)).toBe(0);
  });
});
