import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Statements that are kept, and the longest of them in UTF-16 units: what many rows at once need is long, and seldom the same. */
const MOST_KEPT = 256;
const LONGEST_KEPT = 8_192;

/**
 * Keeps prepared statements of a connection, those that were used last: Kysely prepares a statement each time that it runs it, which takes as
 * long as running most of them does. SQLite itself prepares them again where the schema has changed.
 */
export function withStatementCache(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = kept.get(text);
    if (known?.busy === false) {
      // The last one used is the last one to go.
      kept.delete(text);
      kept.set(text, known);
      return known;
    }
    const statement = database.prepare(text);
    if (known !== undefined || text.length > LONGEST_KEPT) return statement;
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return {
    prepare,
    close: () => {
      kept.clear();
      database.close();
    },
  };
}
