import { LICENSE_STATES, type LicenseRow } from './license-rows.ts';

/** What rows can be sorted by. */
export const SORT_KEYS = ['applications', 'user', 'computer', 'ends', 'state'] as const;

/** One of these. */
export type SortKey = (typeof SORT_KEYS)[number];

/** How rows are sorted. */
export interface RowSort {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** What a press on a column's title makes of the sorting: this column, or the other way round where it was that already. */
export function sortPressed(sort: RowSort | null, key: SortKey): RowSort {
  return { key, direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

/**
 * Sorts rows; equal ones stay in the order the main process gave them. Without a sorting that order is kept.
 *
 * @param textOf what a column of words shows in a row
 */
export function sortRows(
  rows: readonly LicenseRow[],
  sort: RowSort | null,
  language: string,
  textOf: (row: LicenseRow, key: SortKey) => string,
): readonly LicenseRow[] {
  if (sort === null) return rows;
  const { key, direction } = sort;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const compare = (left: LicenseRow, right: LicenseRow): number => {
    if (key === 'ends') return left.expiresAt - right.expiresAt;
    if (key === 'state') return LICENSE_STATES.indexOf(left.state) - LICENSE_STATES.indexOf(right.state);
    return collator.compare(textOf(left, key), textOf(right, key));
  };
  return rows.toSorted((left, right) => (direction === 'ascending' ? compare(left, right) : compare(right, left)));
}
