import type { TrustEntryErrorCode, TrustFolderErrorCode } from '#core/errors/error-code.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import type { TrustEntryProblem } from '#license-file/trust/trust-entry-problem.ts';

/** Where an entry was read from: the machine-wide folder (or the developer's instead of it), or the packaged resources. */
export type TrustOrigin = 'machine' | 'override' | 'packaged';

/** One issuer of the trust store, with the file that says so. */
export interface StoredTrustEntry {
  readonly entry: TrustEntry;
  /** Absolute path. */
  readonly file: string;
  readonly origin: TrustOrigin;
}

/** One cause for which a file of a trust folder does not count; the second half is about what it holds. */
export type EntryFileProblemCode = Extract<TrustEntryErrorCode, `entry-file-${string}`> | TrustEntryProblem['problem'];

/** A file of a trust folder that does not count, and why. */
export interface EntryFileProblem {
  readonly file: string;
  readonly code: EntryFileProblemCode;
  /** What a text may show beside it, by name: `owner`, `mode`, `errno`, `field`, `detail`, `trustee`, `rights`. */
  readonly facts: Readonly<Record<string, string>>;
}

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
  readonly entryProblems: readonly EntryFileProblem[];
  /** `null` when the folder is good, or not there. */
  readonly folderProblem: TrustFolderProblem | null;
  /** The machine-wide folder or the developer's instead of it. */
  readonly folder: string;
  readonly isOverride: boolean;
}
