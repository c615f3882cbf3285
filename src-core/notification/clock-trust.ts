import { between, duration, MINUTE, type Duration, type Instant } from '../time/instant.ts';
import type { ClockReadings } from '../offline/clock-readings.ts';

/** How far the wall clock may drift from the uptime between two looks before somebody has set it. */
const WAS_SET: Duration = duration(5, MINUTE);

/** What is kept of the clocks between two looks, to know whether what was said rests on a clock that was set ahead. */
export interface ClockTrust {
  /** `null` before the first look. */
  readonly last: ClockReadings | null;
  /** How far the wall clock was set ahead, all in all, without having been set back or confirmed since; never negative. */
  readonly ahead: Duration;
}

/** Before the first look. */
export const UNTOUCHED_CLOCK: ClockTrust = { last: null, ahead: 0 as Duration };

/**
 * Looks at the clocks again. Within one boot the uptime tells by how much the wall clock was set; over two boots nothing does, and what
 * was known stays.
 *
 * @param certain the least that the time can be (`effective` of the clock record): a wall clock that is not ahead of it is confirmed
 */
export function lookAtClock(before: ClockTrust, readings: ClockReadings, certain: Instant): ClockTrust {
  if (between(certain, readings.wall) <= WAS_SET) return { last: readings, ahead: 0 as Duration };
  const { last, ahead } = before;
  if (last === null || last.bootId === null || last.bootId !== readings.bootId) return { last: readings, ahead };
  const set = between(last.wall, readings.wall) - (readings.uptime - last.uptime);
  return { last: readings, ahead: Math.abs(set) <= WAS_SET ? ahead : (Math.max(0, ahead + set) as Duration) };
}
