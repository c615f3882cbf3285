/**
 * How many tests ended in which way.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * The closing lines of a test run: how many tests were skipped, where any were, and then the counts, alone on the last line.
 *
 * @param {Counts} counts
 */
export function summaryLines({ passed, failed, skipped }) {
  const left = skipped === 0 ? '' : `${String(skipped)} skipped; lines that begin with "skipped:" say why.\n`;
  return `${left}${String(passed)} passed, ${String(failed)} failed`;
}

/**
 * Adds two counts.
 *
 * @param {Counts} first
 * @param {Counts} second
 * @returns {Counts}
 */
export function addCounts(first, second) {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/**
 * What a run of vitest counts as: its own counts, where it left any; and one failure more for what no test shows, which
 * is a run that broke off, found no test at all, or ended badly although no test failed.
 *
 * @param {Counts | null} counts
 * @param {boolean} endedWell whether its exit status was 0
 * @returns {Counts}
 */
export function judgeRun(counts, endedWell) {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  const ranNone = counts.passed + counts.failed === 0;
  const hidden = ranNone || (!endedWell && counts.failed === 0);
  return hidden ? { ...counts, failed: counts.failed + 1 } : counts;
}
