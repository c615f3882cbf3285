import { sql, type RawBuilder } from 'kysely';
import { TEXT_KIND } from './history-numbers.ts';
import type { TextOrder } from './text-orders.ts';

/** Columns by which rows can be sorted. Several applications of a checkout sort as they stand in it, the first one first. */
export const SORT_COLUMNS = ['state', 'user', 'machine', 'application', 'version', 'licenseService', 'country', 'made', 'ends', 'cleared', 'checkedIn'] as const;

/** One of them. */
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** One step of a sort; the first one counts most. */
export interface SortKey {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** The newest first, where nothing is said. */
export const NEWEST_FIRST: readonly SortKey[] = [{ column: 'made', isDescending: true }];

/** The texts that a sort joins. */
const TEXT_OF: Readonly<Partial<Record<SortColumn, 'user' | 'machine' | 'applications'>>> = {
  user: 'user',
  machine: 'machine',
  application: 'applications',
  version: 'applications',
};

const COLUMN_OF: Readonly<Partial<Record<SortColumn, string>>> = {
  state: 'history_row.state',
  licenseService: 'history_row.license_service',
  country: 'history_row.country',
  made: 'history_row.issued_at',
  ends: 'history_row.expires_at',
  cleared: 'history_row.cleared_at',
  checkedIn: 'history_row.checked_in_at',
  version: 'applications.version',
};

/** Whether a sort compares texts as a language orders them. */
export function needsOrder(sort: readonly SortKey[]): boolean {
  return sort.some(({ column }) => TEXT_OF[column] !== undefined && column !== 'version');
}

/** The joins of a sort. */
export function joinsOf(sort: readonly SortKey[]): RawBuilder<unknown> {
  const names = [...new Set(sort.flatMap(({ column }) => TEXT_OF[column] ?? []))];
  const joins = names.map(
    (name) => sql`inner join history_text as ${sql.ref(name)} on ${sql.ref(`${name}.history`)} = history_row.history and ${sql.ref(`${name}.number`)} = ${sql.ref(`history_row.${name}_text`)}`,
  );
  return sql.join(joins, sql` `);
}

/**
 * The order of a sort. What is not there comes last in either direction; rows that are equal in everything else come in the order in which
 * they were made, so every sort is a whole order.
 */
export function orderOf(sort: readonly SortKey[], order: TextOrder): RawBuilder<unknown> {
  const keys = sort.map(({ column, isDescending }) => {
    const reference = COLUMN_OF[column] ?? `${TEXT_OF[column] ?? ''}.place_${order}`;
    const isOptional = column === 'cleared' || column === 'checkedIn';
    return sql`${sql.ref(reference)} ${isDescending ? sql`desc` : sql`asc`}${isOptional ? sql` nulls last` : sql``}`;
  });
  const last = sort[0]?.isDescending === true ? sql`history_row.number desc` : sql`history_row.number`;
  return sql.join([...keys, last]);
}

/** How the rows of a sort are told apart by its first key: by a column of their own, or of a text that they name. */
export function leadOf([first]: readonly SortKey[], order: TextOrder): { readonly kind: 'state' } | { readonly kind: 'text'; readonly textKind: number; readonly alias: string; readonly column: 'version' | `place_${TextOrder}` } | null {
  if (first === undefined) return null;
  if (first.column === 'state') return { kind: 'state' };
  const alias = TEXT_OF[first.column];
  return alias === undefined ? null : { kind: 'text', textKind: TEXT_KIND[alias], alias, column: first.column === 'version' ? 'version' : `place_${order}` };
}
