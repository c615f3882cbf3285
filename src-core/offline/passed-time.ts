import { type Duration } from '../time/instant.ts';
import type { ClockReadings } from './clock-readings.ts';

/** What two looks at the clock prove about the time between them. */
export interface PassedTime {
  /** The time that certainly passed, in counted powered-on time: the `el` of clock rule 1. Never negative. */
  readonly elapsed: Duration;
  /** Whether both looks were in one boot; `perhaps-same` where boots have no names and the uptime went on. */
  readonly boot: 'same' | 'perhaps-same' | 'other';
}

/**
 * The time that certainly passed since the last record (clock rule 1). Uptime alone proves it; the wall clock never does.
 */
export function passedTime(last: ClockReadings, current: ClockReadings): PassedTime {
  const further = (current.uptime - last.uptime) as Duration;
  // Rule 1, without a trustworthy boot id: uptime that went back shows a new boot; uptime that went on proves only the
  // difference, whichever it was.
  if (last.bootId === null || current.bootId === null) {
    return further >= 0 ? { elapsed: further, boot: 'perhaps-same' } : { elapsed: current.uptime, boot: 'other' };
  }
  // Rule 1, another boot: at least its whole uptime passed.
  if (last.bootId !== current.bootId) return { elapsed: current.uptime, boot: 'other' };
  // Rule 1, the same boot. Uptime that goes back inside one (a virtual machine's snapshot) proves nothing.
  return { elapsed: Math.max(0, further) as Duration, boot: 'same' };
}
