import { closeSync } from 'node:fs';
import { decodeStrictUtf8 } from '#license-file/encoding/transport.ts';
import { openRegularFile, type OpenFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { isAdministrators, isWritableByOthers, ownership } from './posix-protection.ts';
import type { EntryFileProblemCode, EntryOrigin, EntryProblem, ParseEntry, StoredEntry } from './protected-folder.ts';

const LARGEST = 65_536;

/** An entry with its file, or why the file does not count. */
export type EntryFileResult<Entry, Code extends string> =
  | { readonly ok: true; readonly stored: StoredEntry<Entry> }
  | { readonly ok: false; readonly problem: EntryProblem<Code> };

/**
 * Reads one file of a folder of entries. In the machine-wide folder it must be a regular file, no link, root's, and not writable by
 * group or others; a developer's folder and the packaged resources are exempt from all but the first.
 */
export function readEntryFile<Entry, Code extends string>(
  file: string,
  origin: EntryOrigin,
  parse: ParseEntry<Entry, Code>,
): EntryFileResult<Entry, Code> {
  const refuse = (code: Code | EntryFileProblemCode, facts: EntryProblem['facts'] = {}): EntryFileResult<Entry, Code> => ({
    ok: false,
    problem: { file, code, facts },
  });
  const opened = openRegularFile(file, origin === 'machine' ? 'refuse' : 'follow');
  if (!opened.ok) {
    if (opened.found === null) return refuse('entry-file-unreadable', { errno: opened.errno });
    return refuse(opened.found === 'link' ? 'entry-file-is-a-link' : 'entry-file-not-a-file');
  }
  try {
    const problem = origin === 'machine' && process.platform !== 'win32' ? protectionProblem(opened.file) : null;
    if (problem !== null) return refuse(problem, ownership(opened.file.owner, opened.file.mode));
    const { bytes, isWhole } = readBounded(opened.file.descriptor, opened.file.size, LARGEST);
    if (!isWhole) return refuse('entry-too-large');
    const text = decodeStrictUtf8(bytes);
    if (text === null) return refuse('entry-file-not-utf8');
    const parsed = parse(text);
    return parsed.ok ? { ok: true, stored: { entry: parsed.entry, file, origin } } : refuse(parsed.problem, parsed.facts);
  } catch (error) {
    return refuse('entry-file-unreadable', { errno: errnoOf(error) });
  } finally {
    closeSync(opened.file.descriptor);
  }
}

function protectionProblem({ owner, mode }: OpenFile): EntryFileProblemCode | null {
  if (!isAdministrators(owner)) return 'entry-file-not-owned-by-administrator';
  return isWritableByOthers(mode) ? 'entry-file-writable-by-others' : null;
}
