import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron's executable lies in its folder, on each system. */
const EXECUTABLES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
};

/**
 * The executable of the Electron that a checkout has installed, or `null` where it is not there or of another version than the package
 * (npm's package `electron` comes without it, and fetches it when it is first wanted). `ELECTRON_OVERRIDE_DIST_PATH` names another folder,
 * as it does for the package itself.
 *
 * @param packageFolder `node_modules/electron`
 */
export function electronProgram(
  packageFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const executable = EXECUTABLES[platform];
  if (executable === undefined) return null;
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const folder = override === '' ? join(packageFolder, 'dist') : override;
  if (override === '' && !isOfItsPackage(packageFolder, folder)) return null;
  const path = join(folder, executable);
  return existsSync(path) ? path : null;
}

/** Whether the executable is whole (the installer writes `path.txt` last), and of the version that the package is. */
function isOfItsPackage(packageFolder: string, folder: string): boolean {
  try {
    readFileSync(join(packageFolder, 'path.txt'));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string };
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') === version;
  } catch {
    return false;
  }
}
