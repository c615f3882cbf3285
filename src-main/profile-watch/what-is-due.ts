import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { between, duration, MINUTE, SECOND, type Instant } from '#core/time/instant.ts';

/**
 * How often it is looked whether something changed: by another process, by time, by waking from sleep. A long timer would be trusted
 * through a sleep, and a short one costs nothing.
 */
export const LOOK_EVERY = duration(1, SECOND);

/** What was told is told of a later moment at least this often: it says how long ago and how long still. */
const LONGEST_QUIET = duration(1, MINUTE);

/** How far the wall clock may drift from the uptime between two looks before somebody has set it. */
const CLOCK_WAS_SET = duration(5, SECOND);

/** The moment of which something was told last. */
export interface ToldMoment {
  /** The clocks then. */
  readonly readings: ClockReadings;
  /** The clock rules' `now` of it. */
  readonly now: Instant;
  /** The earliest instant at which something else is to be told by time alone; `null` where none is. */
  readonly nextDifferenceAt: Instant | null;
}

/** What time alone asks for: to tell something else, or the same of a later moment (or of a clock that was set). */
export function whatIsDue(told: ToldMoment | null, readings: ClockReadings): 'difference' | 'later-moment' | 'nothing' {
  if (told === null) return 'later-moment';
  const { readings: before, now, nextDifferenceAt } = told;
  const { passed, walled } = since(before, readings);
  // The clock that `now` came of goes on to tell it: their steps differ, and a moment too early would show nothing new.
  const estimated = now + (now === before.wall ? walled : passed);
  if (nextDifferenceAt !== null && estimated >= nextDifferenceAt) return 'difference';
  return passed >= LONGEST_QUIET || isClockSet(before, readings) ? 'later-moment' : 'nothing';
}

/** Whether somebody has set the wall clock between two looks, as far as the uptime tells. */
export function isClockSet(before: ClockReadings, readings: ClockReadings): boolean {
  const { passed, walled } = since(before, readings);
  return Math.abs(walled - passed) > CLOCK_WAS_SET;
}

/** How far the uptime has gone on within a boot, and the wall clock, in milliseconds. */
function since(before: ClockReadings, readings: ClockReadings): { readonly passed: number; readonly walled: number } {
  const passed = readings.bootId === before.bootId ? readings.uptime - before.uptime : 0;
  return { passed, walled: between(before.wall, readings.wall) };
}
