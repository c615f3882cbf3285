import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import { SHELL_USER, shellEnvironment, shellProgram, SWITCHES } from './support/launch-shell.ts';
import { PATIENCE, shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

const ASK = fileURLToPath(new URL('support/ask-window.ts', import.meta.url));
const run = promisify(execFile);

describe.skipIf(WHY_NO_SHELL !== null)('a file that arrives at the Electron client', () => {
  const shell = shellSuite();

  /** Another start of the window on this profile, as the browser host makes one. */
  async function startOnceMore(...files: readonly string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, [ASK, join(shell.place.home, 'profile'), String(SHELL_USER), ...files]);
    return JSON.parse(stdout);
  }

  const license = (name: string, product: number): string => shell.place.file(name, licenseFor('belic', product));
  const shows = (product: number): Promise<void> => shell.page.getByText(`Product ${String(product)}`).first().waitFor(PATIENCE);
  /** What macOS sends; on Linux no system does. */
  const sendOpenFile = (path: string): Promise<boolean> =>
    shell.electron.evaluate(({ app }, file) => app.emit('open-file', { preventDefault: () => undefined }, file), path);
  const windowState = () =>
    shell.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { isVisible: window?.isVisible() ?? false, windows: BrowserWindow.getAllWindows().length };
    });

  it('by open-file while it runs is shown before it is imported', async () => {
    await sendOpenFile(license('warm-open.belic', 1001));
    await shows(1001);
    await shell.page.getByRole('button', { name: 'Back' }).click();
  });

  it('by a start of the other host is shown, and a window that was hidden comes to the front', async () => {
    await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await windowState()).toEqual({ isVisible: false, windows: 1 });
    expect(await startOnceMore(license('other-host.belic', 1002))).toBe('came-forward');
    expect(await windowState()).toEqual({ isVisible: true, windows: 1 });
    await shows(1002);
  });

  it('by a start of this same program, by hand, is handed over too; it says so in a line and ends', async () => {
    const file = license('by-hand.belic', 1003);
    const { stdout } = await run(shellProgram(shell.place), [...SWITCHES, file], { env: shellEnvironment(shell.place, shell.display) });
    expect(stdout).toBe('The window that is open came forward, and shows the file before it is imported.\n');
    // Behind the one that is looked at, in its turn.
    await shell.page.getByRole('button', { name: 'Back' }).click();
    await shows(1003);
    await shell.page.getByRole('button', { name: 'Back' }).click();
  });

  it('by a second start opens the window that was closed into the notification area; without the icon closing it is the end', async () => {
    const ask = (settings: object): Promise<unknown> =>
      shell.page.evaluate((given) => (window.licensing as unknown as { changeSettings(one: unknown): Promise<unknown> }).changeSettings(given), settings);
    const close = () => shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ask({ tray: true })).toMatchObject({ ok: true, value: { tray: true } });
    await close();
    await expect.poll(windowState, PATIENCE).toEqual({ isVisible: false, windows: 1 });
    // Said once, and kept that it was.
    expect(existsSync(join(shell.place.home, 'profile-window', 'tray-told'))).toBe(true);
    expect(await startOnceMore()).toBe('came-forward');
    expect(await windowState()).toEqual({ isVisible: true, windows: 1 });
    await ask({ tray: false });
    const gone = shell.electron.waitForEvent('close');
    await close().catch(() => undefined);
    await gone;
  });

  it('by open-file before it is ready waits for the window, in front of what the command line names', async () => {
    const [early, named] = [license('cold-open.belic', 1001), license('cold-word.belic', 1002)];
    await shell.restart([`--test-open-file=${early}`, named]);
    await shows(1001);
    await shows(1002);
  });
});
