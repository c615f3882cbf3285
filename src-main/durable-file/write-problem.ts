import type { WriteErrorCode } from '#core/errors/error-code.ts';
import { errnoOf } from '#main/regular-file/errno.ts';

/** One cause for which a file could not be written. */
export type WriteProblemCode = WriteErrorCode;

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
