import { readFileSync } from 'node:fs';
import { DEMONSTRATION_TIMES, type DemonstrationTime } from '#core/contract/snapshot.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { between, DAY, duration, HOUR, MINUTE, type Duration, type Instant } from '#core/time/instant.ts';
import type { ClockShift } from '#main/clock/movable-clock.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import type { WriteProblem } from '#main/durable-file/write-problem.ts';

/** Where a demonstration's clock stands. */
export interface ClockPosition {
  readonly time: DemonstrationTime;
  /** When the last demonstration sign-in was, by the demonstration's clock. */
  readonly signedInAt: Instant;
  /** What certainly passed since, beyond what truly did: both clocks went on by it. */
  readonly advanced: Duration;
  /** How far the wall clock alone was set back. */
  readonly setBack: Duration;
  /** The machine's own clocks when it was moved there. */
  readonly movedAt: ClockReadings;
}

/** A demonstration shows a sign-in of an hour ago. */
export const SIGNED_IN_AGO: Duration = HOUR;

/** How long after the sign-in each position is. The two others are no distances: `now` is a new sign-in, `back-two-days` goes back from where it is. */
export const DISTANCES: Readonly<Partial<Record<DemonstrationTime, Duration>>> = {
  'day-3': duration(3, DAY),
  'day-6': duration(6, DAY),
  'after-day-7': (7 * DAY + HOUR) as Duration,
};

/** How far `back-two-days` sets the wall clock back. */
export const SET_BACK: Duration = duration(2, DAY);

/** A demonstration's uptime begins with this, so that a sign-in of an hour ago was after the computer was switched on. */
const UPTIME_BEFORE: Duration = duration(2, HOUR);

/** A position is kept for so long; later it has drifted away from what it is called. */
const KEPT_FOR: Duration = duration(3, HOUR);

/** By how much two clocks may differ before one of them was set. */
const TOLERANCE: Duration = duration(5, MINUTE);

/** How far the clocks are moved at a position. */
export function shiftAt({ advanced, setBack }: Pick<ClockPosition, 'advanced' | 'setBack'>): ClockShift {
  return { wall: (advanced - setBack) as Duration, uptime: (UPTIME_BEFORE + advanced) as Duration };
}

/**
 * Whether a position still is what it is called: the computer was neither restarted nor its clock set, and it is not long ago. Otherwise it has
 * to be taken up anew.
 */
export function isCurrent({ movedAt }: ClockPosition, now: ClockReadings): boolean {
  const passed = (now.uptime - movedAt.uptime) as Duration;
  const isSameBoot = movedAt.bootId === now.bootId && passed >= 0;
  return isSameBoot && passed < KEPT_FOR && Math.abs(between(movedAt.wall, now.wall) - passed) < TOLERANCE;
}

/** Keeps a position, so that the next start shows the same. Gives why it could not be written, or `null`. */
export function keepPosition(path: string, position: ClockPosition): WriteProblem | null {
  const written = writeFileAtomically(path, Buffer.from(`${JSON.stringify(position)}\n`), 0o600, 'replace');
  return written.ok ? null : written.problem;
}

/** The position that was kept; `null` where there is none that can be read. */
export function keptPosition(path: string): ClockPosition | null {
  try {
    const position = JSON.parse(readFileSync(path, 'utf8')) as ClockPosition;
    const { signedInAt, advanced, setBack, movedAt } = position;
    const numbers = [signedInAt, advanced, setBack, movedAt.wall, movedAt.uptime];
    return DEMONSTRATION_TIMES.includes(position.time) && numbers.every((number) => Number.isFinite(number)) ? position : null;
  } catch {
    return null;
  }
}
