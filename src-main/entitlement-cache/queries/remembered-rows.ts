import type { Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** A small thing the profile remembers, under a name, as a text of the asker's own form. */
export interface Remembered {
  readonly text: string;
  readonly writtenAt: Instant;
}

/** Reads what is remembered under a name; `null` when nothing is. */
export function readRemembered(database: CacheDatabase, name: string): Remembered | null {
  return (
    database
      .prepare<[string], Remembered>('SELECT text, written_at AS writtenAt FROM remembered WHERE name = ?')
      .get(name) ?? null
  );
}

/** Remembers a text under a name, in the place of what was there. */
export function writeRemembered(database: CacheDatabase, name: string, { text, writtenAt }: Remembered): void {
  database
    .prepare(
      `INSERT INTO remembered (name, text, written_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET text = excluded.text, written_at = excluded.written_at`,
    )
    .run(name, text, writtenAt);
}

/** Forgets what is remembered under a name; whether anything was. */
export function deleteRemembered(database: CacheDatabase, name: string): boolean {
  return database.prepare('DELETE FROM remembered WHERE name = ?').run(name).changes > 0;
}
