import { sql, type Expression, type SqlBool } from 'kysely';
import { z } from 'zod';
import { line } from './schemas.ts';

/** How a list is asked for: a text to search, where to go on, how much. */
export const pageQuery = z.strictObject({
  search: line(200).or(z.literal('')).default(''),
  /** `next` of the page before. */
  after: line(300).or(z.literal('')).default(''),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** Where the next page begins; `null` on the last one. */
export const nextPage = z.string().nullable();

/** Gives a page of rows that were asked for with one more than the limit. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** Whether a column holds a text, ASCII letter case aside. */
export function holds(column: Expression<string>, text: string): Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`;
}
