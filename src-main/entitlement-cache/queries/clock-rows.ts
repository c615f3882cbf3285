import type { CacheDatabase } from '../database/connection.ts';

/** The database's copy of the sealed clock record. */
export interface ClockRow {
  readonly sequence: number;
  readonly sealed: string;
}

/** Reads the copy; `null` when there is none. */
export function readClockRow(database: CacheDatabase): ClockRow | null {
  return database.prepare<[], ClockRow>('SELECT sequence, sealed FROM clock_record').get() ?? null;
}

/** Puts a sealed record in the place of the one before. */
export function writeClockRow(database: CacheDatabase, row: ClockRow): void {
  database
    .prepare(
      `INSERT INTO clock_record (id, sequence, sealed) VALUES (1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, sealed = excluded.sealed`,
    )
    .run(row.sequence, row.sealed);
}

/** Removes the copy: after a restore it counts as missing. */
export function deleteClockRow(database: CacheDatabase): void {
  database.prepare('DELETE FROM clock_record').run();
}
