import type { BenchRow } from '../bench-row.ts';

/** The rows of the design whose subject comes with a later version. */
export const LATER_ROWS: readonly BenchRow[] = [
  later('portal: first page and any filter at 100,000 rows (both stores)', '≤ 50 ms'),
  later('portal: first page and any filter at 1,000,000 rows (PostgreSQL)', '≤ 150 ms in the store'),
];

function later(what: string, goal: string): BenchRow {
  return { what, measured: '–', goal, isMet: null, how: 'Comes with a later version.' };
}
