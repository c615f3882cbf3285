import type { StoreErrorCode } from '#core/errors/error-code.ts';
import Database from 'better-sqlite3';
import { writeProblem, type WriteProblem } from '#main/durable-file/write-problem.ts';
import { errnoOf } from '#main/regular-file/errno.ts';

/** One cause for which the cache cannot serve. */
export type CacheProblemCode = StoreErrorCode;

/** A reason why the cache cannot serve, as a value. */
export interface CacheProblem {
  readonly ok: false;
  readonly code: CacheProblemCode;
  /** What SQLite or the operating system said (`SQLITE_FULL`, `ENOSPC`): for diagnostics, never the only text shown. */
  readonly cause: string;
}

/** What an operation on the cache gives: its value, or why the cache cannot serve. */
export type CacheAnswer<Value> = { readonly ok: true; readonly value: Value } | CacheProblem;

/** Carries a {@link CacheProblem} up to the boundary of the cache, where it becomes a value. Never leaves this folder. */
export class CacheFailure extends Error {
  readonly problem: CacheProblem;

  constructor(code: CacheProblemCode, cause: string) {
    super(`${code} (${cause})`);
    this.problem = cacheProblem(code, cause);
  }
}

/** Makes a {@link CacheProblem}. */
export function cacheProblem(code: CacheProblemCode, cause: string): CacheProblem {
  return { ok: false, code, cause };
}

/** The problem an error stands for. Throws the error on where it is neither SQLite's nor the operating system's: a broken promise. */
export function problemOf(error: unknown): CacheProblem {
  if (error instanceof CacheFailure) return error.problem;
  if (error instanceof Database.SqliteError) return sqliteProblem(error);
  const { code } = writeProblem('', error);
  return cacheProblem(CODE_OF_WRITE_PROBLEM[code], errnoOf(error));
}

/** The failure that a refused file operation stands for. */
export function failureOf(problem: WriteProblem): CacheFailure {
  return new CacheFailure(CODE_OF_WRITE_PROBLEM[problem.code], problem.errno === '' ? problem.code : problem.errno);
}

/** Whether an error says that the database's content is damaged, rather than the way to it. */
export function isDamage(error: unknown): error is InstanceType<typeof Database.SqliteError> {
  if (!(error instanceof Database.SqliteError)) return false;
  // The file ends inside a page: it was cut short.
  if (error.code === 'SQLITE_IOERR_SHORT_READ') return true;
  // A plain SQLITE_ERROR is "no such table" and its like; SQLITE_SCHEMA and CONSTRAINT come of a schema that was changed.
  return ['CORRUPT', 'NOTADB', 'ERROR', 'SCHEMA', 'CONSTRAINT', 'FORMAT', 'MISMATCH', 'TOOBIG'].includes(primaryCode(error));
}

const CODE_OF_WRITE_PROBLEM = {
  'no-such-folder': 'store-disk-error',
  'not-a-file': 'store-disk-error',
  'exists-already': 'store-disk-error',
  'no-permission': 'store-no-permission',
  'read-only': 'store-read-only',
  'disk-full': 'store-full',
  'write-failed': 'store-disk-error',
} as const satisfies Record<WriteProblem['code'], CacheProblemCode>;

function sqliteProblem(error: InstanceType<typeof Database.SqliteError>): CacheProblem {
  // The shared memory beside the log is the first file that grows at an opening; no room for it is no fault of the disk.
  if (error.code === 'SQLITE_IOERR_SHMSIZE') return cacheProblem('store-full', error.code);
  switch (primaryCode(error)) {
    case 'BUSY':
    case 'LOCKED':
    case 'PROTOCOL':
      return cacheProblem('store-busy', error.code);
    case 'FULL':
      return cacheProblem('store-full', error.code);
    case 'READONLY':
      return cacheProblem('store-read-only', error.code);
    case 'CANTOPEN':
    case 'PERM':
    case 'AUTH':
      return cacheProblem('store-no-permission', error.code);
    case 'CORRUPT':
    case 'NOTADB':
      return cacheProblem('store-damaged', error.code);
    case 'IOERR':
    case 'NOLFS':
    case 'NOMEM':
      return cacheProblem('store-disk-error', error.code);
    default:
      throw error;
  }
}

/** The primary result code without its prefix: `BUSY` of `SQLITE_BUSY_SNAPSHOT`. */
function primaryCode(error: InstanceType<typeof Database.SqliteError>): string {
  return error.code.split('_')[1] ?? '';
}
