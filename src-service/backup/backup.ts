import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { ALL_MIGRATIONS } from '../store/migrations/all-migrations.ts';
import { newestOf } from '../store/migrations/migrate.ts';
import type { Store } from '../store/store.ts';
import { BACKUP_TABLES, TABLES_KEPT } from './backup-tables.ts';

/** The first line of a backup says what it is, the last one how many rows it has and the SHA-256 of all lines before. */
export const BACKUP_FORM = 'licensing-service-backup 1';

const PAGE = 500;

/**
 * Gives the lines of a backup: the whole store at one instant, as JSON, the same for both databases. So a backup of SQLite can be
 * restored into PostgreSQL. Signing keys are in it as they are in the store, sealed.
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
  await store.outside(async (transaction) => {
    if (store.kind === 'postgresql') await sql`set transaction isolation level repeatable read`.execute(transaction);
    await say([{ form: BACKUP_FORM, schema: newestOf(ALL_MIGRATIONS), madeAt: formatIsoInstant(now) }]);
    for (const table of TABLES_KEPT) {
      const order = sql.join((BACKUP_TABLES[table] ?? []).map((column) => sql.ref(column)));
      for (let offset = 0; ; offset += PAGE) {
        const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by ${order} limit ${PAGE} offset ${offset}`.execute(transaction);
        if (rows.length > 0) await say(rows.map((row) => ({ table, row: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, written(value)])) })));
        count += rows.length;
        if (rows.length < PAGE) break;
      }
    }
  });
  await write(`${JSON.stringify({ rows: count, sha256: digest.digest('hex') })}\n`);
  return { rows: count };
}

/** Bytes are written as `{ "base64": … }`, which no other value of a column looks like. */
function written(value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}
