import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The database's name in the profile folder. Its `-wal`, `-shm` and `-journal` lie beside it. */
export const DATABASE_FILE = 'entitlements.sqlite';

/** What SQLite keeps beside a database and a database must never be parted from, or joined with another's. */
export const DATABASE_COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** Where the paths of one profile's cache are. */
export interface CacheFiles {
  readonly folder: string;
  readonly database: string;
  /** Where a database is built before it takes its place. */
  readonly newDatabase: string;
  /** Tombstones and revocations, one a line. */
  readonly endedLog: string;
  /** The second copy of the sealed clock record. */
  readonly clockMirror: string;
  /** Held while a database is made, migrated, repaired or replaced. An empty file. */
  readonly lock: string;
}

/** The paths of a profile folder's cache. */
export function cacheFiles(folder: string): CacheFiles {
  return {
    folder,
    database: join(folder, DATABASE_FILE),
    newDatabase: join(folder, 'entitlements-new.sqlite'),
    endedLog: join(folder, 'ended.log'),
    clockMirror: join(folder, 'clock-record.json'),
    lock: join(folder, 'entitlements.lock'),
  };
}

const BACKUP_NAME = /^entitlements-backup-(\d{6,15})\.sqlite$/;
const UNFINISHED_BACKUP_NAME = /^entitlements-backup-(\d{6,15})\.tmp$/;

/** The path of the backup with a number. The number is in the name, so that the newest is known without opening any. */
export function backupPath(folder: string, number: number): string {
  return join(folder, `entitlements-backup-${padded(number)}.sqlite`);
}

/** Where the backup with a number is written before it is complete. */
export function unfinishedBackupPath(folder: string, number: number): string {
  return join(folder, `entitlements-backup-${padded(number)}.tmp`);
}

/** The numbers of the finished and unfinished backups in a folder, each newest first. */
export function backupNumbers(folder: string): { readonly finished: number[]; readonly unfinished: number[] } {
  const names = readdirSync(folder);
  return { finished: numbersIn(names, BACKUP_NAME), unfinished: numbersIn(names, UNFINISHED_BACKUP_NAME) };
}

function numbersIn(names: readonly string[], pattern: RegExp): number[] {
  return names
    .map((name) => Number(pattern.exec(name)?.[1] ?? Number.NaN))
    .filter((number) => Number.isSafeInteger(number))
    .sort((left, right) => right - left);
}

function padded(number: number): string {
  return String(number).padStart(6, '0');
}
