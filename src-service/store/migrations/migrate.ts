import { sql, type Kysely } from 'kysely';
import type { Instant } from '#core/time/instant.ts';
import type { StoreKind } from '../store.ts';
import { ALL_MIGRATIONS } from './all-migrations.ts';
import { COLUMN_WORDS, type Migration } from './migration.ts';

/** The lock that processes which migrate one PostgreSQL database take turns by: any number that nothing else uses. */
const MIGRATION_LOCK = 2_026_112_201;

/** What became of the schema. `newer-schema`: the database was written by a later version of this program, and nothing was changed. */
export type MigrationOutcome =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly problem: 'newer-schema'; readonly number: number };

/**
 * Brings a database to the newest schema, in one transaction and one process at a time. SQLite's own write lock and an advisory
 * lock of PostgreSQL that ends with the transaction see to the second.
 */
export async function migrate<Schema>(
  database: Kysely<Schema>,
  kind: StoreKind,
  now: Instant,
  migrations: readonly Migration[] = ALL_MIGRATIONS,
): Promise<MigrationOutcome> {
  return database.transaction().execute(async (transaction) => {
    if (kind === 'postgresql') await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    const { integer, tableEnd } = COLUMN_WORDS[kind];
    await sql
      .raw(`create table if not exists migration (number ${integer} primary key, name text not null, applied_at ${integer} not null)${tableEnd}`)
      .execute(transaction);
    const { rows } = await sql<{ readonly number: number }>`select number from migration`.execute(transaction);
    const done = new Set(rows.map(({ number }) => number));
    const newest = Math.max(0, ...done);
    if (newest > newestOf(migrations)) return { ok: false, problem: 'newer-schema', number: newest };
    const missing = migrations.filter(({ number }) => !done.has(number));
    for (const { number, name, statements } of missing) {
      for (const statement of statements(COLUMN_WORDS[kind])) await sql.raw(statement).execute(transaction);
      await sql`insert into migration (number, name, applied_at) values (${number}, ${name}, ${now})`.execute(transaction);
    }
    return { ok: true, applied: missing.map(({ name }) => name) };
  });
}

/** The number of the newest of some migrations. */
export function newestOf(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map(({ number }) => number));
}
