import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import type { DeveloperOverrides, OverrideProblem } from './developer-overrides.ts';

/**
 * Refuses a false time or machine name for the user's own profile, by whatever path `LICENSING_PROFILE_DIR` leads to it: links, another
 * spelling, or a mount of the same folder. The folder alone may be named: it changes nothing of what is true.
 *
 * @param ownFolders where this user's own profile lies or would lie
 */
export function ownProfileProblem({ profileFolder, startsAt, machineName }: DeveloperOverrides, ownFolders: readonly string[]): OverrideProblem | null {
  if (profileFolder === null || (startsAt === null && machineName === null)) return null;
  if (!ownFolders.some((own) => isSameFolder(own, profileFolder))) return null;
  return { code: 'override-on-own-profile', variable: startsAt === null ? 'LICENSING_MACHINE_NAME' : 'LICENSING_NOW', value: profileFolder };
}

function isSameFolder(left: string, right: string): boolean {
  const [one, other] = [identityOf(left), identityOf(right)];
  return one !== null && other !== null ? one === other : withoutLinks(left) === withoutLinks(right);
}

/** Which folder of which device a path leads to; `null` where nothing is there yet. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch (error) {
    errnoOf(error);
    return null;
  }
}

/** The path with the links in what exists of it followed; in lower case, since some file systems do not tell case apart. */
function withoutLinks(path: string): string {
  const whole = resolve(path);
  for (let above = whole; ; above = dirname(above)) {
    try {
      return join(realpathSync.native(above), relative(above, whole)).toLowerCase();
    } catch (error) {
      errnoOf(error);
      if (above === dirname(above)) return whole.toLowerCase();
    }
  }
}
