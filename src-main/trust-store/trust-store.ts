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

/** Why one file of a trust folder does not count, one code per cause; the other files count all the same. */
export const ENTRY_FILE_PROBLEMS = [
  'entry-file-is-a-link',
  'entry-file-not-a-file',
  'entry-file-not-owned-by-administrator',
  'entry-file-writable-by-others',
  'entry-file-unreadable',
  'entry-file-not-utf8',
] as const;

/** One cause for which a file of a trust folder does not count; the second half is about what it holds. */
export type EntryFileProblemCode = (typeof ENTRY_FILE_PROBLEMS)[number] | TrustEntryProblem['problem'];

/** A file of a trust folder that does not count, and why. */
export interface EntryFileProblem {
  readonly file: string;
  readonly code: EntryFileProblemCode;
  /** What a text may show beside it, by name: `owner`, `mode`, `errno`, `field`, `detail`, `trustee`, `rights`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Why a whole trust folder is refused, one code per cause; then none of its files counts. */
export const TRUST_FOLDER_PROBLEMS = [
  'trust-folder-is-a-link',
  'trust-folder-not-a-folder',
  /** The folder, or one above it, belongs to somebody who is no administrator. */
  'trust-folder-not-owned-by-administrator',
  /** Group, others or (on Windows) anyone but the administrators may write in the folder or in one above it. */
  'trust-folder-writable-by-others',
  /** Windows: its access list is not protected, so it changes with the folder above it. */
  'trust-folder-inherits-access',
  /** Windows: its access list could not be read or is of no known form. */
  'trust-folder-access-unknown',
  'trust-folder-unreadable',
  'trust-folder-too-many-files',
] as const;

/** One cause for which a trust folder is refused. */
export type TrustFolderProblemCode = (typeof TRUST_FOLDER_PROBLEMS)[number];

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
