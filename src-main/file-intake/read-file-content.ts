import { lstatSync } from 'node:fs';
import { errnoOf } from '#main/regular-file/errno.ts';
import type { OpenFile, OpenResult } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { withoutContent, type CandidateContent, type Container } from './candidate.ts';
import type { IntakeLimits } from './intake-limits.ts';

/**
 * Reads a whole file, or only its start where it is larger than any license file. Never more than the bound is read, whatever
 * the file system says and however the file changes.
 */
export function readFileContent({ descriptor, size }: OpenFile, limits: IntakeLimits): CandidateContent {
  const { fileBytes, startBytes } = limits;
  try {
    const { bytes, isWhole } = readBounded(descriptor, size, size > fileBytes ? startBytes : fileBytes);
    if (bytes.length === 0) return withoutContent('empty');
    if (isWhole) return { ok: true, bytes };
    const facts = { limit: String(fileBytes), ...(size > fileBytes ? { size: String(size) } : {}) };
    return withoutContent('file-too-large', facts, Uint8Array.from(bytes.subarray(0, startBytes)));
  } catch (error) {
    return withoutContent('read-failed', { errno: errnoOf(error) });
  }
}

/** The same for bytes that are in memory already. */
export function contentOfBytes(bytes: Uint8Array, { fileBytes, startBytes }: IntakeLimits): CandidateContent {
  if (bytes.length === 0) return withoutContent('empty');
  if (bytes.length <= fileBytes) return { ok: true, bytes };
  const facts = { limit: String(fileBytes), size: String(bytes.length) };
  return withoutContent('file-too-large', facts, Uint8Array.from(bytes.subarray(0, startBytes)));
}

/** What it means that a path could not be opened as a regular file. A folder is the caller's business, except behind a link. */
export function contentNotOpened(path: string | Buffer, result: Exclude<OpenResult, { ok: true }>, container: Container): CandidateContent {
  if (result.found === 'folder' || result.found === 'link') return withoutContent('link-to-folder');
  if (result.found !== null) return withoutContent(result.found);
  const { errno } = result;
  const isInside = container !== 'none';
  if (errno === 'ELOOP') return withoutContent(isInside ? 'link-to-nothing' : 'link-loop');
  if (errno === 'ENOENT') {
    if (!isLink(path)) return withoutContent(isGarbled(path) ? 'name-unreadable' : 'missing');
    return withoutContent(isInside ? 'link-to-nothing' : 'dangling-link');
  }
  if (errno === 'ENOTDIR' || errno === 'ENAMETOOLONG') return withoutContent('missing');
  return withoutContent(errno === 'EACCES' || errno === 'EPERM' ? 'no-permission' : 'read-failed', { errno });
}

/** Whether a path came to this program with bytes that are no UTF-8: they are lost, and nothing is found under what is left. */
function isGarbled(path: string | Buffer): boolean {
  return typeof path === 'string' && path.includes('\uFFFD');
}

function isLink(path: string | Buffer): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}
