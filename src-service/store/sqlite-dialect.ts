import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type Dialect, type SqliteDialectConfig } from 'kysely';
import { withStatementCache } from './statement-cache.ts';
import { TooBusy } from './turns.ts';

/** How long another process may hold the database while it is opened, in milliseconds. */
const OPENING_TIMEOUT = 5_000;

/** How often a transaction tries to begin while another process writes, and how long it waits each time, in milliseconds. */
const MOST_ATTEMPTS = 2_000;
const BETWEEN_ATTEMPTS = 5;

/** How long reading waits at most, in milliseconds: SQLite lets others read while somebody writes, but for an instant after a crash. */
const READING_TIMEOUT = 1_000;

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
    // From here on a transaction that has to wait does so without holding up everything else in this process: reading has its own connection.
    database.pragma('busy_timeout = 0');
    if (check !== 'ok') throw new Error(`The database ${path} is damaged: ${String(check)}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return dialectOf(database, (config) => new WritingDriver(config, database));
}

/**
 * Opens a database file that {@link sqliteDialect} holds open, once more, to read from it what is committed, in transactions that begin by reading.
 */
export function sqliteReadingDialect(path: string): Dialect {
  const database = new Database(path, { timeout: READING_TIMEOUT });
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.pragma('synchronous = FULL');
  return dialectOf(database, (config) => new SqliteDriver(config));
}

function dialectOf(database: Database.Database, driverOf: (config: SqliteDialectConfig) => SqliteDriver): Dialect {
  const dialect = new SqliteDialect({ database });
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => driverOf({ database: withStatementCache(database) }),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

class WritingDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(config: SqliteDialectConfig, database: Database.Database) {
    super(config);
    this.#database = database;
  }

  /** What a full disk or a damaged file ends, SQLite has taken back itself; a second time would say less of why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (attempt === MOST_ATTEMPTS) throw new TooBusy(error);
        await wait(BETWEEN_ATTEMPTS);
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code));
}
