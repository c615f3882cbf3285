import type { Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** What became of one file of the import folder. */
export interface FolderFileRow {
  /** SHA-256 of its content in hex. */
  readonly digest: string;
  /** Its name when it was looked at. */
  readonly name: string;
  readonly seenAt: Instant;
  /** Why it, or something in it, was refused; `null` where nothing was. */
  readonly code: string | null;
  /** What the refusal depended on: once that is something else, the file has another turn. Empty where nothing can make it good. */
  readonly circumstances: string;
  /** What the person is still to be told of it, as a text of the asker's own form; `null` once they were, or where there is nothing. */
  readonly news: string | null;
}

const COLUMNS = 'digest, name, seen_at AS seenAt, code, circumstances, news';

/** Every file that was looked at. */
export function readFolderFileRows(database: CacheDatabase): FolderFileRow[] {
  return database.prepare<[], FolderFileRow>(`SELECT ${COLUMNS} FROM folder_file ORDER BY seen_at, digest`).all();
}

/** The files of which the person is still to be told. */
export function readUntoldFolderFiles(database: CacheDatabase): FolderFileRow[] {
  return database.prepare<[], FolderFileRow>(`SELECT ${COLUMNS} FROM folder_file WHERE news IS NOT NULL ORDER BY seen_at, digest`).all();
}

/** Keeps what became of a file, in the place of what became of it before. */
export function writeFolderFileRow(database: CacheDatabase, { digest, name, seenAt, code, circumstances, news }: FolderFileRow): void {
  database
    .prepare(
      `INSERT INTO folder_file (digest, name, seen_at, code, circumstances, news) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (digest) DO UPDATE SET
         name = excluded.name, seen_at = excluded.seen_at, code = excluded.code, circumstances = excluded.circumstances, news = excluded.news`,
    )
    .run(digest, name, seenAt, code, circumstances, news);
}

/** Notes that the person was told of a file. */
export function forgetFolderNews(database: CacheDatabase, digest: string): void {
  database.prepare('UPDATE folder_file SET news = NULL WHERE digest = ?').run(digest);
}
