import { join } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';

/**
 * The folder of what Chromium keeps for itself and where the window was: beside the profile, one for each, so that a window of a
 * demonstration never takes the place of the real one. The profile itself holds nothing of it. `null` where no profile has a place; the
 * window then says so, and Electron's own choice will do.
 */
export function windowPlace({ demonstrationFolder }: WindowLaunch, environment: Readonly<Record<string, string | undefined>>): string | null {
  if (demonstrationFolder !== null) return join(demonstrationFolder, 'window');
  const read = readDeveloperOverrides(environment, IS_PACKAGED);
  const profile = (read.ok ? read.overrides.profileFolder : null) ?? profileFolder();
  return profile === null ? null : `${profile}-window`;
}
