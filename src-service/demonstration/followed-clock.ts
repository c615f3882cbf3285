import { readFileSync, statSync } from 'node:fs';
import { parsePosition, shiftAt } from '#core/demonstration/clock-position.ts';
import { plus, type Duration } from '#core/time/instant.ts';
import type { ServiceClock } from '../clock/service-clock.ts';

/**
 * Makes a clock that goes on as the machine's does, moved to where a demonstration's window has moved it: the wall clock of the position that
 * is kept in a file, looked at anew at each reading. Where there is none it is the machine's own.
 */
export function followClock(path: string, own: ServiceClock): ServiceClock {
  let known = '';
  let wall = 0 as Duration;
  return () => {
    const found = statSync(path, { throwIfNoEntry: false, bigint: true });
    const identity = found === undefined ? '' : `${String(found.ino)} ${String(found.mtimeNs)}`;
    if (identity !== known) {
      known = identity;
      wall = readShift(path);
    }
    return plus(own(), wall);
  };
}

function readShift(path: string): Duration {
  try {
    const position = parsePosition(readFileSync(path, 'utf8'));
    return position === null ? (0 as Duration) : shiftAt(position).wall;
  } catch {
    return 0 as Duration;
  }
}
