import { closeSync, constants, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { NO_FOLLOW } from '#main/regular-file/open-flags.ts';
import { syncFolder } from '#main/durable-file/write-file-atomically.ts';
import { backupNumbers, backupPath, unfinishedBackupPath } from '../cache-files.ts';
import { CacheFailure } from '../cache-problem.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** How many backups are kept: the newest, and the one before it in case the newest is damaged. */
const KEPT_BACKUPS = 2;

/** Unfinished backups this much older than the newest were left by a crash; younger ones may be another process's. */
const UNFINISHED_FOR_CERTAIN = 3;

/** Offsets of the write and read version in a database's header: 1 is rollback journal, 2 is WAL (SQLite's file format, 1.3.3). */
const VERSION_OFFSETS = [18, 19] as const;

/** A backup that lies complete on the disk and has yet to take its name. */
export interface PreparedBackup {
  /** Gives it its name, once the transaction it shows is committed, and removes what is older than is kept. */
  readonly finish: () => void;
  /** Removes it: the transaction was taken back. */
  readonly discard: () => void;
}

/**
 * Writes a backup of the database **as the running transaction will leave it**, and brings it to the disk.
 *
 * So a full disk is found before anything is committed, and a refused import has changed nothing. The pages are checked
 * before they are copied. Throws when it cannot be written.
 */
export function prepareBackup(database: CacheDatabase, folder: string, number: number): PreparedBackup {
  const unfinished = unfinishedBackupPath(folder, number);
  try {
    writeThrough(unfinished, checkedImage(database));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return {
    finish: () => {
      renameSync(unfinished, backupPath(folder, number));
      removeOlder(folder, number);
      syncFolder(folder);
    },
    discard: () => {
      rmSync(unfinished, { force: true });
    },
  };
}

/** The database's pages, checked, as one file's bytes; set to rollback journal so that they need no companion files. */
function checkedImage(database: CacheDatabase): Buffer {
  const found = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new CacheFailure('store-damaged', 'the backup would be damaged');
  const image = database.serialize();
  for (const offset of VERSION_OFFSETS) image[offset] = 1;
  return image;
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_FOLLOW, 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function removeOlder(folder: string, newest: number): void {
  const { finished, unfinished } = backupNumbers(folder);
  for (const number of finished.slice(KEPT_BACKUPS)) removeFile(backupPath(folder, number));
  for (const number of unfinished) {
    if (number <= newest - UNFINISHED_FOR_CERTAIN) removeFile(unfinishedBackupPath(folder, number));
  }
}

/** Removes a file; a folder that somebody gave a backup's name is not ours to remove. */
function removeFile(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(path, { force: true });
}
