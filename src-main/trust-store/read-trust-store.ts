import { lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { folderProtection, type FolderProtection } from './folder-protection.ts';
import { readEntryFile } from './read-entry-file.ts';
import type { TrustFolder } from './trust-folder.ts';
import type { EntryFileProblem, StoredTrustEntry, TrustFolderProblem, TrustOrigin, TrustStore } from './trust-store.ts';

const MOST_FILES = 1_000;

/**
 * Reads every issuer this machine trusts: the packaged ones, and those of the machine-wide folder or of the developer's instead.
 *
 * A folder that is not there holds nothing, which is no error. A folder that somebody without administrator rights could have
 * written is refused whole. A file that is no good entry is named with its problem, and the others count. Only files named
 * `*.json` are looked at, in the order of their names.
 *
 * @param packagedFolder the entries that came with the program, exempt from the checks; `null` where there are none.
 */
export function readTrustStore(folder: TrustFolder, packagedFolder: string | null): TrustStore {
  const path = resolve(folder.path);
  const packaged = packagedFolder === null ? NOTHING : readFiles(packagedFolder, listEntryFiles(packagedFolder), 'packaged', []);
  const found = readFolder(path, folder.isOverride ? 'override' : 'machine');
  return {
    entries: [...packaged.entries, ...found.entries],
    entryProblems: [...packaged.entryProblems, ...found.entryProblems],
    folderProblem: found.folderProblem,
    folder: path,
    isOverride: folder.isOverride,
  };
}

type FolderContent = Pick<TrustStore, 'entries' | 'entryProblems' | 'folderProblem'>;

const EXEMPT: FolderProtection = { folderProblem: null, entryProblems: [] };
const NOTHING: FolderContent = { entries: [], entryProblems: [], folderProblem: null };

function readFolder(path: string, origin: TrustOrigin): FolderContent {
  const refuse = (code: TrustFolderProblem['code'], facts: TrustFolderProblem['facts'] = {}): FolderContent => ({
    ...NOTHING,
    folderProblem: { path, code, facts },
  });
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return NOTHING;
    const protection = origin === 'machine' ? folderProtection(path) : EXEMPT;
    if (protection.folderProblem !== null) return { ...NOTHING, folderProblem: protection.folderProblem };
    const names = listEntryFiles(path);
    if (names.length > MOST_FILES) return refuse('trust-folder-too-many-files');
    return readFiles(path, names, origin, protection.entryProblems);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOTDIR') return refuse('trust-folder-not-a-folder');
    return refuse('trust-folder-unreadable', { errno });
  }
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

function readFiles(
  path: string,
  names: readonly string[],
  origin: TrustOrigin,
  known: readonly EntryFileProblem[],
): FolderContent {
  const entries: StoredTrustEntry[] = [];
  const entryProblems: EntryFileProblem[] = [];
  for (const name of names) {
    const file = join(path, name);
    const problem = known.find((candidate) => candidate.file === file);
    const result = problem === undefined ? readEntryFile(file, origin) : { ok: false as const, problem };
    if (result.ok) entries.push(result.stored);
    else entryProblems.push(result.problem);
  }
  return { entries, entryProblems, folderProblem: null };
}
