import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { instant, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { readBootId } from './boot-identity.ts';
import { readUptime } from './uptime.ts';

/** Gives the clocks of this moment; called once per operation, its result passed on. */
export type ProcessClock = () => ClockReadings;

/** Where a process's clock comes from. */
export interface ProcessClockOptions {
  /** The instant at which the process's wall clock starts (`LICENSING_NOW`); `null` for the machine's own. */
  readonly startAt: Instant | null;
}

/**
 * Makes the clock of this process. This is the only place of the program that reads clocks.
 *
 * With `startAt` the wall clock starts there and goes on as the uptime does, sleep included; uptime and boot id stay the
 * machine's, so the clock rules see a wall clock that was set, and nothing else.
 */
export function createProcessClock({ startAt }: ProcessClockOptions): ProcessClock {
  const bootId = readBootId(process.platform);
  if (startAt === null) {
    return () => ({ wall: instant(Date.now()), uptime: readUptime(process.platform), bootId });
  }
  const startedAt = readUptime(process.platform);
  return () => {
    const uptime = readUptime(process.platform);
    return { wall: plus(startAt, (uptime - startedAt) as Duration), uptime, bootId };
  };
}

/** The machine's own wall clock, whatever this process was told: for telling how far another computer's is from it, and for nothing that is decided. */
export function machineWallClock(): Instant {
  return instant(Date.now());
}
