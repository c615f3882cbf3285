import { existsSync, lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { folderProblem } from '#main/profile/folder-check.ts';
import { BINDING_FILES } from '#main/profile/profile-binding.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import type { WindowLaunch } from './window-launch.ts';

/** What of a launch says whose profile it is about. */
export type LaunchPlace = Pick<WindowLaunch, 'demonstrationFolder'>;

/**
 * The profile that a window is of, where its folder is a profile already and this user's alone; `null` where it is not, or not yet: a
 * folder that is not a profile must stay as it is.
 *
 * Asked for before the profile is opened, so that a browser starts meanwhile, and so that a second start ends before it opens anything.
 */
export function windowProfile(
  { demonstrationFolder }: LaunchPlace,
  environment: Readonly<Record<string, string | undefined>>,
): SocketProfile | null {
  const read = demonstrationFolder === null ? readDeveloperOverrides(environment, IS_PACKAGED) : null;
  if (read?.ok === false) return null;
  const chosen = demonstrationFolder === null ? (read?.overrides.profileFolder ?? null) : demonstrationFolders(demonstrationFolder).profile;
  const folder = chosen ?? profileFolder();
  if (folder === null || !isProfile(resolve(folder))) return null;
  return { folder: resolve(folder), isOverride: chosen !== null };
}

function isProfile(folder: string): boolean {
  try {
    const problem = folderProblem(folder, lstatSync(folder), process.geteuid?.() ?? null);
    return problem === null && BINDING_FILES.some((name) => existsSync(join(folder, name)));
  } catch {
    return false;
  }
}
