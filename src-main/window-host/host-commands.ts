import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { electronProgram } from './electron-program.ts';
import type { HostFailure } from './host-report.ts';
import { packagedElectron } from './packaged-electron.ts';
import type { WindowLaunch } from './window-launch.ts';

/** The ways to show a window, in the order in which they are tried. */
export const WINDOW_HOSTS = ['electron', 'browser', 'terminal'] as const;

/** One of these: Electron, an installed browser, or whichever browser the person who reads the terminal opens. */
export type WindowHost = (typeof WINDOW_HOSTS)[number];

/** How a host is started. */
export interface HostCommand {
  readonly program: string;
  readonly words: readonly string[];
  readonly shownIn: WindowLaunch['shownIn'];
}

/** Where the hosts' programs lie, and what tells whether they can serve. */
export interface HostSurroundings {
  /** The folder of the built programs: `dist` in a checkout, `resources/console` in a package. */
  readonly programFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

/** How a host is started here, or why that need not be tried. */
export function hostCommand(host: WindowHost, surroundings: HostSurroundings): HostCommand | HostFailure {
  const { programFolder, environment, platform, isRoot } = surroundings;
  const browserHost = { program: process.execPath, words: [join(programFolder, 'browser-host.mjs')] };
  if (host === 'terminal') return { ...browserHost, shownIn: 'terminal' };
  if (!hasDisplay(platform, environment)) return 'no-display';
  if (host === 'browser') return { ...browserHost, shownIn: 'window' };
  // Chromium's sandbox refuses to work for root on Linux, and our window is never without.
  if (platform === 'linux' && isRoot) return 'no-sandbox-as-root';
  // A package's executable has its program within itself; a checkout's is told.
  if (IS_PACKAGED) {
    const program = packagedElectron(programFolder, platform);
    return program === null || !existsSync(program) ? 'not-installed' : { program, words: [], shownIn: 'window' };
  }
  const program = electronProgram(join(programFolder, '..', 'node_modules', 'electron'), environment, platform);
  const main = join(programFolder, 'electron', 'main.cjs');
  if (program === null || !existsSync(main)) return 'not-installed';
  return { program, words: [main], shownIn: 'window' };
}

/** Whether there is anything to show a window on, as far as can be told without trying. */
export function hasDisplay(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (platform !== 'linux') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
