import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Display } from './display.ts';
import type { ShellPlace } from './shell-place.ts';

/** A user of the operating system whom no password database needs to know. */
const SOMEBODY = 61_004;

/** Who runs the shell under test: somebody without rights where this is root, and whoever this is otherwise. */
export const SHELL_USER = process.getuid?.() === 0 ? SOMEBODY : (process.getuid?.() ?? SOMEBODY);

/** The shell as it runs. */
export interface RunningShell {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

/** Starts the shell as a user without rights and in Chromium's own sandbox, and gives it once its page is there. */
export async function launchShell(place: ShellPlace, display: Display, words: readonly string[] = []): Promise<RunningShell> {
  const electron = await _electron.launch({
    executablePath: shellProgram(place),
    chromiumSandbox: true,
    // As Electron has it, and not as Playwright would.
    colorScheme: null,
    args: [...SWITCHES, ...words],
    env: shellEnvironment(place, display),
    timeout: 60_000,
  });
  return { electron, page: await electron.firstWindow({ timeout: 60_000 }) };
}

/** What keeps Chromium from looking for what a display without a card, and a small container, have not. */
export const SWITCHES = ['--disable-gpu', '--disable-dev-shm-usage'];

/** The environment that the shell runs in. */
export function shellEnvironment(place: ShellPlace, display: Display): Record<string, string> {
  return { ...place.environment, DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
}

/**
 * A program that gives up every right and becomes Electron: Playwright starts what it is told as the user that it runs
 * as.
 *
 * @param executable its name in the folder of Electron
 */
export function shellProgram(place: Pick<ShellPlace, 'folder' | 'electron'>, executable = 'electron'): string {
  const program = join(place.electron, executable);
  if (process.getuid?.() !== 0) return program;
  letSandboxWork(place);
  const user = String(SHELL_USER);
  const path = join(place.folder, 'run-shell');
  const script = `exec setpriv --reuid ${user} --regid ${user} --clear-groups -- '${program}' "$@"`;
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

/**
 * Chromium's sandbox stands on user namespaces where the system lets everybody make them, and else on a program of its
 * own that becomes root for a moment.
 */
function letSandboxWork(place: Pick<ShellPlace, 'electron'>): void {
  const user = String(SHELL_USER);
  const made = spawnSync('setpriv', ['--reuid', user, '--regid', user, '--clear-groups', '--', 'unshare', '--user', 'true']);
  if (made.status !== 0) chmodSync(join(place.electron, 'chrome-sandbox'), 0o4755);
}
