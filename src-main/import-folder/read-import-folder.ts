import { hash } from 'node:crypto';
import { lstat, open, opendir, stat, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareFileNames } from '#core/import/compare-file-names.ts';
import { withoutContent } from '#main/file-intake/candidate.ts';
import { looksLikeZip } from '#main/file-intake/zip/zip-signature.ts';
import { causeOf, type NotCountedCause } from '#main/managed-policy/not-counted-cause.ts';
import { folderProtection } from '#main/protected-folder/folder-protection.ts';
import { isAdministrators, isWritableByOthers } from '#main/protected-folder/posix-protection.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { NO_FOLLOW, READ_WITHOUT_WAITING } from '#main/regular-file/open-flags.ts';
import type { FolderFile, FolderReading } from './folder-reading.ts';
import type { ImportFolder } from './import-folder.ts';

const MEBIBYTE = 1_024 * 1_024;

/** How much is taken in at most; a folder that holds more is not read at all, since nobody could say which part of it was. */
export interface FolderLimits {
  readonly files: number;
  /** Of one file; a zip may be as large. */
  readonly fileBytes: number;
  readonly totalBytes: number;
}

const LIMITS: FolderLimits = { files: 1_000, fileBytes: 16 * MEBIBYTE, totalBytes: 64 * MEBIBYTE };

/**
 * Reads the files right in the folder. One on another computer may answer late or never, and on Windows a program of the system is waited
 * for: whoever has others to answer reads by `readFolderInTime`. Links are not followed and folders in it not looked into. Whatever is in it, the answer is one of {@link FolderReading}.
 */
export async function readImportFolder(folder: ImportFolder, limits: FolderLimits = LIMITS): Promise<FolderReading> {
  const { path, isOwn } = folder;
  try {
    const found = await lstat(path).catch(absent);
    if (found === null) return { state: 'absent' };
    if (!isOwn && !found.isDirectory() && !found.isSymbolicLink()) return { state: 'refused', cause: 'not-a-folder', path };
    const problem = isOwn ? folderProtection(path) : null;
    if (problem !== null && problem.folderProblem !== null) {
      const { code, path: blamed } = problem.folderProblem;
      return { state: 'refused', cause: causeOf(code), path: blamed };
    }
    const names = await namesIn(path, limits.files);
    if (names === null) return { state: 'not-read', cause: 'too-many' };
    const notOurs = new Map((problem?.entryProblems ?? []).map(({ file }) => [file, 'writable' as const]));
    const isOpenToAll = !isOwn && process.platform !== 'win32' && ((await stat(path)).mode & 0o002) !== 0;
    return await readFiles(folder, names, limits, notOurs, isOpenToAll);
  } catch (error) {
    return { state: 'not-read', cause: errnoOf(error) };
  }
}

function absent(error: unknown): null {
  const errno = errnoOf(error);
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return null;
  throw error;
}

async function namesIn(path: string, most: number): Promise<readonly string[] | null> {
  const names: string[] = [];
  for await (const entry of await opendir(path)) {
    // What is no file is passed over, and counts: a million links are no folder to look through at every start.
    if (names.push(entry.name) > most) return null;
  }
  return names.sort(compareFileNames);
}

type NotOurs = ReadonlyMap<string, NotCountedCause>;

async function readFiles(folder: ImportFolder, names: readonly string[], limits: FolderLimits, notOurs: NotOurs, isOpenToAll: boolean): Promise<FolderReading> {
  const files: FolderFile[] = [];
  const notCounted: { readonly path: string; readonly cause: NotCountedCause }[] = [];
  let total = 0;
  for (const name of names) {
    const path = join(folder.path, name);
    const refused = notOurs.get(path);
    const read = refused === undefined ? await readOne(folder, name, limits) : refused;
    if (read === null) continue;
    if (typeof read === 'string') {
      notCounted.push({ path, cause: read });
      continue;
    }
    files.push(read.file);
    total += read.size;
    if (total > limits.totalBytes) return { state: 'not-read', cause: 'too-large' };
  }
  return { state: 'read', files, notCounted, isOpenToAll };
}

/** One file; `null` for what is none, and for one that went meanwhile. */
async function readOne(folder: ImportFolder, name: string, limits: FolderLimits): Promise<{ readonly file: FolderFile; readonly size: number } | NotCountedCause | null> {
  const path = join(folder.path, name);
  const label = `${basename(folder.path)}/${name}`;
  const found = await lstat(path).catch(absent);
  if (found === null || !found.isFile()) return null;
  const withoutBytes = (content: ReturnType<typeof withoutContent>): FolderFile => ({
    name,
    digest: hash('sha256', JSON.stringify([name, found.size, found.mtimeMs, content.problem.cause]), 'hex'),
    source: { name: label, content },
  });
  if (found.size > limits.fileBytes) {
    return { file: withoutBytes(withoutContent('file-too-large', { limit: String(limits.fileBytes), size: String(found.size) })), size: 0 };
  }
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, READ_WITHOUT_WAITING | NO_FOLLOW);
    const stats = await handle.stat();
    if (!stats.isFile()) return null;
    if (folder.isOwn && process.platform !== 'win32') {
      if (!isAdministrators(stats.uid)) return 'other-owner';
      if (isWritableByOthers(stats.mode)) return 'writable';
    }
    const bytes = await bytesOf(handle, limits.fileBytes);
    if (bytes === null) return { file: withoutBytes(withoutContent('file-too-large', { limit: String(limits.fileBytes) })), size: 0 };
    // A zip is taken in by itself; of everything else what is no license file is passed over.
    const source = { name: looksLikeZip(bytes) ? name : label, bytes };
    return { file: { name, digest: hash('sha256', bytes, 'hex'), source }, size: bytes.length };
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ELOOP') return null;
    return { file: withoutBytes(withoutContent(errno === 'EACCES' || errno === 'EPERM' ? 'no-permission' : 'read-failed', { errno })), size: 0 };
  } finally {
    await handle?.close();
  }
}

/** Never more than the bound, however the file grows; `null` where it is larger. */
async function bytesOf(handle: FileHandle, most: number): Promise<Uint8Array | null> {
  const { size } = await handle.stat();
  const buffer = Buffer.alloc(Math.min(size, most) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (bytesRead === 0) return Uint8Array.from(buffer.subarray(0, length));
    // It grew while it was read: what it is now, the next look finds.
    if (length === buffer.length) return null;
  }
}
