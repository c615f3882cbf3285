import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { encodeClockRecord } from '#core/offline/clock-record-text.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { newMachine, signIn } from './machine.ts';
import { happen, randomTimeline, WILD } from './timeline.ts';

const ownZone = process.env['TZ'];
afterAll(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

/** What a run of timelines comes to, over the changes of the clocks in spring and autumn, as one short text. */
function resultOf(seed: number): string {
  const digest = createHash('sha256');
  for (const begin of [Date.UTC(2026, 2, 27), Date.UTC(2026, 9, 23), Date.UTC(2026, 3, 3), Date.UTC(2011, 11, 28)]) {
    for (let number = 0; number < 5; number += 1) {
      const random = randomFrom(seed + number);
      const machine = newMachine(true, begin);
      signIn(machine);
      for (const event of randomTimeline(random, 40, WILD, true)) {
        const answer = happen(machine, event);
        if (answer === null) continue;
        const { clock, mayWorkOffline } = answer;
        digest.update(`${formatIsoInstant(clock.now)} ${String(mayWorkOffline)} ${encodeClockRecord(clock.record)}\n`);
      }
    }
  }
  return digest.digest('hex');
}

it('every IANA zone, with its changes of the clocks, gives the same result', () => {
  const seed = testSeed('time zones');
  const zones = Intl.supportedValuesOf('timeZone');
  const results = new Set<string>();
  const offsets = new Set<number>();
  for (const zone of zones) {
    process.env['TZ'] = zone;
    offsets.add(new Date(2026, 6, 1).getTimezoneOffset());
    results.add(resultOf(seed));
  }
  reportCount('time zones with the same result', zones.length);
  expect(zones.length).toBeGreaterThan(400);
  // The zones were really in force, not only asked for.
  expect(offsets.size).toBeGreaterThan(25);
  expect(results.size).toBe(1);
});
