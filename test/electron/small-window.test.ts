import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { product } from '#fixtures/builders/checkouts.ts';
import { launchEnvironment, USUAL_LAUNCH } from '#main/window-host/window-launch.ts';
import { shellEnvironment, shellProgram, SWITCHES } from './support/launch-shell.ts';
import { shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

const SURFACE = { kind: 'connection-client', application: { productId: product(1001), featureString: '' } } as const;

describe.skipIf(WHY_NO_SHELL !== null)('the small window of the Electron shell', () => {
  const shell = shellSuite();
  let electron: ElectronApplication;
  let page: Page;
  let number = 0;

  beforeEach(async () => {
    const profile = { LICENSING_PROFILE_DIR: join(shell.place.home, `small-${String((number += 1))}`) };
    const launch = launchEnvironment({ ...USUAL_LAUNCH, surface: SURFACE });
    electron = await _electron.launch({
      executablePath: shellProgram(shell.place),
      chromiumSandbox: true,
      colorScheme: null,
      args: SWITCHES,
      env: { ...shellEnvironment(shell.place, shell.display), ...profile, ...launch },
    });
    page = await electron.firstWindow();
    await page.getByRole('heading', { level: 1, name: /asks for a license/ }).waitFor();
  });
  afterEach(() => electron.close().catch(() => undefined));

  /** What its cross does. */
  const close = (): Promise<void> => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const kinds = () =>
    page.evaluate(async () => {
      const reply = await window.licensing?.getHistory({ since: null });
      return reply?.ok === true ? (reply.value as readonly { readonly kind: string }[]).map(({ kind }) => kind) : reply;
    });

  it('is small', async () => {
    const size = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize());
    expect(size).toEqual([600, 500]);
  });

  it('leads from its cross to the message, and closes from there', async () => {
    await close();
    await page.getByRole('heading', { level: 1, name: 'Import a license file first' }).waitFor();
    expect(await kinds()).toEqual(['sign-in-dismissed']);
    const ended = electron.waitForEvent('close');
    await close().catch(() => undefined);
    await ended;
  });

  it('leads there from within the tool, too', async () => {
    await page.getByRole('button', { name: 'Import a license file' }).first().click();
    await page.getByRole('button', { name: 'Back to' }).waitFor();
    await close();
    await page.getByRole('heading', { level: 1, name: 'Import a license file first' }).waitFor();
  });

  it('closes at its second cross, whatever its page does, and at once when the page is gone', async () => {
    await electron.evaluate(({ dialog }) => {
      dialog.showMessageBox = (() => new Promise(() => undefined));
    });
    const ended = electron.waitForEvent('close');
    await electron.evaluate(async ({ BrowserWindow }) => {
      const [contents] = BrowserWindow.getAllWindows().map((one) => one.webContents);
      const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve));
      contents?.forcefullyCrashRenderer();
      await gone;
    });
    await close().catch(() => undefined);
    await ended;
  });

  it('has in its menu what it can do: importing, reading anew and Help', async () => {
    const ids = ['import', 'refresh', 'help', 'settings', 'filter'];
    const items = await electron.evaluate(({ Menu }, wanted) => wanted.map((id) => (Menu.getApplicationMenu()?.getMenuItemById(id) ?? null) !== null), ids);
    expect(items).toEqual([true, true, true, false, false]);
    await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click());
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
  });
});
