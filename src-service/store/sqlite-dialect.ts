import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type Dialect } from 'kysely';
import { withStatementCache } from './statement-cache.ts';

/** How long another process may hold the database while it is opened, in milliseconds. */
const OPENING_TIMEOUT = 5_000;

/** How often a transaction tries to begin while another process writes, and how long it waits each time, in milliseconds. */
const MOST_ATTEMPTS = 1_000;
const BETWEEN_ATTEMPTS = 10;

/**
 * Opens a database file, hardened and durable, and makes Kysely's way to it. A file that is not there is made. Throws SQLite's errors.
 *
 * A transaction begins as a writing one: two that both began by reading and then want to write could not both go on.
 */
export function sqliteDialect(path: string): Dialect {
  const database = new Database(path, { timeout: OPENING_TIMEOUT });
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    if (process.platform === 'darwin') database.pragma('fullfsync = ON');
    const check: unknown = database.pragma('quick_check', { simple: true });
    // From here on a transaction that has to wait does so without holding up everything else in this process.
    database.pragma(`busy_timeout = ${String(BETWEEN_ATTEMPTS)}`);
    if (check !== 'ok') throw new Error(`The database ${path} is damaged: ${String(check)}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const dialect = new SqliteDialect({ database });
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new WritingDriver({ database: withStatementCache(database) }),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || attempt === MOST_ATTEMPTS) throw error;
        await wait(BETWEEN_ATTEMPTS);
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
