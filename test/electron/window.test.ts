import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS } from '#core/contract/events.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import { PATIENCE, shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

describe.skipIf(WHY_NO_SHELL !== null)('the window of the Electron shell', () => {
  const shell = shellSuite();
  const change = (settings: object) => shell.page.evaluate((given) => window.licensing?.changeSettings(given), settings);
  const menuLabels = () =>
    shell.electron.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
  const heading = (name: string) => shell.page.getByRole('heading', { level: 1, name }).waitFor();

  it('opens at 1040 × 720, can be made 320 wide, and shows itself once it is drawn', async () => {
    const window = await shell.electron.evaluate(({ BrowserWindow }) => {
      const [one] = BrowserWindow.getAllWindows();
      return {
        count: BrowserWindow.getAllWindows().length,
        size: one?.getContentSize(),
        least: one?.getMinimumSize()[0],
        title: one?.getTitle(),
        shown: one?.isVisible(),
      };
    });
    expect(window).toMatchObject({ count: 1, size: [1040, 720], least: 320, shown: true });
    expect(window.title).toContain('Licensing Tool');
  });

  it('has every command of the contract in its menus, with its key', async () => {
    const items = await shell.electron.evaluate(({ Menu }, commands) => {
      const menu = Menu.getApplicationMenu();
      return commands.map((command) => {
        const item = menu?.getMenuItemById(command) ?? menu?.getMenuItemById(`page-${command}`);
        return [command, item?.accelerator ?? null, item?.registerAccelerator ?? null];
      });
    }, [...MENU_COMMANDS]);
    expect(items).toEqual([
      ['import', 'CmdOrCtrl+O', false],
      ['overview', 'CmdOrCtrl+1', false],
      ['checked-out', 'CmdOrCtrl+2', false],
      ['import-page', 'CmdOrCtrl+3', false],
      ['activity', 'CmdOrCtrl+4', false],
      ['diagnostics', 'CmdOrCtrl+5', false],
      ['settings', 'Ctrl+,', false],
      ['filter', 'CmdOrCtrl+F', false],
      ['close-layer', 'Esc', false],
      ['refresh', 'F5', false],
      ['help', 'F1', false],
    ]);
  });

  it('leaves those keys to the page, which does the same', async () => {
    await shell.page.keyboard.press('Control+4');
    await heading('Activity');
    await shell.page.keyboard.press('Control+1');
    await heading('Overview');
  });

  it('goes where its menu leads', async () => {
    const choose = (id: string) =>
      shell.electron.evaluate(({ Menu }, given) => Menu.getApplicationMenu()?.getMenuItemById(given)?.click(), id);
    const ways = [['page-activity', 'Activity'], ['page-diagnostics', 'Diagnostics'], ['settings', 'Settings']] as const;
    for (const [id, name] of [...ways, ['page-overview', 'Overview'] as const]) {
      await choose(id);
      await heading(name);
    }
  });

  it('closes a dialog by its menu, as Esc does', async () => {
    const choose = (id: string) =>
      shell.electron.evaluate(({ Menu }, given) => Menu.getApplicationMenu()?.getMenuItemById(given)?.click(), id);
    await choose('help');
    const dialog = shell.page.getByRole('dialog');
    await dialog.waitFor(PATIENCE);
    await choose('close-layer');
    await dialog.waitFor({ state: 'detached', ...PATIENCE });
  });

  it('speaks the chosen language in its menus and dialogs, at once', async () => {
    expect(await menuLabels()).toEqual(['File', 'Edit', 'View', 'Help']);
    await change({ language: 'de' });
    await expect.poll(menuLabels, PATIENCE).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']);
    await change({ language: 'system' });
    await expect.poll(menuLabels, PATIENCE).toEqual(['File', 'Edit', 'View', 'Help']);
  });

  it('is light or dark as was chosen, frame, page and the colour behind it', async () => {
    const seen = async () => ({
      native: await shell.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors),
      page: await shell.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
      behind: await shell.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      ),
    });
    await change({ appearance: 'dark' });
    await expect.poll(seen, PATIENCE).toEqual({ native: true, page: true, behind: '#101419' });
    await change({ appearance: 'light' });
    await expect.poll(seen, PATIENCE).toEqual({ native: false, page: false, behind: '#f6f7f9' });
    await change({ appearance: 'system' });
  });

  it('puts a text on the clipboard, and no longer one than the contract allows', async () => {
    const copy = (text: string) => shell.page.evaluate((given) => window.licensing?.copyText({ text: given }), text);
    const clipboard = () => shell.electron.evaluate(({ clipboard: system }) => system.readText());
    expect(await copy('FIELD-LAPTOP-07')).toEqual({ ok: true, value: null });
    expect(await clipboard()).toBe('FIELD-LAPTOP-07');
    expect(await copy('x'.repeat(65_537))).toMatchObject({ ok: false, code: 'request-refused' });
    expect(await clipboard()).toBe('FIELD-LAPTOP-07');
  });

  it('opens no second dialog while one is open', async () => {
    await shell.electron.evaluate(({ dialog }) => {
      Object.assign(globalThis, { dialogs: 0 });
      dialog.showOpenDialog = (() => {
        const all = globalThis as unknown as { dialogs: number; answer: (files: string[]) => void };
        all.dialogs += 1;
        return new Promise((resolve) => {
          all.answer = (filePaths) => resolve({ canceled: false, filePaths });
        });
      }) as unknown as typeof dialog.showOpenDialog;
    });
    const file = shell.place.file('chosen.belic', licenseFor('belic', 1001));
    const first = shell.page.evaluate(() => window.licensing?.chooseFiles({ what: 'files' }));
    const second = await shell.page.evaluate(() => window.licensing?.chooseFiles({ what: 'folder' }));
    expect(second).toEqual({ ok: true, value: null });
    const dialogs = await shell.electron.evaluate((_electron, path) => {
      const all = globalThis as unknown as { dialogs: number; answer: (files: string[]) => void };
      all.answer([path]);
      return all.dialogs;
    }, file);
    expect(dialogs).toBe(1);
    expect(await first).toMatchObject({ ok: true, value: { importable: 1 } });
  });

  it('says so when the page has stopped, and shows it again; nothing is lost', async () => {
    await shell.electron.evaluate(({ dialog, BrowserWindow }) => {
      dialog.showMessageBox = ((_window: unknown, options: unknown) => {
        Object.assign(globalThis, { said: options });
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as unknown as typeof dialog.showMessageBox;
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    const said = () => shell.electron.evaluate(() => (globalThis as unknown as { said?: unknown }).said);
    const words = { message: 'This window has stopped.', buttons: ['Show it again', 'Close window'] };
    await expect.poll(said, PATIENCE).toMatchObject(words);
    // Playwright has given up on the page that stopped, so the new one is asked through the main process.
    const isThere = () =>
      shell.electron.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents?.executeJavaScript('licensing.getSnapshot({}).then(({ ok }) => ok)').catch(() => false) as unknown;
      });
    await expect.poll(isThere, PATIENCE).toBe(true);
  });

  it('is where it was when it is opened again, and ends its program when the page closes it', async () => {
    await shell.restart();
    const bounds = { x: 40, y: 30, width: 700, height: 500 };
    await shell.electron.evaluate(({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given), bounds);
    const file = join(await shell.electron.evaluate(({ app }) => app.getPath('userData')), 'window.json');
    const ended = shell.electron.waitForEvent('close');
    await shell.page.evaluate(() => window.licensing?.closeWindow({})).catch(() => undefined);
    await ended;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...bounds, isMaximized: false });
    await shell.restart();
    const now = await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(now).toEqual(bounds);
  });
});
