import type { CacheDatabase } from '../database/connection.ts';

/** The database's copy of `ended.log`: the same lines in the same order. */
export function readEndedRows(database: CacheDatabase): string[] {
  return database.prepare<[], string>('SELECT line FROM ended ORDER BY id').pluck().all();
}

/** Adds lines at the end. */
export function insertEndedRows(database: CacheDatabase, lines: readonly string[]): void {
  const insert = database.prepare('INSERT INTO ended (line) VALUES (?)');
  for (const line of lines) insert.run(line);
}

/** Puts these lines in the place of all that are there. */
export function replaceEndedRows(database: CacheDatabase, lines: readonly string[]): void {
  database.prepare('DELETE FROM ended').run();
  insertEndedRows(database, lines);
}
