import { plus, type Duration } from '#core/time/instant.ts';
import type { ProcessClock } from './process-clock.ts';

/** How far a clock is moved from the machine's own. */
export interface ClockShift {
  readonly wall: Duration;
  readonly uptime: Duration;
}

/** A clock that can be moved while it runs: only a demonstration and tests have one. */
export interface MovableClock {
  readonly clock: ProcessClock;
  /** The machine's own clock, which nothing here moves. */
  readonly own: ProcessClock;
  shift: ClockShift;
}

/** Makes a clock that goes on as the machine's does, shifted; the boot stays the machine's. */
export function createMovableClock(own: ProcessClock, shift: ClockShift): MovableClock {
  const movable: MovableClock = {
    own,
    shift,
    clock: () => {
      const { wall, uptime, bootId } = own();
      return { wall: plus(wall, movable.shift.wall), uptime: (uptime + movable.shift.uptime) as Duration, bootId };
    },
  };
  return movable;
}
