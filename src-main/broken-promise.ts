import { writeLog } from '#main/log/program-log.ts';

/**
 * Writes an error that nobody expected to stderr and to the log, for whoever looks for the fault. The window is told no more than that there
 * was one.
 *
 * @param where what was being done
 */
export function logBrokenPromise(where: string, error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${where}: ${told}\n`);
  writeLog('error', 'program', 'broken-promise', { where, error: told });
}
