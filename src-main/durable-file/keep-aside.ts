import { linkSync, lstatSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';

/**
 * The first free name `<stem>-<n><ending>` in a folder. What is damaged is kept for ever under such a name, and nothing of that name is
 * ever written over.
 */
export function freeName(folder: string, stem: string, ending: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}-${String(number)}${ending}`);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path;
  }
}

/**
 * Keeps a file under another name before something else takes its place. The file stays under its own name as well where the
 * file system has hard links, so that there is no moment without one; else it is moved.
 *
 * @returns the name it is kept under, without folder.
 */
export function keepAside(path: string, stem: string, ending: string): string {
  const aside = freeName(dirname(path), stem, ending);
  linkOrMove(path, aside);
  return basename(aside);
}

/** Gives a file a second name, or moves it there where that cannot be done. */
export function linkOrMove(path: string, aside: string): void {
  try {
    if (lstatSync(path).isFile()) {
      linkSync(path, aside);
      return;
    }
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes(errnoOf(error))) throw error;
  }
  renameSync(path, aside);
}
