import Database from 'better-sqlite3';

/** An open database of the cache. */
export type CacheDatabase = Database.Database;

/** How a database keeps its promises through a crash; `wal` on a local disk, `delete` on a network share. */
export type JournalMode = 'wal' | 'delete';

/** Small pages waste little room behind blobs of a few kilobytes: some 450 bytes a checkout, against 1,100 with 4,096. */
export const PAGE_SIZE = 1024;

/** The write-ahead log goes into the database after so many pages, and keeps no more bytes than this afterwards. */
const LOG_PAGES = 256;
const LARGEST_LOG = 1_048_576;

/**
 * Opens a database file that exists, hardened, and changes nothing in it yet. Throws SQLite's errors.
 *
 * @param busyTimeout milliseconds to wait for another process.
 */
export function connect(path: string, busyTimeout: number): CacheDatabase {
  return hardened(new Database(path, { fileMustExist: true, timeout: busyTimeout }));
}

/** Opens a file for reading only, whatever state it is in. */
export function openForReading(path: string): CacheDatabase {
  return hardened(new Database(path, { fileMustExist: true, readonly: true, timeout: 0 }));
}

/**
 * Makes every commit reach the disk before it returns, set by hand (trustworthiness.md, The cache): better-sqlite3 is built with WAL and
 * `synchronous=NORMAL`, which loses commits on power failure.
 */
export function makeDurable(database: CacheDatabase, journalMode: JournalMode): void {
  const reached = database.pragma(`journal_mode = ${journalMode}`, { simple: true });
  // Some file systems refuse WAL and keep the old mode; then the mode for shares is the right one.
  if (journalMode === 'wal' && reached !== 'wal') database.pragma('journal_mode = delete');
  database.pragma(reached === 'wal' ? 'synchronous = FULL' : 'synchronous = EXTRA');
  database.pragma(`wal_autocheckpoint = ${String(LOG_PAGES)}`);
  database.pragma(`journal_size_limit = ${String(LARGEST_LOG)}`);
  if (process.platform === 'darwin') {
    database.pragma('fullfsync = ON');
    database.pragma('checkpoint_fullfsync = ON');
  }
}

/** Distrusts the file: no code out of its schema runs, and cells are checked before they are read. */
function hardened(database: CacheDatabase): CacheDatabase {
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
