import type { PlainErrorCode } from '#core/errors/service-error-code.ts';
import type { CommandRefusal } from './command-context.ts';

interface Fault {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly path?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
  readonly message?: unknown;
}

/** What operating system, SQLite and PostgreSQL say where it has one cause and one remedy. */
const CODES: Readonly<Record<string, PlainErrorCode>> = {
  EADDRINUSE: 'address-in-use',
  EADDRNOTAVAIL: 'address-not-there',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  // The memory that processes share lies in a file beside the database, and did not fit.
  SQLITE_IOERR_SHMSIZE: 'disk-full',
  SQLITE_CANTOPEN: 'folder-not-writable',
  SQLITE_READONLY: 'folder-not-writable',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  EEXIST: 'folder-not-writable',
  SQLITE_NOTADB: 'database-damaged',
  SQLITE_CORRUPT: 'database-damaged',
  ECONNREFUSED: 'database-not-reached',
  ECONNRESET: 'database-not-reached',
  ENOTFOUND: 'database-not-reached',
  EAI_AGAIN: 'database-not-reached',
  ETIMEDOUT: 'database-not-reached',
  EHOSTUNREACH: 'database-not-reached',
  // The store (turns.ts).
  'too-busy': 'too-busy',
  // PostgreSQL: starting or ending; too many connections; wrong name or password; no such database.
  '57P03': 'database-not-reached',
  '57P01': 'database-not-reached',
  '53300': 'database-not-reached',
  '53100': 'disk-full',
  '28P01': 'database-refused',
  '28000': 'database-refused',
  '3D000': 'database-refused',
};

/** What the operating system says of a file that cannot be opened. */
const FILES: Readonly<Record<string, PlainErrorCode>> = {
  ENOENT: 'no-such-file',
  ENOTDIR: 'no-such-file',
  EISDIR: 'unreadable',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EEXIST: 'file-there-already',
};

/** Says what is known of a fault that ended a command: one code, and where; `null` where it is none that people can mend. */
export function knownFault(error: unknown): CommandRefusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const fault: Fault = error;
  // Where several addresses of a host were tried, each has its fault.
  if (error instanceof AggregateError && fault.code === undefined) return knownFault(error.errors[0]);
  const said = typeof fault.code === 'string' ? fault.code : '';
  if (fault.syscall === 'listen' && (said === 'EACCES' || said === 'EPERM')) return { refused: 'address-not-allowed', details: addressOf(fault) };
  // A file that somebody named, and not the database, which says so in codes of its own.
  if (fault.syscall === 'open' && typeof fault.path === 'string') {
    const code = FILES[said];
    if (code !== undefined) return { refused: code, details: { file: fault.path } };
  }
  const code = CODES[said] ?? CODES[/^SQLITE_[A-Z]+/.exec(said)?.[0] ?? ''];
  if (code === undefined) return null;
  if (code === 'address-in-use' || code === 'address-not-there' || code === 'database-not-reached') return { refused: code, details: addressOf(fault) };
  return { refused: code, ...(typeof fault.path === 'string' ? { details: { path: fault.path } } : {}) };
}

function addressOf({ address, port }: Fault): object {
  return { ...(typeof address === 'string' ? { address } : {}), ...(typeof port === 'number' ? { port } : {}) };
}
