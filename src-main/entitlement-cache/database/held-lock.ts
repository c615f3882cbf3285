import Database from 'better-sqlite3';

/**
 * Takes a lock that lasts until it is released or the process ends, whatever ends it: SQLite's own, on a file of its own that nothing else
 * opens. `null` where another process has it; throws what else goes wrong.
 */
export function holdLock(path: string): { release(): void } | null {
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => void database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
