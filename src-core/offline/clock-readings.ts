import { instant, type Duration, type Instant } from '../time/instant.ts';

/** What a machine's clocks say at one moment, taken together: the W, U and B of licensing-rules.md, "The clock". */
export interface ClockReadings {
  /** W: the wall clock, in UTC. Anyone at the machine can set it. */
  readonly wall: Instant;
  /** U: how long this boot has lasted, sleep included. Only a new boot sets it back. */
  readonly uptime: Duration;
  /** B: names this boot and no other; `null` where the system has no name that can be trusted. */
  readonly bootId: string | null;
}

const LONGEST_BOOT_ID = 128;

/**
 * Makes readings safe to calculate with: whole milliseconds inside the range of a date, no negative uptime, no empty
 * boot id. A clock that shows garbage gives a wrong time, never an error ("1970, 2038, 2100 and garbage do not throw").
 */
export function soundReadings(readings: ClockReadings): ClockReadings {
  const { bootId } = readings;
  return {
    wall: soundInstant(readings.wall),
    uptime: Math.max(0, soundInstant(readings.uptime)) as Duration,
    bootId: bootId === null || bootId === '' ? null : bootId.slice(0, LONGEST_BOOT_ID),
  };
}

/** Clamps garbage into the range of a date and makes minus zero zero, which text forms do not tell apart. */
export function soundInstant(milliseconds: number): Instant {
  return (instant(milliseconds) + 0) as Instant;
}
