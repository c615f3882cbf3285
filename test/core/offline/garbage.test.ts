import { expect, it } from 'vitest';
import { anchorClock } from '#core/offline/anchor-clock.ts';
import { checkoutPeriodState } from '#core/offline/checkout-period.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { ClockRecord } from '#core/offline/clock-record.ts';
import { decodeClockRecord, encodeClockRecord } from '#core/offline/clock-record-text.ts';
import { offlineDeadline } from '#core/offline/offline-deadline.ts';
import { readClock } from '#core/offline/read-clock.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Duration, Instant } from '#core/time/instant.ts';
import { pick } from './timeline.ts';
import { must, onManyTimelines } from './timelines.ts';

/** Every number a clock, a file or a bug might come up with. */
const NUMBERS = [
  0, -0, 1, -1, 0.5, -1e-9, Number.NaN, Infinity, -Infinity, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE,
  Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 8.64e15, -8.64e15, 8.64e15 + 1, 2 ** 31, 2 ** 31 * 1_000, 2 ** 32, -(2 ** 31),
  Date.UTC(1970, 0, 1), Date.UTC(1980, 0, 1), Date.UTC(2000, 1, 29), Date.UTC(2026, 2, 26), Date.UTC(2038, 0, 19, 3, 14, 7),
  Date.UTC(2038, 0, 19, 3, 14, 8), Date.UTC(2100, 1, 28), Date.UTC(2100, 2, 1), Date.UTC(9999, 11, 31), -62_135_596_800_000,
] as const;
const BOOT_IDS = [null, '', 'a', 'b', 'x'.repeat(1_000), '\u0000', '"', '\ud800'];

function garbageReadings(random: () => number): ClockReadings {
  return {
    wall: pick(random, NUMBERS) as Instant,
    uptime: pick(random, NUMBERS) as Duration,
    bootId: pick(random, BOOT_IDS),
  };
}

function isSound(record: ClockRecord): boolean {
  const times = [record.effective, record.confirmed, record.furthest, record.last.wall, record.last.uptime];
  return times.every((time) => Number.isSafeInteger(time) && !Number.isNaN(new Date(time).getTime()));
}

it('1970, 2038, 2100 and garbage give a time and a record that can be stored, and do not throw', () => {
  onManyTimelines('garbage does not throw', (random) => {
    let record: ClockRecord | null = null;
    for (let step = 0; step < 12; step += 1) {
      const lowerBounds = random() < 0.1 ? [pick(random, NUMBERS) as Instant, pick(random, NUMBERS) as Instant] : [];
      const readings = garbageReadings(random);
      if (random() < 0.2) {
        record = anchorClock(record, { serverTime: pick(random, NUMBERS) as Instant, readings, lowerBounds });
      }
      const clock = readClock(record, garbageReadings(random), { lowerBounds, isNewProfile: random() < 0.5 });
      must(isSound(clock.record), () => `an unsound record: ${JSON.stringify(clock.record)}`);
      formatIsoInstant(clock.now);
      const text = encodeClockRecord(clock.record);
      record = decodeClockRecord(text);
      must(record !== null && encodeClockRecord(record) === text, () => `not read back: ${text}`);
    }
  });
});

it('a deadline and a checkout’s period of garbage are answers too', () => {
  for (const first of NUMBERS) {
    for (const second of NUMBERS) {
      const deadline = offlineDeadline({
        lastSignIn: Date.UTC(2026, 2, 26) as Instant,
        offlineDurationDays: first,
        policyExpiresAt: Date.UTC(2026, 3, 26) as Instant,
        localMaximumDays: second,
      });
      expect(Number.isSafeInteger(deadline)).toBe(true);
      const period = { notBefore: first as Instant, expiresAt: second as Instant };
      const clock = { now: second as Instant, furthest: first as Instant };
      expect(['not-begun', 'holds', 'ended']).toContain(checkoutPeriodState(period, clock));
    }
  }
});
