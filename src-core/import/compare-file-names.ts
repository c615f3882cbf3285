const RUNS = /\d+|\D+/g;

/**
 * Compares names of files as people count: `d2.belic` before `d10.belic`. Runs of digits go by their number, everything else by its
 * characters, so that the order is the same in every language; names that differ in leading zeros alone go by their characters too.
 */
export function compareFileNames(left: string, right: string): number {
  const [leftRuns, rightRuns] = [left.match(RUNS) ?? [], right.match(RUNS) ?? []];
  for (const [index, run] of leftRuns.entries()) {
    const other = rightRuns[index];
    if (other === undefined) return 1;
    const order = isNumber(run) && isNumber(other) ? compareNumbers(run, other) : compareCharacters(run, other);
    if (order !== 0) return order;
  }
  return leftRuns.length < rightRuns.length ? -1 : compareCharacters(left, right);
}

function isNumber(run: string): boolean {
  return /^\d/.test(run);
}

/** By their values, however many digits they have. */
function compareNumbers(left: string, right: string): number {
  const [one, other] = [left.replace(/^0+(?=\d)/, ''), right.replace(/^0+(?=\d)/, '')];
  return one.length - other.length || compareCharacters(one, other);
}

function compareCharacters(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
