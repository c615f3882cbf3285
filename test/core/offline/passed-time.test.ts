import { describe, expect, it } from 'vitest';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { passedTime } from '#core/offline/passed-time.ts';
import { HOUR, instant, type Duration } from '#core/time/instant.ts';

function readings(hours: number, bootId: string | null): ClockReadings {
  return { wall: instant(0), uptime: (hours * HOUR) as Duration, bootId };
}

describe('the time that certainly passed between two looks', () => {
  it('is the difference of the uptimes in one boot', () => {
    expect(passedTime(readings(2, 'a'), readings(5, 'a'))).toEqual({ elapsed: 3 * HOUR, boot: 'same' });
  });

  it('is the whole uptime of another boot, longer or shorter', () => {
    expect(passedTime(readings(2, 'a'), readings(5, 'b'))).toEqual({ elapsed: 5 * HOUR, boot: 'other' });
    expect(passedTime(readings(5, 'a'), readings(2, 'b'))).toEqual({ elapsed: 2 * HOUR, boot: 'other' });
  });

  it('is nothing when the uptime goes back within one boot', () => {
    expect(passedTime(readings(5, 'a'), readings(2, 'a'))).toEqual({ elapsed: 0, boot: 'same' });
  });

  it.each([
    [null, null],
    [null, 'a'],
    ['a', null],
  ])('is the least that either case allows when a boot has no name (%j, %j)', (before, now) => {
    expect(passedTime(readings(2, before), readings(5, now))).toEqual({ elapsed: 3 * HOUR, boot: 'perhaps-same' });
    expect(passedTime(readings(5, before), readings(2, now))).toEqual({ elapsed: 2 * HOUR, boot: 'other' });
  });
});
