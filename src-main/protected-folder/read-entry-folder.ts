import { lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { folderProtection, type FolderProtection } from './folder-protection.ts';
import type { EntryFolder, EntryOrigin, EntryProblem, FolderProblem, ParseEntry, ProtectedFolder, StoredEntry } from './protected-folder.ts';
import { readEntryFile } from './read-entry-file.ts';

const MOST_FILES = 1_000;

const EXEMPT: FolderProtection = { folderProblem: null, entryProblems: [] };
const NOTHING = { entries: [], entryProblems: [], folderProblem: null } as const;

/**
 * Reads a folder of entries: the machine-wide one, or a developer's instead of it, which is exempt from the checks of owner and access.
 *
 * A folder that is not there holds nothing, which is no error. A folder that somebody without administrator rights could have
 * written is refused whole. A file that is no good entry is named with its problem, and the others count. Only files named
 * `*.json` are looked at, in the order of their names.
 */
export function readEntryFolder<Entry, Code extends string>(folder: ProtectedFolder, parse: ParseEntry<Entry, Code>): EntryFolder<Entry, Code> {
  const path = resolve(folder.path);
  const refuse = (code: FolderProblem['code'], facts: FolderProblem['facts'] = {}): EntryFolder<Entry, Code> => ({
    ...NOTHING,
    folderProblem: { path, code, facts },
  });
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return NOTHING;
    const { folderProblem, entryProblems } = folder.isOverride ? EXEMPT : folderProtection(path);
    if (folderProblem !== null) return { ...NOTHING, folderProblem };
    const names = listEntryFiles(path);
    if (names.length > MOST_FILES) return refuse('too-many-files');
    return readFiles({ path, names, origin: folder.isOverride ? 'override' : 'machine' }, parse, entryProblems);
  } catch (error) {
    const errno = errnoOf(error);
    return errno === 'ENOTDIR' ? refuse('not-a-folder') : refuse('unreadable', { errno });
  }
}

/** Reads the entries that came with the program: exempt from the checks, and nothing where the folder is not there. */
export function readPackagedEntries<Entry, Code extends string>(path: string, parse: ParseEntry<Entry, Code>): EntryFolder<Entry, Code> {
  return readFiles({ path, names: listEntryFiles(path), origin: 'packaged' }, parse, []);
}

function listEntryFiles(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .filter((name) => /^[^.].*\.json$/i.test(name))
      .sort((left, right) => (left < right ? -1 : 1));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

interface Listed {
  readonly path: string;
  readonly names: readonly string[];
  readonly origin: EntryOrigin;
}

function readFiles<Entry, Code extends string>(
  { path, names, origin }: Listed,
  parse: ParseEntry<Entry, Code>,
  known: readonly EntryProblem[],
): EntryFolder<Entry, Code> {
  const entries: StoredEntry<Entry>[] = [];
  const entryProblems: EntryProblem<Code>[] = [];
  for (const name of names) {
    const file = join(path, name);
    const problem = known.find((candidate) => candidate.file === file);
    const result = problem === undefined ? readEntryFile(file, origin, parse) : { ok: false as const, problem };
    if (result.ok) entries.push(result.stored);
    else entryProblems.push(result.problem);
  }
  return { entries, entryProblems, folderProblem: null };
}
