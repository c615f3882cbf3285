import { closeSync, lstatSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { freeName } from '#main/durable-file/keep-aside.ts';
import { errnoOf } from '#main/regular-file/errno.ts';

/**
 * Keeps writing to a database and putting another in its place apart, across processes: any number write (SQLite itself lets one at
 * a time), or one makes, migrates or repairs.
 *
 * The lock is SQLite's own on an empty file beside the database: it works wherever the database does, and the
 * operating system lets go of it when a process dies. Throws SQLite's busy error when it cannot be had in time.
 */
export class CacheLock {
  readonly #path: string;
  readonly #busyTimeout: number;
  #database: Database.Database | null = null;

  /** @param busyTimeout milliseconds to wait for another process. */
  constructor(path: string, busyTimeout: number) {
    this.#path = path;
    this.#busyTimeout = busyTimeout;
  }

  /** Does something while the database keeps its place. */
  whileInPlace<Value>(work: () => Value): Value {
    return this.#during('BEGIN', work);
  }

  /** Does something while nobody else writes to the database or replaces it. */
  whileAlone<Value>(work: () => Value): Value {
    return this.#during('BEGIN EXCLUSIVE', work);
  }

  close(): void {
    this.#database?.close();
    this.#database = null;
  }

  #during<Value>(begin: string, work: () => Value): Value {
    const database = (this.#database ??= openLock(this.#path, this.#busyTimeout));
    database.exec(begin);
    try {
      // A plain BEGIN locks nothing until something is read.
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
      return work();
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK');
    }
  }
}

function openLock(path: string, busyTimeout: number): Database.Database {
  // Never opened by other means once it is there: closing any descriptor of a file drops this process's POSIX locks on it.
  const found = lstatSync(path, { throwIfNoEntry: false });
  const isLock = found?.isFile() === true && found.size === 0;
  if (found !== undefined && !isLock) renameSync(path, freeName(dirname(path), 'entitlements-lock-damaged', ''));
  if (!isLock) createEmpty(path);
  return new Database(path, { fileMustExist: true, timeout: busyTimeout });
}

function createEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}
