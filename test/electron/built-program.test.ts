import { describe, expect, it } from 'vitest';
import { suiteOf, WHY_NO_SHELL } from './support/shell-suite.ts';

/**
 * The program of the product as it is built, licensing API and all in one process. Its profile needs a newer Node than this old Electron
 * has, which makes it a case of its own: a profile that cannot be opened still has its window.
 */
describe.skipIf(WHY_NO_SHELL !== null)('the built Electron program', () => {
  const shell = suiteOf('src-main/electron/main.ts', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  it('finds its page and its preload beside it, and opens a window on the licensing API in its own process', async () => {
    const reply = await shell.page.evaluate(() => window.licensing?.getSnapshot({}));
    expect(reply).toMatchObject({ ok: true, value: { host: 'electron', surface: { kind: 'licensing-tool' } } });
  });

  it('says what is wrong with a profile that it cannot open', async () => {
    const reply = await shell.page.evaluate(() => window.licensing?.getSnapshot({}));
    expect(reply).toMatchObject({ ok: true, value: { profile: { ok: false } } });
    await shell.page.getByRole('button', { name: 'Try again' }).waitFor();
  });

  it('ends when its window is closed', async () => {
    const ended = shell.electron.waitForEvent('close');
    await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
  });
});
