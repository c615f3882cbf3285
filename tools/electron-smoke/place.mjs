import { join } from 'node:path';
import { CACHE, ROOT } from '../setup/folders.mjs';
import { readText, stampIs } from '../setup/stamp.mjs';

/** The folder with the package list and its lockfile. */
export const SMOKE_TOOL = join(ROOT, 'tools', 'electron-smoke');

/** Where it is installed and unpacked; may be thrown away at any time. */
const PLACE = join(CACHE, 'electron-smoke');

/** Where npm installs the package, until it is unpacked. */
export const SMOKE_PACKAGES = join(PLACE, 'packages');

/** The unpacked Electron. */
export const SMOKE_ELECTRON = join(PLACE, 'electron');

/** Says from which lockfile it was unpacked, or else holds the reason why it could not be. */
export const SMOKE_STAMP = join(PLACE, '.set-up-stamp');
export const SMOKE_OBSTACLE = join(PLACE, 'obstacle.txt');

/** What the stamp says of the lockfile as it is now. */
export function expectedSmokeStamp() {
  return readText(join(SMOKE_TOOL, 'package-lock.json')) ?? '';
}

/**
 * The folder of the Electron that tests use, or why there is none.
 *
 * @returns {{ folder: string, why: null } | { folder: null, why: string }}
 */
export function smokeElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { folder: null, why: 'the Electron for tests is for Linux on x64' };
  if (stampIs(SMOKE_STAMP, expectedSmokeStamp())) return { folder: SMOKE_ELECTRON, why: null };
  const obstacle = readText(SMOKE_OBSTACLE);
  return { folder: null, why: obstacle ?? 'the Electron for tests is not installed: `npm test` does so (111 MB)' };
}
