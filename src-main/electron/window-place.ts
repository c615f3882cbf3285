import { mkdirSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';

/** Where Chromium keeps what it needs for itself, and where the window was. */
export interface WindowPlace {
  /** Absolute path of a folder that is there. */
  readonly folder: string;
  /** Whether it is there for the next window too; else it goes with this one. */
  readonly isKept: boolean;
}

/** Less room than this, and Chromium does not even start. */
const LEAST_ROOM_BYTES = 64 * 1_024 * 1_024;

/**
 * Finds the place for the window's own data: beside the profile, one for each, so that the window of a demonstration
 * never takes the place of the real one, and the profile holds nothing of it. Where that cannot be used (a full disk,
 * no permission), it is in the system's folder for temporary things: the window has to open and say what is wrong, and
 * Chromium would take itself for a second start if it could not write its lock.
 */
export function windowPlace(launch: WindowLaunch, environment: Readonly<Record<string, string | undefined>>): WindowPlace {
  const usual = usualFolder(launch, environment);
  if (usual !== null && canBeUsed(usual)) return { folder: usual, isKept: true };
  return { folder: mkdtempSync(join(tmpdir(), 'licensing-window-')), isKept: false };
}

function usualFolder(
  { demonstrationFolder }: WindowLaunch,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (demonstrationFolder !== null) return join(demonstrationFolder, 'window');
  const read = readDeveloperOverrides(environment, IS_PACKAGED);
  const profile = (read.ok ? read.overrides.profileFolder : null) ?? profileFolder();
  return profile === null ? null : `${profile}-window`;
}

function canBeUsed(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= LEAST_ROOM_BYTES;
  } catch {
    return false;
  }
}
