import { existsSync, lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';
import { folderProblem } from '#main/profile/folder-check.ts';
import { BINDING_FILES } from '#main/profile/profile-binding.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';

/**
 * The folder of the profile that a window is of, where it is a profile already and this user's alone; `null` where it is not, or not yet: a
 * folder that is not a profile must stay as it is.
 *
 * Asked for before the profile is opened, so that the browser starts meanwhile.
 */
export function folderOfProfile({ demonstrationFolder }: WindowLaunch, environment: Readonly<Record<string, string | undefined>>): string | null {
  const read = demonstrationFolder === null ? readDeveloperOverrides(environment, IS_PACKAGED) : null;
  const overridden = demonstrationFolder === null ? null : demonstrationFolders(demonstrationFolder).profile;
  if (read?.ok === false) return null;
  const folder = overridden ?? read?.overrides.profileFolder ?? profileFolder();
  return folder !== null && isProfile(resolve(folder)) ? resolve(folder) : null;
}

function isProfile(folder: string): boolean {
  try {
    const problem = folderProblem(folder, lstatSync(folder), process.geteuid?.() ?? null);
    return problem === null && BINDING_FILES.some((name) => existsSync(join(folder, name)));
  } catch {
    return false;
  }
}
