import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keepAside } from '#main/durable-file/keep-aside.ts';
import { syncFolder, writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import type { OperatingSystemUser } from '#main/machine/operating-system-user.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { folderProblem, isEmptyFolder, newFolderProblem } from './folder-check.ts';
import { BINDING_FILES, bindingText, readBindingCopy } from './profile-binding.ts';
import { profileProblem } from './profile-problem.ts';
import type { Profile, ProfileProblem, ProfileResult } from './profile.ts';

/** Which folder to open as whose profile. */
export interface ProfileRequest {
  /** Made when it is not there; relative to the working folder where a developer gave it so. */
  readonly folder: string;
  readonly isOverride: boolean;
  readonly user: OperatingSystemUser;
}

/**
 * Opens a user's profile, and makes it at the first time: folder 0700, files 0600, bound to the user's SID or uid.
 *
 * A folder that is another user's, that others may write in, that is a link or that holds other things is refused and left
 * as it is; when something fails on the way, what was made is taken away again. Permissions are only ever taken from others,
 * never given.
 */
export function openProfile(request: ProfileRequest): ProfileResult {
  const path = resolve(request.folder);
  const made: string[] = [];
  let result: ProfileResult;
  try {
    result = open(path, request, made);
  } catch (error) {
    result = { ok: false, problem: profileProblem(path, errnoOf(error)) };
  }
  if (!result.ok) takeAway(made);
  return result;
}

function open(path: string, { isOverride, user }: ProfileRequest, made: string[]): ProfileResult {
  const effectiveUserId = process.geteuid?.() ?? null;
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    const problem = isOverride || effectiveUserId === null ? null : newFolderProblem(path, effectiveUserId);
    if (problem !== null) return { ok: false, problem };
    makeFolder(path, made);
  }
  const problem = folderProblem(path, lstatSync(path), effectiveUserId);
  if (problem !== null) return { ok: false, problem };
  const binding = bind(path, user, made);
  if (!binding.ok) return binding;
  if (effectiveUserId !== null) makePrivate(path, effectiveUserId);
  return { ok: true, profile: { folder: path, user, isOverride, bindingRestored: binding.restored } as Profile };
}

/**
 * Makes the folder and those above it where they are missing; notes those it made, innermost first. One at a time, because
 * Node's own recursive form reports a read-only disk as a missing file.
 */
function makeFolder(path: string, made: string[]): void {
  const missing = [path];
  for (let above = dirname(path); lstatSync(above, { throwIfNoEntry: false }) === undefined; above = dirname(above)) {
    missing.unshift(above);
  }
  for (const folder of missing) {
    try {
      mkdirSync(folder, { mode: 0o700 });
      made.unshift(folder);
      syncFolder(dirname(folder));
    } catch (error) {
      // Another process makes the same profile at this moment.
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Removes what this call made, innermost first, up to the first folder that another process has put something into. */
function takeAway(made: readonly string[]): void {
  try {
    for (const path of made) (lstatSync(path).isDirectory() ? rmdirSync : unlinkSync)(path);
  } catch (error) {
    errnoOf(error);
  }
}

type Binding = { readonly ok: true; readonly restored: boolean } | { readonly ok: false; readonly problem: ProfileProblem };

/** Checks whose profile the folder is, and writes the binding where it is new or one copy of it is gone. */
function bind(path: string, user: OperatingSystemUser, made: string[]): Binding {
  // Looked at before the copies are read: another process that is making this profile writes them before anything else.
  const wasEmpty = isEmptyFolder(path);
  const copies = BINDING_FILES.map((name) => readBindingCopy(join(path, name)));
  const bound = copies.flatMap((copy) => (typeof copy === 'string' ? [] : [copy.user]));
  const other = bound.find((id) => id !== user.id);
  if (other !== undefined) {
    return { ok: false, problem: { code: 'profile-of-another-user', path, facts: { boundTo: other, user: user.id } } };
  }
  if (bound.length === 0 && copies.includes('damaged')) {
    return { ok: false, problem: { code: 'profile-binding-lost', path, facts: {} } };
  }
  if (bound.length === 0 && !wasEmpty) {
    return { ok: false, problem: { code: 'profile-folder-holds-other-files', path, facts: {} } };
  }
  accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  if (process.platform !== 'win32' && (lstatSync(path).mode & 0o077) !== 0) chmodSync(path, 0o700);
  for (const [index, name] of BINDING_FILES.entries()) {
    if (typeof copies[index] === 'object') continue;
    const file = join(path, name);
    // A folder in its place: a rename cannot replace it.
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) keepAside(file, 'profile-damaged', '.json');
    const result = writeFileAtomically(file, Buffer.from(bindingText(user.id)), 0o600, 'replace');
    if (!result.ok) return { ok: false, problem: profileProblem(result.problem.path, result.problem.errno) };
    if (made.length > 0) made.unshift(file);
  }
  return { ok: true, restored: bound.length === 1 && made.length === 0 };
}

/** Takes from group and others what they may do with the profile's own files and folders. */
function makePrivate(path: string, effectiveUserId: number): void {
  for (const name of readdirSync(path)) {
    const inside = join(path, name);
    const found = lstatSync(inside, { throwIfNoEntry: false });
    if (found === undefined || found.uid !== effectiveUserId || (found.mode & 0o077) === 0) continue;
    if (found.isFile() || found.isDirectory()) chmodSync(inside, found.mode & 0o700);
  }
}
