import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';

/** What the place of the command line depends on. */
export interface GateCommandSources {
  readonly platform: NodeJS.Platform;
  /** The executable of this process. */
  readonly executable: string;
  /** Electron's folder of resources; `null` outside Electron. */
  readonly resourcesFolder: string | null;
  /** The program that this process runs (`process.argv[1]`), which lies in the folder of the built programs or below it. */
  readonly program: string;
}

/**
 * The words that start the gate so that it stays: `licensing gate --stay`, with full paths. `null` where the command line is not beside this
 * program: Electron of a checkout has no Node of its own to run it with.
 */
export function gateCommand({ platform, executable, resourcesFolder, program }: GateCommandSources): readonly string[] | null {
  const words = ['gate', '--stay'];
  const name = platform === 'win32' ? 'licensing.exe' : 'licensing';
  if (IS_PACKAGED) {
    const console = resourcesFolder === null ? executable : join(resourcesFolder, 'bin', name);
    return basename(console).startsWith('licensing') && existsSync(console) ? [console, ...words] : null;
  }
  const bundle = join(dirname(program), 'licensing.mjs');
  return resourcesFolder === null && existsSync(bundle) ? [executable, bundle, ...words] : null;
}
