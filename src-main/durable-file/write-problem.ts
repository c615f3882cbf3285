import { errnoOf } from '#main/regular-file/errno.ts';

/** Why a file could not be written, one code per cause. */
export const WRITE_PROBLEMS = [
  /** The folder to write into is not there. */
  'no-such-folder',
  /** Something in the place of the folder, or of the file, is of another kind. */
  'not-a-file',
  /** A file with other content is there and must not be replaced. */
  'exists-already',
  'no-permission',
  'read-only',
  'disk-full',
  /** Any other answer of the operating system; `errno` names it. */
  'write-failed',
] as const;

/** One cause for which a file could not be written. */
export type WriteProblemCode = (typeof WRITE_PROBLEMS)[number];

/** What kept a file from being written. What was there before is there still. */
export interface WriteProblem {
  readonly code: WriteProblemCode;
  readonly path: string;
  /** The operating system's name for the error (`ENOSPC`), empty when it did not report one. */
  readonly errno: string;
}

const CODE_OF_ERRNO: Readonly<Record<string, WriteProblemCode>> = {
  ENOENT: 'no-such-folder',
  ENOTDIR: 'no-such-folder',
  ELOOP: 'not-a-file',
  EISDIR: 'not-a-file',
  EEXIST: 'exists-already',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
};

/** The problem an error of the file system stands for. Throws the error on when it is not one of the operating system's. */
export function writeProblem(path: string, error: unknown): WriteProblem {
  const errno = errnoOf(error);
  return { code: CODE_OF_ERRNO[errno] ?? 'write-failed', path, errno };
}
