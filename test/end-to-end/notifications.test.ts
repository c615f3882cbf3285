import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, MODELER } from './support/desk.ts';
import { hasFocus } from './support/license-pages.ts';

/** How long a busy machine may take for what a window does by itself. */
const PATIENCE = { timeout: 60_000 };

describe.skipIf(chromiumProgram('notifications in the window') === null)('notifications in the window', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    desk.registers(MODELER);
    const file = desk.brings('modeler.belic', desk.licenseFor(MODELER, { expiresAt: plus(desk.now, duration(10, DAY)) }));
    await desk.use((opened) => imports(opened, file));
  });
  afterEach(() => desk.remove());

  it('come while it is open, are read out, lead to what helps, and speak the language of the moment', async () => {
    const { page } = await desk.opens();
    await page.getByText('Demo Modeler').first().waitFor();
    const notices = page.getByRole('region', { name: 'Notifications' });
    expect(await notices.count()).toBe(0);
    desk.passes(duration(3 * 24 + 1, HOUR));
    await notices.getByText('The license for Demo Modeler ends in 7 days').waitFor(PATIENCE);
    await page.getByRole('status').getByText('The license for Demo Modeler ends in 7 days').waitFor({ ...PATIENCE, state: 'attached' });
    await notices.getByRole('button', { name: 'Import a file' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import a license file' }).waitFor();
    // It stays on every page, and is put into another language with it.
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('option', { name: /Deutsch/ }).click();
    await page.getByRole('region', { name: 'Benachrichtigungen' }).getByText('Die Lizenz für Demo Modeler endet in 7 Tagen').waitFor(PATIENCE);
  });

  it('that the first answers of the Overview say already stand on the other pages alone', async () => {
    await desk.isSignedIn();
    desk.passes(duration(6, DAY));
    const { page } = await desk.opens();
    await page.getByText('You can work offline only until').waitFor(PATIENCE);
    const offline = page.getByRole('region', { name: 'Notifications' }).getByText('Working offline ends');
    await page.keyboard.press('Control+6');
    await offline.waitFor(PATIENCE);
    await page.keyboard.press('Control+1');
    await page.getByText('You can work offline only until').waitFor();
    expect(await offline.count()).toBe(0);
  });

  it('that came while none was open wait in it until they are put aside, by keys alone', async () => {
    desk.passes(duration(8, DAY));
    const { page } = await desk.opens();
    const notices = page.getByRole('region', { name: 'Notifications' });
    await notices.getByText('The license for Demo Modeler ends in 2 days').waitFor();
    await notices.getByRole('button', { name: 'Dismiss', description: 'The license for Demo Modeler ends in 2 days' }).focus();
    await page.keyboard.press('Enter');
    await notices.waitFor({ ...PATIENCE, state: 'detached' });
    await hasFocus(page.getByRole('heading', { level: 1 }));
    await page.reload();
    await page.getByText('You can work').first().waitFor(PATIENCE);
    expect(await notices.count()).toBe(0);
  });
});
