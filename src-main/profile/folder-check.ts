import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { TEMPORARY_FILE } from '#main/durable-file/write-file-atomically.ts';
import type { ProfileProblem, ProfileProblemCode } from './profile.ts';

/**
 * Whether an existing folder may serve as a profile of the user with this id: a real folder, theirs alone to write.
 *
 * @param effectiveUserId `null` on Windows, where the folder's place in the user's own data and the binding answer this.
 */
export function folderProblem(path: string, found: Stats, effectiveUserId: number | null): ProfileProblem | null {
  const refuse = (code: ProfileProblemCode, facts: Record<string, string> = {}): ProfileProblem => ({ code, path, facts });
  if (found.isSymbolicLink()) return refuse('profile-folder-is-a-link');
  if (!found.isDirectory()) return refuse('profile-folder-not-a-folder');
  if (effectiveUserId === null) return null;
  const mode = `0${(found.mode & 0o777).toString(8)}`;
  if (found.uid !== effectiveUserId) {
    return refuse('profile-folder-of-another-owner', { owner: `uid:${String(found.uid)}`, user: `uid:${String(effectiveUserId)}` });
  }
  // An access list that lets somebody else write shows in the group's bits (the list's mask), so it is seen here too.
  if ((found.mode & 0o022) !== 0) return refuse('profile-folder-writable-by-others', { mode });
  if ((found.mode & 0o700) !== 0o700) return refuse('profile-read-only', { mode });
  return null;
}

/**
 * Whether a profile folder may be made here: the nearest folder that exists is this user's or root's.
 *
 * Without it, root with a user's `HOME` (sudo keeps it on some systems) would make a profile that locks this user out.
 */
export function newFolderProblem(path: string, effectiveUserId: number): ProfileProblem | null {
  let above = dirname(path);
  let found = lstatSync(above, { throwIfNoEntry: false });
  while (found === undefined && above !== dirname(above)) {
    above = dirname(above);
    found = lstatSync(above, { throwIfNoEntry: false });
  }
  const owner = found?.uid ?? 0;
  if (owner === effectiveUserId || owner === 0) return null;
  const facts = { owner: `uid:${String(owner)}`, user: `uid:${String(effectiveUserId)}` };
  return { code: 'profile-folder-of-another-owner', path: above, facts };
}

/** Whether nothing is in a folder but what a write that was cut short may have left. */
export function isEmptyFolder(path: string): boolean {
  return readdirSync(path).every((name) => TEMPORARY_FILE.test(name));
}
