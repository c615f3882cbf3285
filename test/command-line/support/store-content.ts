import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What a profile's store holds, as far as anyone may ever notice. */
export interface StoreContent {
  /** Over every license, tombstone, revocation, policy and memory, in the database and in `ended.log`; not over history and clock. */
  readonly digest: string;
  readonly licenses: number;
  readonly tombstones: number;
  /** How many entries the history has. */
  readonly activities: number;
}

const KEPT = ['license', 'ended', 'revocation_list', 'policy', 'remembered'] as const;

/** Reads a profile's store from the disk, without this program's help; a profile that is not there holds nothing. */
export function storeContent(profile: string): StoreContent {
  const path = join(profile, 'entitlements.sqlite');
  const digest = createHash('sha256');
  const log = join(profile, 'ended.log');
  digest.update(existsSync(log) ? readFileSync(log) : '');
  if (!existsSync(path)) return { digest: digest.digest('hex'), licenses: 0, tombstones: 0, activities: 0 };
  const database = new Database(path, { fileMustExist: true });
  try {
    const sound = database.pragma('integrity_check', { simple: true });
    if (sound !== 'ok') throw new Error(`the store is not sound: ${String(sound)}`);
    const rows = (table: string): unknown[] => database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
    for (const table of KEPT) digest.update(JSON.stringify([table, rows(table)]));
    return {
      digest: digest.digest('hex'),
      licenses: rows('license').length,
      tombstones: rows('ended').length,
      activities: rows('activity').length,
    };
  } finally {
    database.close();
  }
}

/** Every file below a folder with its mode and the digest of its bytes, but for SQLite's scratch paper. */
export function folderContent(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('-shm')).sort();
  return Object.fromEntries(
    names.map((name) => {
      const found = lstatSync(join(folder, name));
      const content = found.isFile() ? createHash('sha256').update(readFileSync(join(folder, name))).digest('hex') : 'no file';
      return [name, `${found.mode.toString(8)} ${content}`];
    }),
  );
}
