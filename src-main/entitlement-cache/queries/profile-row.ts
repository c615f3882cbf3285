import type { CacheDatabase } from '../database/connection.ts';
import { rowCheck, rowHolds, type RowValue } from '../database/row-check.ts';

/** The one row that says what the database as a whole should be. */
export interface ProfileRow {
  /** Whose profile it is: `sid:…` or `uid:…`. */
  readonly userId: string;
  readonly schemaVersion: number;
  /** Checksum over every table's definition. */
  readonly schemaCheck: Uint8Array;
  /** Checksum over every license row's own, so that a row that vanished is missed. */
  readonly licenseCheck: Uint8Array;
  /** The number of the newest backup; lower than a backup's name where the database is an older copy. */
  readonly backupNumber: number;
  /** Set when the database was restored and no clock record was written since. */
  readonly isClockLost: boolean;
}

interface StoredProfileRow {
  readonly user_id: string;
  readonly schema_version: number;
  readonly schema_check: Uint8Array;
  readonly license_check: Uint8Array;
  readonly backup_number: number;
  readonly clock_lost: string | null;
  readonly row_check: Uint8Array;
}

const CLOCK_LOST = 'database-restored';

/** Reads the row; `null` when it is not there or its checksum does not hold. */
export function readProfileRow(database: CacheDatabase): ProfileRow | null {
  const row = database
    .prepare<[], StoredProfileRow>(
      'SELECT user_id, schema_version, schema_check, license_check, backup_number, clock_lost, row_check FROM profile',
    )
    .get();
  if (row === undefined) return null;
  const profile: ProfileRow = {
    userId: row.user_id,
    schemaVersion: row.schema_version,
    schemaCheck: row.schema_check,
    licenseCheck: row.license_check,
    backupNumber: row.backup_number,
    isClockLost: row.clock_lost !== null,
  };
  return rowHolds(row.row_check, valuesOf(profile)) ? profile : null;
}

/** Writes the row with its checksum. */
export function writeProfileRow(database: CacheDatabase, profile: ProfileRow): void {
  database
    .prepare(
      `INSERT INTO profile (id, user_id, schema_version, schema_check, license_check, backup_number, clock_lost, row_check)
       VALUES (1, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET user_id = excluded.user_id, schema_version = excluded.schema_version,
         schema_check = excluded.schema_check, license_check = excluded.license_check,
         backup_number = excluded.backup_number, clock_lost = excluded.clock_lost, row_check = excluded.row_check`,
    )
    .run(...valuesOf(profile), rowCheck(valuesOf(profile)));
}

/** The checksum over every definition in the schema, as SQLite keeps them. */
export function schemaCheckOf(database: CacheDatabase): Buffer {
  const definitions = database
    .prepare<[], string>('SELECT type || char(10) || name || char(10) || coalesce(sql, \'\') FROM sqlite_schema ORDER BY name')
    .pluck()
    .all();
  return rowCheck(definitions);
}

function valuesOf(profile: ProfileRow): RowValue[] {
  return [
    profile.userId,
    profile.schemaVersion,
    profile.schemaCheck,
    profile.licenseCheck,
    profile.backupNumber,
    profile.isClockLost ? CLOCK_LOST : null,
  ];
}
