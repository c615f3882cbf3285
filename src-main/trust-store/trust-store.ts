import type { TrustFolderErrorCode } from '#core/errors/error-code.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import type { TrustEntryProblem } from '#license-file/trust/trust-entry-problem.ts';
import type { EntryProblem, StoredEntry } from '#main/protected-folder/protected-folder.ts';

/** One issuer of the trust store, with the file that says so. */
export type StoredTrustEntry = StoredEntry<TrustEntry>;

/** A file of a trust folder that does not count, and why. */
export type TrustFileProblem = EntryProblem<TrustEntryProblem['problem']>;

/** One cause for which a trust folder is refused. */
export type TrustFolderProblemCode = TrustFolderErrorCode;

/** Why a trust folder is refused, and which folder on the way to it is to blame. */
export interface TrustFolderProblem {
  readonly path: string;
  readonly code: TrustFolderProblemCode;
  /** What a text may show beside it, by name: `owner`, `mode`, `errno`, `trustee`, `rights`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Everything a trust store says, good and bad: what `trust list` shows. */
export interface TrustStore {
  /** Packaged entries first, then those of the folder by file name. */
  readonly entries: readonly StoredTrustEntry[];
  readonly entryProblems: readonly TrustFileProblem[];
  /** `null` when the folder is good, or not there. */
  readonly folderProblem: TrustFolderProblem | null;
  /** The machine-wide folder or the developer's instead of it. */
  readonly folder: string;
  readonly isOverride: boolean;
}
