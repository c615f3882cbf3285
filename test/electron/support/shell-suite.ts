import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { smokeElectron } from '../../../tools/electron-smoke/place.mjs';
import { startDisplay, type Display } from './display.ts';
import { launchShell, SHELL_USER, type RunningShell } from './launch-shell.ts';
import { makeShellPlace, type ShellPlace } from './shell-place.ts';

/** The shell that the tests of one file share. */
export interface ShellSuite extends RunningShell {
  readonly place: ShellPlace;
  readonly display: Display;
  /** Ends the shell as a person does and starts it once more, in the same place. */
  restart(words?: readonly string[]): Promise<void>;
}

/** How long a busy machine may take for what follows by itself. */
export const PATIENCE = { timeout: 60_000 };

/** Why the shell cannot be run here; `null` where it can. Said once, as skipped tests are. */
export const WHY_NO_SHELL = whyNoShell();
if (WHY_NO_SHELL !== null) process.stdout.write(`skipped: the Electron shell: ${WHY_NO_SHELL}\n`);

function whyNoShell(): string | null {
  const { folder, why } = smokeElectron();
  if (folder === null) return why;
  const isThere = (program: string): boolean => spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;
  if (!isThere('Xvfb')) return 'Xvfb is not installed (Debian: apt-get install xvfb)';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status !== 0) {
    return 'Chromium’s sandbox needs user namespaces, which this user may not make here';
  }
  if (isRoot && !isThere('setpriv')) return 'as root, setpriv is needed to become a user without rights (Debian: util-linux)';
  const missing = [...spawnSync('ldd', [join(folder, 'electron')], { encoding: 'utf8' }).stdout.matchAll(/(\S+) => not found/g)];
  return missing.length === 0 ? null : `Electron needs libraries that are not installed: ${missing.map(([, name]) => name).join(', ')}`;
}

/**
 * Runs the client's shell while the tests of a file do, each of which finds the page there. What it gives is filled in
 * before the first.
 */
export function shellSuite(): ShellSuite {
  return suiteOf('test/electron/support/smoke-main.ts', async ({ page }) => {
    await page.getByRole('heading').first().waitFor();
  });
}

/**
 * Runs a main process of Electron's while the tests of a file do.
 *
 * @param main its source
 * @param shown waits until its first page is there
 */
export function suiteOf(main: string, shown: (shell: RunningShell) => Promise<void>): ShellSuite {
  const suite = {} as { -readonly [Field in keyof ShellSuite]?: ShellSuite[Field] };
  const start = async (place: ShellPlace, on: Display, words: readonly string[]): Promise<void> => {
    const running = await launchShell(place, on, words);
    Object.assign(suite, running);
    await shown(running);
  };
  beforeAll(async () => {
    const { folder } = smokeElectron();
    if (WHY_NO_SHELL !== null || folder === null) return;
    const place = await makeShellPlace(folder, main, SHELL_USER);
    suite.place = place;
    const on = await startDisplay();
    if (on === null) throw new Error('Xvfb ended before it had a display');
    suite.display = on;
    suite.restart = async (words = []) => {
      await suite.electron?.close();
      await start(place, on, words);
    };
    await start(place, on, []);
  });
  afterAll(async () => {
    await suite.electron?.close();
    await suite.display?.end();
    suite.place?.remove();
  });
  return suite as ShellSuite;
}
