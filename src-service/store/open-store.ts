import { Kysely, type Transaction } from 'kysely';
import type { Instant } from '#core/time/instant.ts';
import { migrate } from './migrations/migrate.ts';
import { postgresqlDialect } from './postgresql-dialect.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Change, Store, StoreKind } from './store.ts';
import type { Tables } from './tables.ts';

/** Where the database is. */
export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgresql'; readonly url: string };

/** A store, or why there is none: `newer-schema` was written by a later version of this program, and was left as it is. */
export type OpenedStore =
  | { readonly ok: true; readonly store: Store; /** Names of the migrations that this opening made. */ readonly applied: readonly string[] }
  | { readonly ok: false; readonly problem: 'newer-schema'; readonly number: number };

/** Opens the database and brings it to the newest schema. What the database itself says against it is thrown. */
export async function openStore(place: StorePlace, now: Instant, onIdleError: (error: Error) => void): Promise<OpenedStore> {
  const dialect = place.kind === 'sqlite' ? sqliteDialect(place.path) : postgresqlDialect(place.url, onIdleError);
  const database = new Kysely<Tables>({ dialect });
  try {
    const migrated = await migrate(database, place.kind, now);
    if (migrated.ok) return { ok: true, store: storeOf(database, place.kind), applied: migrated.applied };
    await database.destroy();
    return migrated;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

function storeOf(database: Kysely<Tables>, kind: StoreKind): Store {
  return {
    kind,
    reading: database,
    change: (organizationId, work) =>
      database.transaction().execute(async (transaction) => {
        await takeLock(transaction, kind, organizationId);
        return work(transaction as Change);
      }),
    outside: (work) => database.transaction().execute(work),
    close: () => database.destroy(),
  };
}

/** SQLite lets one transaction write anyway; on PostgreSQL the row of the organisation is the lock. */
async function takeLock(transaction: Transaction<Tables>, kind: StoreKind, organizationId: string): Promise<void> {
  const rows = transaction.selectFrom('organization').select('id').where('id', '=', organizationId);
  const found = await (kind === 'postgresql' ? rows.forUpdate() : rows).executeTakeFirst();
  if (found === undefined) throw new RangeError(`There is no organisation ${organizationId}.`);
}
