import { resolve } from 'node:path';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { readEntryFolder, readPackagedEntries } from '#main/protected-folder/read-entry-folder.ts';
import { trustFolderProblem, type TrustFolder } from './trust-folder.ts';
import type { TrustStore } from './trust-store.ts';

/**
 * Reads every issuer this machine trusts: the packaged ones, and those of the machine-wide folder or of the developer's instead.
 *
 * A folder that is not there holds nothing, which is no error. A folder that somebody without administrator rights could have
 * written is refused whole. A file that is no good entry is named with its problem, and the others count.
 *
 * @param packagedFolder the entries that came with the program, exempt from the checks; `null` where there are none.
 */
export function readTrustStore(folder: TrustFolder, packagedFolder: string | null): TrustStore {
  const packaged = packagedFolder === null ? NONE : readPackagedEntries(packagedFolder, parseTrustEntry);
  const found = readEntryFolder(folder, parseTrustEntry);
  return {
    entries: [...packaged.entries, ...found.entries],
    entryProblems: [...packaged.entryProblems, ...found.entryProblems],
    folderProblem: found.folderProblem === null ? null : trustFolderProblem(found.folderProblem),
    folder: resolve(folder.path),
    isOverride: folder.isOverride,
  };
}

const NONE: Pick<TrustStore, 'entries' | 'entryProblems'> = { entries: [], entryProblems: [] };
