import { between, DAY, duration, HOUR, MINUTE, plus, type Duration, type Instant } from '../time/instant.ts';
import type { ProvisionalTime } from './clock-record.ts';
import type { PassedTime } from './passed-time.ts';

/** How far the wall clock may stand behind a provisional time before that is dropped; nearer times are not told apart. */
export const WALL_TOLERANCE: Duration = duration(5, MINUTE);

/** How long a provisional time waits, by counted time or by the wall clock, before it is confirmed. */
const CONFIRMED_AFTER: Duration = DAY;

/** The counted time that a confirmation by the wall clock needs, over at least two boots. */
const LEAST_COUNTED: Duration = HOUR;

/** More are thinned out, so that the record stays small on a machine that starts and stops all day. */
export const MOST_PROVISIONAL_TIMES = 24;

/** What became of the provisional times at one look at the clock. */
export interface WeighedTimes {
  /** The latest that was confirmed now, never ahead of the wall clock; `null` when none was. */
  readonly confirmed: Instant | null;
  /** Those that still wait, earliest first. */
  readonly waiting: readonly ProvisionalTime[];
}

/** Advances the provisional times by what certainly passed, and drops or confirms them by the wall clock (clock rule 3). */
export function weighProvisionalTimes(
  times: readonly ProvisionalTime[],
  passed: PassedTime,
  wall: Instant,
): WeighedTimes {
  let confirmed: Instant | null = null;
  const waiting: ProvisionalTime[] = [];
  for (const time of times) {
    const advanced = advance(time, passed);
    // Rule 3: the wall clock was set back behind it. A smaller correction takes it along, so that a jump of less than
    // the tolerance leaves nothing behind either (docs/adr/0010-clock-properties.md, "The small jump").
    if (between(wall, advanced.value) > WALL_TOLERANCE) continue;
    const value = Math.min(advanced.value, wall) as Instant;
    if (isConfirmed(advanced, wall)) confirmed = value;
    else waiting.push({ ...advanced, value });
  }
  return { confirmed, waiting };
}

/**
 * Adds the wall clock's time where it is ahead of `effective` and of all that waits already (clock rule 3). Takes only
 * times later than `effective`; the rest have nothing left to confirm.
 */
export function addProvisionalTime(
  waiting: readonly ProvisionalTime[],
  effective: Instant,
  wall: Instant,
): readonly ProvisionalTime[] {
  const ahead = waiting.filter((time) => time.value > effective);
  const latest = ahead.at(-1);
  const isAhead = latest === undefined ? wall > effective : wall > plus(latest.value, WALL_TOLERANCE);
  if (!isAhead) return ahead;
  return thinOut([...ahead, { value: wall, firstSeen: wall, counted: 0 as Duration, boots: 1 }]);
}

function advance(time: ProvisionalTime, passed: PassedTime): ProvisionalTime {
  return {
    value: plus(time.value, passed.elapsed),
    firstSeen: time.firstSeen,
    counted: (time.counted + passed.elapsed) as Duration,
    boots: passed.boot === 'other' ? time.boots + 1 : time.boots,
  };
}

function isConfirmed(time: ProvisionalTime, wall: Instant): boolean {
  // Rule 3, first way: 24 hours of counted time.
  if (time.counted >= CONFIRMED_AFTER) return true;
  // Rule 3, second way: 24 hours by the wall clock itself, an hour of them counted, over two boots.
  return between(time.firstSeen, wall) >= CONFIRMED_AFTER && time.counted >= LEAST_COUNTED && time.boots >= 2;
}

/** Leaves out, of too many times, the one that is the least ahead of its predecessor: the least is lost with it. */
function thinOut(times: readonly ProvisionalTime[]): readonly ProvisionalTime[] {
  if (times.length <= MOST_PROVISIONAL_TIMES) return times;
  let least = 1;
  for (let index = 2; index < times.length; index += 1) {
    if (stepBefore(times, index) < stepBefore(times, least)) least = index;
  }
  return times.filter((_, index) => index !== least);
}

function stepBefore(times: readonly ProvisionalTime[], index: number): number {
  const earlier = times[index - 1];
  const later = times[index];
  return earlier === undefined || later === undefined ? Infinity : later.value - earlier.value;
}
