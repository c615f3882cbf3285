import { join } from 'node:path';

/**
 * The executable of the window in an installed package, from the folder with everything of the program's (`resources`), on each
 * system. electron-builder.yml names it.
 */
const EXECUTABLES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['..', 'MacOS', 'Licensing Client'],
  linux: ['..', 'licensing-client'],
  win32: ['..', 'Licensing Client.exe'],
};

/**
 * Where a package has the executable of the window; `null` for a system that there is no package for.
 *
 * @param programFolder the folder of the console programs, which lies in `resources`
 */
export function packagedElectron(programFolder: string, platform: NodeJS.Platform): string | null {
  const executable = EXECUTABLES[platform];
  return executable === undefined ? null : join(programFolder, '..', ...executable);
}
