import { opendirSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { compareFileNames } from '#core/import/compare-file-names.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { withoutContent, type CandidateContent } from './candidate.ts';
import type { IntakeLimits } from './intake-limits.ts';

/** A path found in a folder: a file to read, or a folder that could not be looked into. */
export interface FoundPath {
  /** In bytes, as the file system has it: a name need not be UTF-8. */
  readonly path: Buffer;
  /** The same for people: what is no UTF-8 in it shows as replacement characters. */
  readonly label: string;
  /** `null` for a file that is still to be read. */
  readonly content: CandidateContent | null;
}

/** Everything in a folder and below it, in the order of the names as people count them, or why the folder is not taken in at all. */
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
  const pending = [{ path: Buffer.from(folder), label: folder, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.depth > limits.depth) {
      return { ok: false, content: withoutContent('too-deep', { limit: String(limits.depth), folder: next.label }) };
    }
    const listed = list(next.path, limits.files - seen);
    if (listed === 'too-many') return { ok: false, content: withoutContent('too-many-files', { limit: String(limits.files) }) };
    if (!Array.isArray(listed)) {
      found.push({ path: next.path, label: next.label, content: listed });
      continue;
    }
    seen += listed.length;
    for (const entry of listed) {
      const path = Buffer.concat([next.path, SEPARATOR, entry.name]);
      const label = join(next.label, entry.name.toString('utf8'));
      if (entry.isDirectory()) pending.push({ path, label, depth: next.depth + 1 });
      else found.push({ path, label, content: null });
    }
  }
  return { ok: true, found: found.sort(compareNames) };
}

const SEPARATOR = Buffer.from(sep);

function compareNames(left: FoundPath, right: FoundPath): number {
  return compareFileNames(left.label, right.label) || Buffer.compare(left.path, right.path);
}

/** Node takes this encoding here as it does for `readdir`; only its types know nothing of it. */
const NAMES_AS_BYTES = 'buffer' as BufferEncoding;

/** Lists one folder; a folder with a million names is left after the first that is too many. */
function list(path: Buffer, most: number): Dirent<Buffer>[] | 'too-many' | CandidateContent {
  try {
    const directory = opendirSync(path, { encoding: NAMES_AS_BYTES });
    try {
      const entries: Dirent<Buffer>[] = [];
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
        if (entries.length === most) return 'too-many';
        entries.push(entry as unknown as Dirent<Buffer>);
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
