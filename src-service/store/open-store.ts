import { Kysely, type Dialect, type Transaction } from 'kysely';
import type { Instant } from '#core/time/instant.ts';
import { migrate } from './migrations/migrate.ts';
import { isTooLong, postgresqlDialect } from './postgresql-dialect.ts';
import { sqliteDialect, sqliteReadingDialect } from './sqlite-dialect.ts';
import { keepToOwner } from './sqlite-file.ts';
import type { Change, Store, StoreKind } from './store.ts';
import type { Tables } from './tables.ts';
import { createTurns, TooBusy } from './turns.ts';

/** Where the database is. */
export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgresql'; readonly url: string };

/**
 * A store, or why there is none: `newer-schema` was written by a later version of this program; `readable-by-others` is a file of SQLite that
 * others than its owner can read, and whose owner is another user. It was left as it is.
 */
export type OpenedStore =
  | { readonly ok: true; readonly store: Store; /** Names of the migrations that this opening made. */ readonly applied: readonly string[] }
  | { readonly ok: false; readonly problem: 'newer-schema'; readonly number: number }
  | { readonly ok: false; readonly problem: 'readable-by-others'; readonly path: string };

/** Opens the database and brings it to the newest schema. What the database itself says against it is thrown. */
export async function openStore(place: StorePlace, now: Instant, onIdleError: (error: Error) => void): Promise<OpenedStore> {
  if (place.kind === 'sqlite' && !keepToOwner(place.path)) return { ok: false, problem: 'readable-by-others', path: place.path };
  const dialect = place.kind === 'sqlite' ? sqliteDialect(place.path) : postgresqlDialect(place.url, onIdleError);
  const database = new Kysely<Tables>({ dialect });
  try {
    const migrated = await migrate(database, place.kind, now);
    if (migrated.ok) return { ok: true, store: place.kind === 'sqlite' ? sqliteStore(database, place.path) : postgresqlStore(database), applied: migrated.applied };
    await database.destroy();
    return migrated;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** One connection that writes, and one that reads what is committed: it waits neither for a change nor for another process that writes. */
function sqliteStore(writing: Kysely<Tables>, path: string): Store {
  const kysely = (dialect: Dialect): Kysely<Tables> => new Kysely<Tables>({ dialect });
  const reading = kysely(sqliteReadingDialect(path));
  return {
    ...changesOf(writing, 'sqlite'),
    kind: 'sqlite',
    reading,
    atOneInstant: async (work) => {
      // WAL: what a transaction reads stays so, and keeps nobody from writing.
      const own = kysely(sqliteReadingDialect(path));
      try {
        return await own.transaction().execute(work);
      } finally {
        await own.destroy();
      }
    },
    close: async () => {
      await reading.destroy();
      await writing.destroy();
    },
  };
}

function postgresqlStore(database: Kysely<Tables>): Store {
  return {
    ...changesOf(database, 'postgresql'),
    kind: 'postgresql',
    reading: database,
    atOneInstant: (work) => database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    close: () => database.destroy(),
  };
}

function changesOf(database: Kysely<Tables>, kind: StoreKind): Pick<Store, 'change' | 'outside'> {
  const takeTurn = createTurns();
  return {
    change: (organizationId, work) =>
      takeTurn(organizationId, () =>
        database.transaction().execute(async (transaction) => {
          await takeLock(transaction, kind, organizationId);
          return work(transaction as Change);
        }),
      ),
    outside: (work) => database.transaction().execute(work),
  };
}

/** SQLite lets one transaction write anyway; on PostgreSQL the row of the organisation is the lock. */
async function takeLock(transaction: Transaction<Tables>, kind: StoreKind, organizationId: string): Promise<void> {
  const rows = transaction.selectFrom('organization').select('id').where('id', '=', organizationId);
  const found = await (kind === 'postgresql' ? locked(rows.forUpdate()) : rows.executeTakeFirst());
  if (found === undefined) throw new RangeError(`There is no organisation ${organizationId}.`);
}

/** Other processes may hold the row for longer than anybody waits. */
async function locked<Row>(rows: { executeTakeFirst(): Promise<Row> }): Promise<Row> {
  try {
    return await rows.executeTakeFirst();
  } catch (error) {
    throw isTooLong(error) ? new TooBusy(error) : error;
  }
}
