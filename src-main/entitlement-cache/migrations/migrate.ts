import type { CacheDatabase } from '../database/connection.ts';
import { licenseCheckOf } from '../queries/license-rows.ts';
import { readProfileRow, schemaCheckOf, writeProfileRow } from '../queries/profile-row.ts';
import type { Migration } from './migration.ts';

/** Tells a database of ours from any other: "LiCa". */
export const APPLICATION_ID = 0x4c694361;

/** The schema version that a list of migrations leads to. */
export function schemaVersionOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

/** The schema version of an open database. */
export function userVersionOf(database: CacheDatabase): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/**
 * Makes the first tables in an empty database, inside the caller's transaction.
 *
 * @param backupNumber the number that the newest backup has, 0 when there is none.
 */
export function createSchema(
  database: CacheDatabase,
  migrations: readonly Migration[],
  profile: { readonly userId: string; readonly backupNumber: number; readonly isClockLost: boolean },
): void {
  database.pragma(`application_id = ${String(APPLICATION_ID)}`);
  runMigrations(database, migrations);
  writeProfileRow(database, {
    ...profile,
    schemaVersion: schemaVersionOf(migrations),
    schemaCheck: schemaCheckOf(database),
    licenseCheck: licenseCheckOf(database),
  });
}

/** Brings an older schema up to date, inside the caller's transaction, all steps or none. */
export function migrateSchema(database: CacheDatabase, migrations: readonly Migration[]): void {
  const profile = readProfileRow(database);
  if (profile === null) throw new Error('a database is checked before it is migrated');
  runMigrations(database, migrations.filter((migration) => migration.number > userVersionOf(database)));
  writeProfileRow(database, {
    ...profile,
    schemaVersion: schemaVersionOf(migrations),
    schemaCheck: schemaCheckOf(database),
  });
}

function runMigrations(database: CacheDatabase, migrations: readonly Migration[]): void {
  for (const { number, sql } of migrations) {
    database.exec(sql);
    database.pragma(`user_version = ${String(number)}`);
  }
}
