import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CommandRefusal } from './command-context.ts';

/** What the operating system says of a file that cannot be written: a code of it, and the file. */
interface WriteFault {
  readonly code?: unknown;
}

/** Says why a new file cannot be made at a path; `null` where nothing is known to be against it. Looked at before anything is made for it. */
export function placeProblem(path: string): CommandRefusal | null {
  if (statOf(path) !== undefined) return { refused: 'file-there-already', details: { file: path } };
  return folderProblem(dirname(path));
}

/** Says why no file can be made in a folder; `null` where nothing is known to be against it. */
export function folderProblem(folder: string): CommandRefusal | null {
  if (statOf(folder)?.isDirectory() !== true) return { refused: 'no-such-folder', details: { folder } };
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return { refused: 'not-writable', details: { folder } };
  }
}

/** Says why a file was not written, from what its writing met; throws again what is no word of the operating system. */
export function writeProblem(error: unknown, path: string): CommandRefusal {
  const { code } = error as WriteFault;
  if (code === 'EEXIST') return { refused: 'file-there-already', details: { file: path } };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: 'no-such-folder', details: { folder: dirname(path) } };
  if (code === 'EISDIR') return { refused: 'file-there-already', details: { file: path } };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { refused: 'not-writable', details: { folder: dirname(path) } };
  throw error;
}

/** What the operating system calls a fault, to be said beside it. */
export function faultCode(error: unknown): string {
  const { code } = error as WriteFault;
  return typeof code === 'string' ? code : 'unknown';
}

function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A part of the path is a file, or may not be looked into.
    return undefined;
  }
}
