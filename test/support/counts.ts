/** Whether the full form of the long tests was asked for (`npm run test:long`). */
export const IS_LONG_RUN = process.env['LICENSING_TEST_LONG'] === '1';

/** How many cases a long test runs: the short count in `npm test`, the full one in `npm run test:long`. */
export function caseCount(counts: { readonly short: number; readonly long: number }): number {
  return IS_LONG_RUN ? counts.long : counts.short;
}

/** Prints how many cases a long test reached, so a run's log shows it. */
export function reportCount(what: string, count: number): void {
  process.stdout.write(`count: ${what}: ${count.toLocaleString('en')}\n`);
}
