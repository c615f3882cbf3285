import type { TrustEntryErrorCode } from '#core/errors/error-code.ts';

/** A folder of entries, one JSON file each, that holds for the whole machine; and whether a developer chose it instead. */
export interface ProtectedFolder {
  /** Absolute, or relative to the working folder where a developer gave it so. */
  readonly path: string;
  readonly isOverride: boolean;
}

/** Where an entry was read from: the machine-wide folder (or the developer's instead of it), or the packaged resources. */
export type EntryOrigin = 'machine' | 'override' | 'packaged';

/** One cause for which a folder is refused whole; what uses it puts its own name in front (`trust-folder-is-a-link`). */
export type FolderProblemCode =
  | 'is-a-link'
  | 'not-a-folder'
  /** The folder, or one above it, belongs to somebody who is no administrator. */
  | 'not-owned-by-administrator'
  /** Group, others or (on Windows) anyone but the administrators may write in the folder or in one above it. */
  | 'writable-by-others'
  /** Windows: its access list is not protected, so it changes with the folder above it. */
  | 'inherits-access'
  /** Windows: its access list could not be read or is of no known form. */
  | 'access-unknown'
  | 'unreadable'
  | 'too-many-files';

/** Why a folder is refused, and which folder on the way to it is to blame. */
export interface FolderProblem {
  readonly path: string;
  readonly code: FolderProblemCode;
  /** What a text may show beside it, by name: `owner`, `mode`, `errno`, `trustee`, `rights`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** One cause for which a file does not count, whatever it would say. */
export type EntryFileProblemCode = Extract<TrustEntryErrorCode, `entry-file-${string}` | 'entry-too-large'>;

/** A file that does not count, and why: `Code` is what can be wrong with its content. */
export interface EntryProblem<Code extends string = never> {
  readonly file: string;
  readonly code: Code | EntryFileProblemCode;
  /** What a text may show beside it, by name: `owner`, `mode`, `errno`, `field`, `detail`, `trustee`, `rights`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** One entry, with the file that says so. */
export interface StoredEntry<Entry> {
  readonly entry: Entry;
  /** Absolute path. */
  readonly file: string;
  readonly origin: EntryOrigin;
}

/** Reads the text of a file as an entry, or says what is wrong with it. */
export type ParseEntry<Entry, Code extends string> = (
  text: string,
) =>
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly problem: Code; readonly facts: Readonly<Record<string, string>> };

/** Everything that a folder of entries says, good and bad; entries by file name. */
export interface EntryFolder<Entry, Code extends string> {
  readonly entries: readonly StoredEntry<Entry>[];
  readonly entryProblems: readonly EntryProblem<Code>[];
  /** `null` when the folder is good, or not there. */
  readonly folderProblem: FolderProblem | null;
}
