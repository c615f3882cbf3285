import { join } from 'node:path';

/** How large one file of the log grows, in bytes, and how many there are: five megabytes at most. */
export const USUAL_BOUNDS: LogBounds = { bytes: 1_048_576, files: 5 };

/** The bounds of a log. */
export interface LogBounds {
  readonly bytes: number;
  readonly files: number;
}

/** The folder of the log in a profile folder. */
export function logFolder(profileFolder: string): string {
  return join(profileFolder, 'logs');
}

/** The path of one of its files: 0 is the one that is written, the highest number the oldest. */
export function logPath(folder: string, number: number): string {
  return join(folder, number === 0 ? 'client.log' : `client.${String(number)}.log`);
}
