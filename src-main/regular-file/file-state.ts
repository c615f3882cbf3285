import { lstatSync } from 'node:fs';
import { errnoOf } from './errno.ts';

/**
 * What can be seen of a file, link or folder without reading it: which one it is, and when it was last changed in content, owner or access.
 * While it stays the same, reading again would give the same. Costs microseconds; `none` where nothing is there.
 */
export function fileState(path: string): string {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false, bigint: true });
    if (found === undefined) return 'none';
    const { ino, uid, mode, size, mtimeNs, ctimeNs } = found;
    return [ino, uid, mode, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return errnoOf(error);
  }
}
