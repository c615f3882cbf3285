import { join, resolve } from 'node:path';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import type { TrustEntryProblem } from '#license-file/trust/trust-entry-problem.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { writeProblem, type WriteProblemCode } from '#main/durable-file/write-problem.ts';
import { hasAdministratorRights } from '#main/machine/administrator-rights.ts';
import { folderProtection } from '#main/protected-folder/folder-protection.ts';
import { entryFileName, entryIdentity } from './entry-identity.ts';
import { makeTrustFolder, takeAwayFolders } from './make-trust-folder.ts';
import { readTrustStore } from './read-trust-store.ts';
import { trustFolderProblem, type TrustFolder } from './trust-folder.ts';
import type { TrustFolderProblemCode } from './trust-store.ts';

/** One cause for which an issuer could not be added. */
export type AddProblemCode =
  | TrustEntryProblem['problem']
  | TrustFolderProblemCode
  | WriteProblemCode
  | 'administrator-rights-needed'
  /** Another file speaks of the same issuer and says something else; `facts.file` names it. */
  | 'issuer-already-there';

/** What became of adding an issuer. */
export type AddResult =
  | { readonly ok: true; readonly outcome: 'added' | 'unchanged'; readonly file: string; readonly entry: TrustEntry }
  | { readonly ok: false; readonly problem: AddProblem };

/** Why an issuer could not be added. The trust store is as it was. */
export interface AddProblem {
  readonly code: AddProblemCode;
  /** The file or folder the problem is with. */
  readonly path: string;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Adds one issuer to the machine-wide trust folder, or to the developer's (`trust add`).
 *
 * Needs administrator rights, except in a developer's folder. The folder is made where it is missing; one that fails its check
 * is never repaired, since whoever could write it may have left issuers of their own in it. The file is whole and on the disk
 * before this returns, readable by everybody. An issuer that is there already is `unchanged`; one that another file describes
 * differently is refused, never replaced.
 *
 * @param text an entry's JSON.
 */
export function addTrustEntry(folder: TrustFolder, text: string): AddResult {
  const path = resolve(folder.path);
  const parsed = parseTrustEntry(text);
  if (!parsed.ok) return refuse(parsed.problem, path, parsed.facts);
  if (!folder.isOverride && !hasAdministratorRights()) return refuse('administrator-rights-needed', path);
  const store = readTrustStore(folder, null);
  if (store.folderProblem !== null) return refuse(store.folderProblem.code, store.folderProblem.path, store.folderProblem.facts);
  const { entry } = parsed;
  const same = store.entries.find((stored) => entryIdentity(stored.entry) === entryIdentity(entry));
  if (same !== undefined) {
    if (formatTrustEntry(same.entry) === formatTrustEntry(entry)) return { ok: true, outcome: 'unchanged', file: same.file, entry };
    return refuse('issuer-already-there', path, { file: same.file, name: same.entry.name });
  }
  return writeEntry(path, folder.isOverride, entry);
}

function writeEntry(path: string, isOverride: boolean, entry: TrustEntry): AddResult {
  let made: readonly string[] = [];
  let result: AddResult;
  try {
    made = makeTrustFolder(path);
    const problem = isOverride ? null : folderProtection(path).folderProblem;
    result = problem === null ? writeFile(path, entry) : refuse(trustFolderProblem(problem).code, problem.path, problem.facts);
  } catch (error) {
    const { code, errno } = writeProblem(path, error);
    result = refuse(code, path, { errno });
  }
  if (!result.ok) takeAwayFolders(made);
  return result;
}

function writeFile(path: string, entry: TrustEntry): AddResult {
  const file = join(path, entryFileName(entry));
  const written = writeFileAtomically(file, Buffer.from(formatTrustEntry(entry)), 0o644, 'keep');
  if (!written.ok) return refuse(written.problem.code, written.problem.path, { errno: written.problem.errno });
  return { ok: true, outcome: written.written ? 'added' : 'unchanged', file, entry };
}

function refuse(code: AddProblemCode, path: string, facts: AddProblem['facts'] = {}): AddResult {
  return { ok: false, problem: { code, path, facts } };
}
