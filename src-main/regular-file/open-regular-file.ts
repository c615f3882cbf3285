import { closeSync, fstatSync, lstatSync, openSync, statSync, type Stats } from 'node:fs';
import { errnoOf } from './errno.ts';
import { NO_FOLLOW, READ_WITHOUT_WAITING } from './open-flags.ts';

/** What stands where a regular file was looked for. */
export type OtherKind = 'folder' | 'link' | 'fifo' | 'socket' | 'device';

/** A file opened for reading; the caller closes the descriptor. What is said of it was asked of the descriptor, not the path. */
export interface OpenFile {
  readonly descriptor: number;
  /** In bytes, as the file system says; pseudo files say 0 and hold more. */
  readonly size: number;
  readonly owner: number;
  /** Permission bits. */
  readonly mode: number;
}

/** An open file, what else is there, or the operating system's name of the error. */
export type OpenResult =
  | { readonly ok: true; readonly file: OpenFile }
  | { readonly ok: false; readonly found: OtherKind; readonly errno: null }
  | { readonly ok: false; readonly found: null; readonly errno: string };

/**
 * Opens a regular file for reading, and nothing else, without ever waiting.
 *
 * What is no regular file is not opened at all, since opening some devices does something; and the descriptor is asked again,
 * because another file may have come in between.
 *
 * @param path as bytes where its name may be no UTF-8.
 * @param links whether a symbolic link in the last part of the path is followed or refused.
 */
export function openRegularFile(path: string | Buffer, links: 'follow' | 'refuse'): OpenResult {
  try {
    const kind = kindOf(links === 'follow' ? statSync(path) : lstatSync(path));
    if (kind !== 'file') return { ok: false, found: kind, errno: null };
    const descriptor = openSync(path, READ_WITHOUT_WAITING | (links === 'follow' ? 0 : NO_FOLLOW));
    return describe(descriptor);
  } catch (error) {
    return { ok: false, found: null, errno: errnoOf(error) };
  }
}

function describe(descriptor: number): OpenResult {
  let isKept = false;
  try {
    const stats = fstatSync(descriptor);
    const kind = kindOf(stats);
    if (kind !== 'file') return { ok: false, found: kind, errno: null };
    isKept = true;
    return { ok: true, file: { descriptor, size: stats.size, owner: stats.uid, mode: stats.mode & 0o7777 } };
  } finally {
    if (!isKept) closeSync(descriptor);
  }
}

function kindOf(stats: Stats): OtherKind | 'file' {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFIFO()) return 'fifo';
  return stats.isSocket() ? 'socket' : 'device';
}
