import { accessSync, constants, lstatSync } from 'node:fs';
import { backupNumbers, DATABASE_COMPANIONS, type CacheFiles } from '../cache-files.ts';
import { CacheFailure, isDamage } from '../cache-problem.ts';
import type { CacheSetting } from '../cache-setting.ts';
import { APPLICATION_ID, schemaVersionOf, userVersionOf } from '../migrations/migrate.ts';
import type { ProfileRow } from '../queries/profile-row.ts';
import { checkDatabase } from './check-database.ts';
import { connect, makeDurable, openForReading, type CacheDatabase } from './connection.ts';

/** What opening a profile's database came to. */
export type OpenAttempt =
  | { readonly state: 'open'; readonly database: CacheDatabase; readonly profile: ProfileRow }
  /** There is none, and nothing says that there ever was one. */
  | { readonly state: 'new' }
  /** Good, of an earlier version; still open. */
  | { readonly state: 'older'; readonly database: CacheDatabase; readonly profile: ProfileRow }
  | { readonly state: 'damaged'; readonly finding: string };

/**
 * Opens and checks a profile's database and changes nothing. Throws a {@link CacheFailure} where it belongs to a newer version or to
 * another user, and the errors of SQLite and the file system that are no damage.
 */
export function tryOpen(setting: CacheSetting): OpenAttempt {
  const { files } = setting;
  // Listed before the database is read: a backup takes its name only after the commit that it shows.
  const newestBackup = backupNumbers(files.folder).finished[0] ?? 0;
  const found = lstatSync(files.database, { throwIfNoEntry: false });
  if (found === undefined || (found.isFile() && found.size === 0)) {
    return wasThereBefore(files, newestBackup) ? { state: 'damaged', finding: 'no database' } : { state: 'new' };
  }
  const companions = DATABASE_COMPANIONS.map((ending) => lstatSync(files.database + ending, { throwIfNoEntry: false }));
  if ([found, ...companions].some((one) => one?.isFile() === false)) return { state: 'damaged', finding: 'not a file' };
  accessSync(files.database, constants.R_OK | constants.W_OK);
  return openAndCheck(setting, newestBackup);
}

function openAndCheck(setting: CacheSetting, newestBackup: number): OpenAttempt {
  const { files, migrations } = setting;
  const newest = schemaVersionOf(migrations);
  refuseNewerBehindLog(files, newest);
  let database: CacheDatabase | null = null;
  try {
    database = connect(files.database, setting.busyTimeout);
    // Another program's database is kept as it is, journal mode included.
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) return closed(database, 'application-id');
    makeDurable(database, setting.journalMode);
    const checked = checkDatabase(database, newest);
    if (checked.state === 'newer') throw new CacheFailure('store-newer-version', `schema ${String(userVersionOf(database))}`);
    if (checked.state === 'damaged') return closed(database, checked.finding);
    const { profile } = checked;
    if (profile.userId !== setting.identity.userId) throw new CacheFailure('store-of-another-user', 'profile row');
    if (isReadOnlyByHeader(database)) return closed(database, 'header');
    if (isCutShort(database, files.database)) return closed(database, 'cut short');
    if (profile.backupNumber < newestBackup) return closed(database, 'older than its backup');
    return { state: profile.schemaVersion < newest ? 'older' : 'open', database, profile };
  } catch (error) {
    database?.close();
    if (isDamage(error) || isReadOnly(error)) return { state: 'damaged', finding: error.code };
    throw error;
  }
}

/** Whether anything of the cache is in the folder beside the database, so that its absence is a loss. */
function wasThereBefore(files: CacheFiles, newestBackup: number): boolean {
  const traces = [files.endedLog, files.clockMirror, ...DATABASE_COMPANIONS.map((ending) => files.database + ending)];
  return newestBackup > 0 || traces.some((path) => (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

/**
 * Refuses a newer version's database that a crash left with an unwritten log: opening it for writing would write the log
 * into it at closing.
 */
function refuseNewerBehindLog(files: CacheFiles, newest: number): void {
  if ((lstatSync(`${files.database}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  let version = 0;
  try {
    const database = openForReading(files.database);
    try {
      const found = userVersionOf(database);
      if (found > newest && checkDatabase(database, newest).state === 'newer') version = found;
    } finally {
      database.close();
    }
  } catch {
    // Whatever is wrong with it comes up again when it is opened for use.
    return;
  }
  if (version > 0) throw new CacheFailure('store-newer-version', `schema ${String(version)}`);
}

/**
 * Whether the file ends inside a page. SQLite reads what is missing as zeros, so that the checks may pass, and fails when it copies the
 * pages for a backup.
 */
function isCutShort(database: CacheDatabase, path: string): boolean {
  const pageSize = database.pragma('page_size', { simple: true }) as number;
  const isWhole = (): boolean => lstatSync(path).size % pageSize === 0;
  if (isWhole()) return false;
  // A crash can leave it so while the log still has the page.
  database.pragma('wal_checkpoint(TRUNCATE)');
  return !isWhole();
}

/**
 * Whether SQLite will not write to a file that may be written: its header names a version of the format that does not exist. It
 * says so only when a write begins; one that another process is busy with says as much that it is well.
 */
function isReadOnlyByHeader(database: CacheDatabase): boolean {
  const timeout = database.pragma('busy_timeout', { simple: true }) as number;
  try {
    database.pragma('busy_timeout = 0');
    // A plain BEGIN IMMEDIATE would only begin to read.
    database.prepare('UPDATE profile SET id = id WHERE 0').run();
    return false;
  } catch (error) {
    return isReadOnly(error);
  } finally {
    database.pragma(`busy_timeout = ${String(timeout)}`);
  }
}

function isReadOnly(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY';
}

function closed(database: CacheDatabase, finding: string): OpenAttempt {
  database.close();
  return { state: 'damaged', finding };
}
