import { copyFileSync, lstatSync, renameSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { syncFolder } from '#main/durable-file/write-file-atomically.ts';
import { prepareBackup } from '../backup/prepare-backup.ts';
import { backupNumbers, backupPath, DATABASE_COMPANIONS, type CacheFiles } from '../cache-files.ts';
import { CacheFailure, isDamage } from '../cache-problem.ts';
import type { CacheSetting } from '../cache-setting.ts';
import { checkDatabase } from '../database/check-database.ts';
import { connect, makeDurable, PAGE_SIZE, type CacheDatabase } from '../database/connection.ts';
import { createSchema, migrateSchema, schemaVersionOf } from '../migrations/migrate.ts';
import { insertActivity } from '../queries/activity-rows.ts';
import { deleteClockRow } from '../queries/clock-rows.ts';
import { eachLicenseRow, licenseCheckOf } from '../queries/license-rows.ts';
import { readProfileRow, writeProfileRow } from '../queries/profile-row.ts';
import { freeName, linkOrMove } from '#main/durable-file/keep-aside.ts';
import { salvage, type Salvaged } from './salvage.ts';

/** What a repair found and did; also an entry `store-repaired` of the history. */
export interface RepairReport {
  /** What did not hold, in a few words for diagnostics. */
  readonly finding: string;
  /** The number of the backup it was restored from; `null` where there was no good one. */
  readonly backup: number | null;
  /** What was read from the damaged file beyond that. */
  readonly salvaged: Salvaged;
  /** The name the damaged file is kept under, in the same folder; `null` where no file was left. */
  readonly keptAs: string | null;
  /** Stored licenses, and how many of them do not verify now. Those stay stored and cover nothing. */
  readonly licenses: { readonly stored: number; readonly unverified: number };
}

/** Makes a profile's first database. Call only while alone. */
export function createDatabase(setting: CacheSetting): void {
  const database = openFresh(setting.files);
  try {
    inTransaction(database, () => {
      createSchema(database, setting.migrations, { userId: setting.identity.userId, backupNumber: 0, isClockLost: false });
    });
  } finally {
    database.close();
  }
  putInPlace(setting.files);
}

/**
 * Puts a sound database in the place of a damaged one: the newest good backup, and whatever else of the damaged file can be
 * read and verifies again. The damaged file is kept. The clock record counts as missing from then on. Call only while alone.
 */
export function replaceDatabase(setting: CacheSetting, finding: string): RepairReport {
  const { files } = setting;
  const backup = restoreNewestGoodBackup(setting);
  const database = backup === null ? openFresh(files) : openNew(files);
  const number = Math.max(0, ...backupNumbers(files.folder).finished, ...backupNumbers(files.folder).unfinished) + 1;
  try {
    database.exec('BEGIN IMMEDIATE');
    if (backup === null) {
      createSchema(database, setting.migrations, { userId: setting.identity.userId, backupNumber: number, isClockLost: true });
    } else {
      migrateSchema(database, setting.migrations);
    }
    const salvaged = salvage(files.database, database, setting);
    const keptAs = nextKeptName(files);
    const report = { finding, backup, salvaged, keptAs, licenses: countLicenses(database, setting) };
    finishContent(database, setting, number, report);
    const prepared = prepareBackup(database, files.folder, number);
    database.exec('COMMIT');
    database.close();
    keepDamaged(files, keptAs);
    putInPlace(files);
    setting.warnings.attempt('backup', prepared.finish);
    return report;
  } finally {
    if (database.open) database.close();
  }
}

/** Copies the newest good backup to where the new database is built; its number, or `null` where there is none. */
function restoreNewestGoodBackup(setting: CacheSetting): number | null {
  const { files } = setting;
  for (const number of backupNumbers(files.folder).finished) {
    removeNew(files);
    if (lstatSync(backupPath(files.folder, number)).isFile()) {
      copyFileSync(backupPath(files.folder, number), files.newDatabase);
      chmodSync(files.newDatabase, 0o600);
      if (isGood(setting)) return number;
    }
  }
  return null;
}

function isGood(setting: CacheSetting): boolean {
  let database: CacheDatabase | null = null;
  try {
    database = openNew(setting.files);
    const checked = checkDatabase(database, schemaVersionOf(setting.migrations));
    if (checked.state === 'newer') throw new CacheFailure('store-newer-version', 'backup');
    return checked.state === 'good' && checked.profile.userId === setting.identity.userId;
  } catch (error) {
    if (isDamage(error) || (error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY')) return false;
    throw error;
  } finally {
    database?.close();
  }
}

function finishContent(database: CacheDatabase, setting: CacheSetting, number: number, report: RepairReport): void {
  const profile = readProfileRow(database);
  if (profile === null) throw new Error('the new database has its profile row');
  deleteClockRow(database);
  const details = {
    finding: report.finding,
    backup: report.backup,
    keptAs: report.keptAs,
    licenses: report.licenses.stored,
    unverified: report.licenses.unverified,
  };
  insertActivity(database, { at: setting.openedAt, kind: 'store-repaired', checkoutId: null, details });
  const licenseCheck = licenseCheckOf(database);
  writeProfileRow(database, { ...profile, licenseCheck, backupNumber: number, isClockLost: true });
}

function countLicenses(database: CacheDatabase, setting: CacheSetting): RepairReport['licenses'] {
  let [stored, unverified] = [0, 0];
  for (const row of eachLicenseRow(database)) {
    stored += 1;
    if (!setting.authenticate(row.bytes).ok) unverified += 1;
  }
  return { stored, unverified };
}

/** Opens the database that is being built: nobody else knows it yet, and it is to be one file when it takes its place. */
function openNew(files: CacheFiles): CacheDatabase {
  const database = connect(files.newDatabase, 0);
  try {
    makeDurable(database, 'delete');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openFresh(files: CacheFiles): CacheDatabase {
  removeNew(files);
  writeFileSync(files.newDatabase, '', { mode: 0o600, flag: 'wx' });
  const database = openNew(files);
  database.pragma(`page_size = ${String(PAGE_SIZE)}`);
  return database;
}

function inTransaction(database: CacheDatabase, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  work();
  database.exec('COMMIT');
}

/** The name the database will be kept under; `null` where nothing of it is there. */
function nextKeptName(files: CacheFiles): string | null {
  const isThere = ['', ...DATABASE_COMPANIONS].some((ending) => isWorthKeeping(files.database + ending));
  return isThere ? basename(freeName(files.folder, 'entitlements-damaged', '.sqlite')) : null;
}

/** Keeps the damaged database with its companions, and parts the companions from its place: they belong to no other database. */
function keepDamaged(files: CacheFiles, keptAs: string | null): void {
  if (keptAs === null) return;
  for (const ending of ['', '-wal', '-journal']) {
    const path = files.database + ending;
    if (isWorthKeeping(path)) linkOrMove(path, `${files.folder}/${keptAs}${ending}`);
  }
  for (const ending of DATABASE_COMPANIONS) rmSync(files.database + ending, { force: true, recursive: true });
}

/** Whether anything is in a file; SQLite makes an empty log beside whatever it opens. */
function isWorthKeeping(path: string): boolean {
  return (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function putInPlace(files: CacheFiles): void {
  renameSync(files.newDatabase, files.database);
  syncFolder(files.folder);
}

function removeNew(files: CacheFiles): void {
  for (const ending of ['', ...DATABASE_COMPANIONS]) rmSync(files.newDatabase + ending, { force: true });
}
