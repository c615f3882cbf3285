import type { IntakeCause } from '../import/intake-cause.ts';

const KIBIBYTE = 1_024;
const MEBIBYTE = 1_024 * KIBIBYTE;

/**
 * How a page without paths hands over files: the start of every file, and the whole of those the main process then wants, in portions far
 * below the longest message. The main process keeps to the same numbers, whatever a page does (INTAKE_LIMITS says what it takes in).
 */
export const HAND_OVER_LIMITS = {
  /** Bytes of a file that are sent first: enough to tell its kind (format document 1.1). */
  startBytes: 16 * KIBIBYTE,
  /** Bytes in one message. */
  portionBytes: 4 * MEBIBYTE,
  /** Files in one message. */
  portionFiles: 256,
  /** Characters of a name, with the folders above it. */
  nameCharacters: 1_024,
  /** Files and folders in one folder with all below it. */
  files: 10_000,
  /** Levels of folders below the one that was given. */
  depth: 4,
  /** Bytes of one zip, which is handed over whole. A larger one has to be given by its path. */
  zipBytes: 128 * MEBIBYTE,
} as const;

/** Why a page cannot hand over what was given: a file that cannot be read any more, or a folder that is not taken in. */
export const HAND_OVER_CAUSES = ['read-failed', 'too-many-files', 'too-deep', 'empty-folder'] as const satisfies readonly IntakeCause[];

/** One of these causes. */
export type HandOverCause = (typeof HAND_OVER_CAUSES)[number];

/** What the main process says to the start of some files. */
export interface HandOverAnswer {
  /** Names this hand-over in every further request. */
  readonly handOverId: string;
  /** Of which of these files the rest is wanted, by their numbers: the first file of the hand-over is 0. */
  readonly wanted: readonly number[];
}
