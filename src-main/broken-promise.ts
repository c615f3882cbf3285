/**
 * Writes an error that nobody expected to stderr, for whoever looks for the fault. The window is told no more than that there was one.
 *
 * @param where what was being done
 */
export function logBrokenPromise(where: string, error: unknown): void {
  process.stderr.write(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
