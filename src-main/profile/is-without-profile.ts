import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { isEmptyFolder } from './folder-check.ts';

/**
 * Whether no profile is at a place yet: nothing is there, or an empty folder. Touches nothing. What cannot be looked at counts as a
 * profile: opening it says what is wrong.
 */
export function isWithoutProfile(folder: string): boolean {
  const path = resolve(folder);
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found === undefined || (found.isDirectory() && isEmptyFolder(path));
  } catch (error) {
    errnoOf(error);
    return false;
  }
}
