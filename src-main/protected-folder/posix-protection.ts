import { lstatSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { FolderProblem, FolderProblemCode } from './protected-folder.ts';

const ADMINISTRATOR = 0;
const GROUP_OR_OTHERS_WRITE = 0o022;

/**
 * Whether anybody but root could change what lies in a folder: every folder from `/` down to it must be a real folder, root's,
 * and not writable by group or others. `null` when all are, or when the folder is not there.
 *
 * The sticky bit does not help: where anybody may make the folder, anybody may have made it. Access lists that let somebody
 * else write show in the group's bits, the list's mask (POSIX.1e).
 *
 * @param path absolute.
 */
export function posixFolderProblem(path: string): FolderProblem | null {
  const above = dirname(path);
  const problem = above === path ? null : posixFolderProblem(above);
  if (problem !== null) return problem;
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : problemOf(path, found);
}

function problemOf(path: string, found: Stats): FolderProblem | null {
  const refuse = (code: FolderProblemCode): FolderProblem => ({ path, code, facts: ownership(found.uid, found.mode) });
  if (found.isSymbolicLink()) return refuse('is-a-link');
  if (!found.isDirectory()) return refuse('not-a-folder');
  if (!isAdministrators(found.uid)) return refuse('not-owned-by-administrator');
  return isWritableByOthers(found.mode) ? refuse('writable-by-others') : null;
}

/** Whether a file's owner is root. */
export function isAdministrators(owner: number): boolean {
  return owner === ADMINISTRATOR;
}

/** Whether group or others may write. */
export function isWritableByOthers(mode: number): boolean {
  return (mode & GROUP_OR_OTHERS_WRITE) !== 0;
}

/** Owner and permission bits for a text, for example `uid:1000` and `0775`. */
export function ownership(owner: number, mode: number): { readonly owner: string; readonly mode: string } {
  return { owner: `uid:${String(owner)}`, mode: `0${(mode & 0o7777).toString(8)}` };
}
