import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { ALL_MIGRATIONS } from '../store/migrations/all-migrations.ts';
import { newestOf } from '../store/migrations/migrate.ts';
import type { Reading, Store } from '../store/store.ts';
import { BACKUP_TABLES, TABLES_KEPT } from './backup-tables.ts';

/** The first line of a backup says what it is, the last one how many rows it has and the SHA-256 of all lines before. */
export const BACKUP_FORM = 'licensing-service-backup 1';

const PAGE = 500;

/**
 * Gives the lines of a backup: the whole store at one instant, as JSON, the same for both databases. So a backup of SQLite can be
 * restored into PostgreSQL. Signing keys are in it as they are in the store, sealed. Nobody waits for it, however long it takes.
 *
 * @param write takes lines, each with its line end, and is waited for
 */
export async function backUp(store: Store, now: Instant, write: (lines: string) => Promise<void>): Promise<{ readonly rows: number }> {
  const digest = createHash('sha256');
  const say = async (lines: readonly object[]): Promise<void> => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    digest.update(text);
    await write(text);
  };
  let count = 0;
  await store.atOneInstant(async (reading) => {
    await say([{ form: BACKUP_FORM, schema: newestOf(ALL_MIGRATIONS), madeAt: formatIsoInstant(now) }]);
    for (const table of TABLES_KEPT) {
      for await (const rows of pagesOf(reading, table)) {
        await say(rows.map((row) => ({ table, row: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, written(value)])) })));
        count += rows.length;
      }
    }
  });
  await write(`${JSON.stringify({ rows: count, sha256: digest.digest('hex') })}\n`);
  return { rows: count };
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table in their order, a page at a time. Each page begins after the last row of the one before, which an index finds at once. */
async function* pagesOf(reading: Reading, table: (typeof TABLES_KEPT)[number]): AsyncGenerator<readonly Row[]> {
  if (table === 'checkout') {
    yield* pagesOfCheckouts(reading);
    return;
  }
  const columns = BACKUP_TABLES[table] ?? [];
  const order = sql.join(columns.map((column) => sql.ref(column)));
  let after: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after} order by ${order} limit ${PAGE}`.execute(reading);
    const last = rows.at(-1);
    if (last !== undefined) yield rows;
    if (last === undefined || rows.length < PAGE) return;
    after = sql`where (${order}) > (${sql.join(columns.map((column: string): unknown => last[column]))})`;
  }
}

/** No index has the order in which checkouts can be put back, so it is found first, once, by their keys. */
async function* pagesOfCheckouts(reading: Reading): AsyncGenerator<readonly Row[]> {
  const [first, second] = BACKUP_TABLES.checkout;
  const keys = await reading.selectFrom('checkout').select('id').orderBy(first).orderBy(second).execute();
  for (let from = 0; from < keys.length; from += PAGE) {
    const ids = keys.slice(from, from + PAGE).map(({ id }) => id);
    yield await reading.selectFrom('checkout').selectAll().where('id', 'in', ids).orderBy(first).orderBy(second).execute();
  }
}

/** Bytes are written as `{ "base64": … }`, which no other value of a column looks like. */
function written(value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}
