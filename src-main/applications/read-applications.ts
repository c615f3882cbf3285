import { resolve } from 'node:path';
import { isSameApplication } from '#core/application/application.ts';
import type { ApplicationsFolderErrorCode } from '#core/errors/error-code.ts';
import type { EntryProblem, ProtectedFolder, StoredEntry } from '#main/protected-folder/protected-folder.ts';
import { readEntryFolder } from '#main/protected-folder/read-entry-folder.ts';
import type { ApplicationRegistration, RegistrationProblemCode } from './application-registration.ts';
import { parseRegistration } from './parse-registration.ts';

/** A file that registers no application, and why. */
export type RegistrationFileProblem = EntryProblem<RegistrationProblemCode>;

/** Everything that is registered on this machine, good and bad. */
export interface ApplicationRegistry {
  /** By file name; one for each product and feature. */
  readonly entries: readonly StoredEntry<ApplicationRegistration>[];
  readonly entryProblems: readonly RegistrationFileProblem[];
  /** `null` when the folder is good, or not there. */
  readonly folderProblem: {
    readonly path: string;
    readonly code: ApplicationsFolderErrorCode;
    readonly facts: Readonly<Record<string, string>>;
  } | null;
  /** The machine-wide folder or the developer's instead of it. */
  readonly folder: string;
  readonly isOverride: boolean;
}

/**
 * Reads which applications are registered on this machine, under the write rules of the trust folder (license-files.md, Trust).
 *
 * A folder that is not there registers nothing, which is no error; one that somebody without administrator rights could have written
 * is refused whole. A file that is no good registration is named with its problem, and the others count. Where two files register
 * the same product and feature, the first by name counts.
 */
export function readApplications(folder: ProtectedFolder): ApplicationRegistry {
  const found = readEntryFolder(folder, (text) => parseRegistration(text));
  const entries: StoredEntry<ApplicationRegistration>[] = [];
  const twice: RegistrationFileProblem[] = [];
  for (const stored of found.entries) {
    const first = entries.find(({ entry }) => isSameApplication(entry, stored.entry));
    if (first === undefined) entries.push(stored);
    else twice.push({ file: stored.file, code: 'application-registered-twice', facts: { file: first.file } });
  }
  const { folderProblem } = found;
  return {
    entries,
    entryProblems: [...found.entryProblems, ...twice].sort(byFile).map(ofAnApplication),
    folderProblem: folderProblem === null ? null : { ...folderProblem, code: `applications-folder-${folderProblem.code}` },
    folder: resolve(folder.path),
    isOverride: folder.isOverride,
  };
}

function byFile(left: RegistrationFileProblem, right: RegistrationFileProblem): number {
  return left.file < right.file ? -1 : 1;
}

/** Trust entries have the same codes; the text says what the entry is of. */
function ofAnApplication(problem: RegistrationFileProblem): RegistrationFileProblem {
  return { ...problem, facts: { ...problem.facts, entryOf: 'application' } };
}
