import { describe, expect, it } from 'vitest';
import { productId } from '#core/application/application.ts';
import { USUAL_LAUNCH, type WindowLaunch } from '#main/window-host/window-launch.ts';
import { shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

function launchFor(product: number): WindowLaunch {
  const id = productId(product);
  if (id === null) throw new Error(`${String(product)} is a product`);
  return { ...USUAL_LAUNCH, surface: { kind: 'connection-client', application: { productId: id, featureString: '' } } };
}

describe.skipIf(WHY_NO_SHELL !== null)('the small window of the CONNECTION Client', () => {
  const shell = shellSuite(launchFor(1001));

  it('is small, and has no menu of pages', async () => {
    const window = await shell.electron.evaluate(({ BrowserWindow, Menu }) => ({
      size: BrowserWindow.getAllWindows()[0]?.getContentSize(),
      menus: Menu.getApplicationMenu()?.items.map(({ label }) => label),
      hasPages: Menu.getApplicationMenu()?.getMenuItemById('page-overview') !== null,
    }));
    expect(window).toEqual({ size: [600, 500], menus: ['File', 'Edit', 'View', 'Help'], hasPages: false });
  });

  it('leads on when it is closed by its cross, and ends when it is closed once more', async () => {
    await shell.page.getByRole('heading', { name: 'An application asks for a license' }).waitFor();
    const cross = () => shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await cross();
    await shell.page.getByRole('heading', { name: 'Import a license file first' }).waitFor();
    const ended = shell.electron.waitForEvent('close');
    await cross();
    await ended;
  });
});
