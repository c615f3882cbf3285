import { DEMONSTRATION_TIMES, type DemonstrationTime } from '../contract/snapshot.ts';
import type { ClockReadings } from '../offline/clock-readings.ts';
import { between, DAY, duration, HOUR, MINUTE, type Duration, type Instant } from '../time/instant.ts';

/** Where a demonstration's clock stands; client and service follow the one that is kept. */
export interface ClockPosition {
  readonly time: DemonstrationTime;
  /** When the demonstration last came to `now`, and so signed in, by its own clock. */
  readonly signedInAt: Instant;
  /** What certainly passed since, beyond what truly did: both clocks went on by it. */
  readonly advanced: Duration;
  /** How far the wall clock alone was set back. */
  readonly setBack: Duration;
  /** The machine's own clocks when it was moved there. */
  readonly movedAt: ClockReadings;
}

/** How far a clock is moved from the machine's own. */
export interface PositionShift {
  readonly wall: Duration;
  readonly uptime: Duration;
}

/** How long after the sign-in each position is. The two others are no distances: `now` is a new sign-in, `back-two-days` goes back from where it is. */
export const DISTANCES: Readonly<Partial<Record<DemonstrationTime, Duration>>> = {
  'day-3': duration(3, DAY),
  'day-6': duration(6, DAY),
  'after-day-7': (7 * DAY + HOUR) as Duration,
};

/** How far `back-two-days` sets the wall clock back. */
export const SET_BACK: Duration = duration(2, DAY);

/** A position is kept for so long; later it has drifted away from what it is called. */
const KEPT_FOR: Duration = duration(3, HOUR);

/** By how much two clocks may differ before one of them was set. */
const TOLERANCE: Duration = duration(5, MINUTE);

/** How far the clocks are moved at a position. */
export function shiftAt({ advanced, setBack }: Pick<ClockPosition, 'advanced' | 'setBack'>): PositionShift {
  return { wall: (advanced - setBack) as Duration, uptime: advanced };
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

/** A position as it is kept; `null` where the text is none. */
export function parsePosition(text: string): ClockPosition | null {
  try {
    const position = JSON.parse(text) as ClockPosition;
    const { signedInAt, advanced, setBack, movedAt } = position;
    const numbers = [signedInAt, advanced, setBack, movedAt.wall, movedAt.uptime];
    return DEMONSTRATION_TIMES.includes(position.time) && numbers.every((number) => Number.isFinite(number)) ? position : null;
  } catch {
    return null;
  }
}

/** The text that {@link parsePosition} reads. */
export function formatPosition(position: ClockPosition): string {
  return `${JSON.stringify(position)}\n`;
}
