import type { DeveloperOverrides } from '#main/developer-overrides/developer-overrides.ts';
import type { FolderReading } from '#main/import-folder/folder-reading.ts';
import type { ImportFolder } from '#main/import-folder/import-folder.ts';
import type { Settled } from './settled.ts';

/** What the reader process is asked for; one thing, and then it ends. */
export type ReaderTask =
  | { readonly read: 'folder'; readonly folder: ImportFolder }
  | { readonly read: 'settled'; readonly overrides: DeveloperOverrides };

/** What it answers to each. */
export interface ReaderAnswers {
  readonly folder: FolderReading;
  readonly settled: Settled;
}
