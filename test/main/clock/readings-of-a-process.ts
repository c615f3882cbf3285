import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClockReadings } from '#core/offline/clock-readings.ts';

const SCRIPT = fileURLToPath(new URL('print-readings.ts', import.meta.url));

/** The readings of a process of its own, with its offset from UTC on 1 January 1970 in minutes. */
export type ProcessReadings = ClockReadings & { readonly zone: number };

/** How the process is started. */
export interface ProcessSettings {
  /** The instant at which its clock starts, in ISO 8601; without it the machine's own. */
  readonly startAt?: string;
  /** Its time zone, as `TZ` has it. */
  readonly zone?: string;
  /** The arguments of `faketime`, under which it then runs. */
  readonly faketime?: readonly string[];
}

/** Starts a process that reads its clocks once. */
export function readingsOfAProcess({ startAt, zone, faketime }: ProcessSettings = {}): ProcessReadings {
  const node = [process.execPath, SCRIPT, ...(startAt === undefined ? [] : [startAt])];
  const [command = '', ...rest] = faketime === undefined ? node : ['faketime', ...faketime, ...node];
  const env = { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) };
  return JSON.parse(execFileSync(command, rest, { encoding: 'utf8', env })) as ProcessReadings;
}

/** Whether Debian's `faketime` is installed; where it is not, its tests are skipped and say so. */
export function hasFaketime(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.some((folder) => existsSync(join(folder, 'faketime')));
  if (!found) process.stdout.write('skipped: faketime is not installed (Debian: apt-get install faketime)\n');
  return found;
}
