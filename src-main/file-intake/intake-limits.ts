/** How much is taken in at most. Everything beyond is a problem with a name, never read. */
export interface IntakeLimits {
  /** Bytes of one file, in a zip after expanding: the largest a file of any kind may be (format document 1.1). */
  readonly fileBytes: number;
  /** Bytes of an over-long file that are still delivered, enough to tell its kind (format document 1.1). */
  readonly startBytes: number;
  /** Files and folders in one folder with all below it, or entries of one zip. */
  readonly files: number;
  /** Bytes of all files of one folder or zip together, after expanding. */
  readonly totalBytes: number;
  /** Levels of folders below the one that was given. */
  readonly depth: number;
  /** How many times its compressed size an over-long entry of a zip may claim before it counts as a bomb. */
  readonly expansion: number;
}

const KIBIBYTE = 1_024;
const MEBIBYTE = 1_024 * KIBIBYTE;

/** The limits of the product; tests use smaller ones. */
export const INTAKE_LIMITS: IntakeLimits = {
  fileBytes: 4 * MEBIBYTE,
  startBytes: 16 * KIBIBYTE,
  files: 10_000,
  totalBytes: 512 * MEBIBYTE,
  depth: 4,
  expansion: 200,
};
