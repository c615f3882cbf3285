import type { NotCountedCause } from '#main/managed-policy/not-counted-cause.ts';
import type { IntakeSource } from '#main/file-intake/intake-source.ts';

/** One file of the folder, as it was read. */
export interface FolderFile {
  /** Its name in the folder. */
  readonly name: string;
  /** SHA-256 of its content in hex; where it could not be read, of its name, size and time of change. */
  readonly digest: string;
  /** What is imported: its bytes, or why there are none. */
  readonly source: IntakeSource;
}

/** What was found where the folder is. */
export type FolderReading =
  | { readonly state: 'absent' }
  /** Others than administrators could have written in it. */
  | { readonly state: 'refused'; readonly cause: NotCountedCause; readonly path: string }
  /** `cause` is `too-slow`, `too-many`, `too-large`, or the system's name of the error. */
  | { readonly state: 'not-read'; readonly cause: string }
  | {
      readonly state: 'read';
      /** In the order of their names. */
      readonly files: readonly FolderFile[];
      /** Files that others could have written: they do not count, and are named. */
      readonly notCounted: readonly { readonly path: string; readonly cause: NotCountedCause }[];
      /** Whether every user of this computer can write in a folder that a policy names, as far as its mode says; Windows has none. */
      readonly isOpenToAll: boolean;
    };
