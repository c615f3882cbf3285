import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { asPictured } from '../screens/as-pictured.ts';
import { SceneDesk } from '../screens/scene-desk.ts';
import { goes } from './support/license-pages.ts';

const BY_ORGANISATION = 'Set by your organisation for this computer';

describe.skipIf(chromiumProgram('the settings in the window') === null)('the settings', () => {
  let desk: SceneDesk;
  beforeEach(() => {
    desk = new SceneDesk();
  });
  afterEach(() => desk.end());

  const opensSettings = async (): Promise<Page> => {
    // As on a person's own computer: without the overrides that a test works with.
    const { page } = await desk.opens({ through: asPictured(desk, false) });
    await goes(page, 'Settings');
    return page;
  };
  const value = (page: Page, name: string): Locator => page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }).locator('dd');

  it('lock what an organisation has settled where it is looked for, and keep the network in sight', async () => {
    desk.hasPolicies('{"Language": "en", "NativeNotifications": false, "ServiceUrl": "https://licensing.example.com/", "Proxy": "none"}');
    const page = await opensSettings();
    for (const name of ['Language', 'Notifications', 'Entitlement service', 'Proxy']) await value(page, name).getByText(BY_ORGANISATION).waitFor();
    expect(await page.getByRole('radio', { name: 'Only in this window' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Language' }).isDisabled()).toBe(true);
    expect(await value(page, 'Entitlement service').textContent()).toMatch(/licensing\.example\.com.*This program connects to this service alone\./s);
    expect(await page.getByRole('heading', { name: 'Policy' }).count()).toBe(0);
    const [control, lock] = [value(page, 'Notifications').getByRole('radiogroup'), value(page, 'Notifications').getByText(BY_ORGANISATION)];
    const [above, below] = [await control.boundingBox(), await lock.boundingBox()];
    expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeCloseTo(4, 0);
  });

  it('say so where nobody has settled anything, and lock no value of the program’s own', async () => {
    desk.hasPolicies(null);
    const page = await opensSettings();
    await page.getByText('Your organisation has settled nothing on this computer.').waitFor();
    await page.getByText('/etc/licensing-client/trust.d', { exact: true }).waitFor();
    expect(await page.getByText('Set by').count()).toBe(0);
    expect(await page.getByText('not set', { exact: true }).count()).toBe(0);
  });
});
