import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { holdsExactly } from './holds-exactly.ts';
import { writeProblem, type WriteProblem } from './write-problem.ts';

/** What to do where a file is there already: put the new one in its place, or leave every other content alone. */
export type ExistingFile = 'replace' | 'keep';

/** What became of a write. */
export type WriteResult =
  | { readonly ok: true; /** `false` when a file with exactly these bytes was there already. */ readonly written: boolean }
  | { readonly ok: false; readonly problem: WriteProblem };

/** How a temporary file is named, so that one left by a crash can be known. */
export const TEMPORARY_FILE = /^\.licensing-[0-9a-f]{16}\.tmp$/;

/**
 * Writes a whole file so that, whenever the machine stops, either all of it is there or nothing of it.
 *
 * The bytes go to a new file beside the target, reach the disk (fsync), and then take the target's name; the folder is
 * brought to the disk last. With `existing: 'keep'` a file that holds other bytes stays and the problem is `exists-already`;
 * one that holds the same bytes is left alone and counts as done. Symbolic links in the target's place are not followed.
 *
 * @param mode permission bits, exactly as given whatever the process's umask is; ignored on Windows.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array, mode: number, existing: ExistingFile): WriteResult {
  const temporary = join(dirname(path), `.licensing-${randomBytes(8).toString('hex')}.tmp`);
  try {
    if (!mayTakeThePlace(path, existing)) return existingFile(path, bytes);
    try {
      writeThrough(temporary, bytes, mode);
      const placed = existing === 'replace' ? replace(temporary, path) : place(temporary, path);
      if (!placed) return existingFile(path, bytes);
    } finally {
      removeIfThere(temporary);
    }
    syncFolder(dirname(path));
    return { ok: true, written: true };
  } catch (error) {
    return { ok: false, problem: writeProblem(path, error) };
  }
}

/** Brings a folder's list of names to the disk, where the operating system has a way to (Windows has none). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some network and FUSE file systems cannot sync a folder and say so; there is nothing more to ask of them.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errnoOf(error))) throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether nothing is at the path, or a regular file that may be replaced. Looking first spares a useless write. */
function mayTakeThePlace(path: string, existing: ExistingFile): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined || (existing === 'replace' && found.isFile());
}

function existingFile(path: string, bytes: Uint8Array): WriteResult {
  const found = lstatSync(path);
  if (!found.isFile()) return { ok: false, problem: { code: 'not-a-file', path, errno: '' } };
  if (holdsExactly(path, bytes)) return { ok: true, written: false };
  return { ok: false, problem: { code: 'exists-already', path, errno: '' } };
}

function writeThrough(path: string, bytes: Uint8Array, mode: number): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode & 0o700);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at);
    if (process.platform !== 'win32') fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function replace(temporary: string, path: string): true {
  renameSync(temporary, path);
  return true;
}

/** Gives the temporary file its name unless that is taken; `false` when it is. */
function place(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes(errno)) throw error;
  }
  // A file system without hard links (a USB stick with FAT): the name is looked at once more, then taken by renaming.
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
  return replace(temporary, path);
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}
