import { opendirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { withoutContent, type CandidateContent } from './candidate.ts';
import type { IntakeLimits } from './intake-limits.ts';

/** A path found in a folder: a file to read, or a folder that could not be looked into. */
export interface FoundPath {
  readonly path: string;
  /** `null` for a file that is still to be read. */
  readonly content: CandidateContent | null;
}

/** Everything in a folder and below it, in the order of the names, or why the folder is not taken in at all. */
export type WalkResult =
  | { readonly ok: true; readonly found: readonly FoundPath[] }
  | { readonly ok: false; readonly content: CandidateContent };

/**
 * Lists the files in a folder and in those below it, without following links to folders, so that it always ends.
 *
 * A folder that holds more than the limits allow is refused whole, before any file is read: which part of it would have been
 * taken in could not be explained.
 */
export function walkFolder(folder: string, limits: IntakeLimits): WalkResult {
  const found: FoundPath[] = [];
  let seen = 0;
  const pending: { readonly path: string; readonly depth: number }[] = [{ path: folder, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.depth > limits.depth) {
      return { ok: false, content: withoutContent('too-deep', { limit: String(limits.depth), folder: next.path }) };
    }
    const listed = list(next.path, limits.files - seen);
    if (listed === 'too-many') return { ok: false, content: withoutContent('too-many-files', { limit: String(limits.files) }) };
    if (!Array.isArray(listed)) {
      found.push({ path: next.path, content: listed });
      continue;
    }
    seen += listed.length;
    for (const entry of listed) {
      const path = join(next.path, entry.name);
      if (entry.isDirectory()) pending.push({ path, depth: next.depth + 1 });
      else found.push({ path, content: null });
    }
  }
  return { ok: true, found: found.sort((left, right) => (left.path < right.path ? -1 : 1)) };
}

/** Lists one folder; a folder with a million names is left after the first that is too many. */
function list(path: string, most: number): Dirent[] | 'too-many' | CandidateContent {
  try {
    const directory = opendirSync(path);
    try {
      const entries: Dirent[] = [];
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
        if (entries.length === most) return 'too-many';
        entries.push(entry);
      }
      return entries;
    } finally {
      directory.closeSync();
    }
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT') return withoutContent('missing');
    return withoutContent(errno === 'EACCES' || errno === 'EPERM' ? 'no-permission' : 'read-failed', { errno });
  }
}
