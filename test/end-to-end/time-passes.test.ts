import type { BrowserContextOptions } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { decisionOf, imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER } from './support/desk.ts';

/** Playwright's own zone cannot be changed while a page is open, so there is none. */
const THE_SYSTEMS_ZONE = { timezoneId: undefined } as unknown as BrowserContextOptions;

/** How long a busy machine may take for what a window does by itself. */
const PATIENCE = { timeout: 60_000 };

describe.skipIf(chromiumProgram('a window that is open for days') === null)('a window that stays open', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
    desk.registers(MODELER, DRAINAGE);
  });

  afterEach(() => desk.remove());

  it('shows the truth for eight days, over sleeps and a change of time zone, by itself', async () => {
    await desk.isSignedIn();
    const file = desk.brings('modeler.belic', desk.licenseFor(MODELER, { expiresAt: plus(desk.now, duration(204, HOUR)) }));
    await desk.use((opened) => imports(opened, file));
    const { page } = await desk.opens({ context: THE_SYSTEMS_ZONE });
    const devtools = await page.context().newCDPSession(page);
    const travelsTo = (timezoneId: string) => devtools.send('Emulation.setTimezoneOverride', { timezoneId });
    await travelsTo('Europe/Warsaw');
    await page.getByText('You can work', { exact: true }).waitFor();
    await page.getByText('Signed in', { exact: true }).waitFor();
    const pill = page.locator('header').getByText(/Offline, \d days? left|Attention/);

    // The laptop sleeps over night each day; nobody presses anything.
    for (const left of [6, 5, 4]) {
      desk.passes(duration(16, HOUR));
      desk.passes(duration(left === 6 ? 9 : 8, HOUR));
      await expect.poll(() => pill.textContent(), PATIENCE).toBe(`Offline, ${String(left)} days left`);
    }
    // The journey goes to Tokyo: the same instant, in another zone.
    await page.getByText('You can work offline until Wed 8 Jul 2026, 09:00 CEST').waitFor();
    await travelsTo('Asia/Tokyo');
    desk.passes(duration(24, HOUR));
    await page.getByText('You can work offline only until Wed 8 Jul 2026, 16:00 GMT+9').waitFor(PATIENCE);
    desk.passes(duration(2, DAY));
    await expect.poll(() => pill.textContent(), PATIENCE).toBe('Offline, 1 day left');
    desk.passes(duration(1, DAY));
    await page.getByText('You can work with 1 of 3 applications').waitFor(PATIENCE);
    await page.getByText('Demo Modeler is checked out to this computer until Fri 10 Jul 2026, 05:00 GMT+9').first().waitFor();
    // Day nine: the checkout ends too.
    desk.passes(duration(2, DAY));
    await expect.poll(() => page.getByText('Cannot be started now').count(), PATIENCE).toBe(3);
  });

  it('takes nothing away and gives nothing when the clock is set back, and says that it is', async () => {
    await desk.isSignedIn();
    desk.passes(duration(5, DAY));
    // Somebody looked while it was on, so the time is known to have passed.
    await desk.use((opened) => decisionOf(opened));
    desk.restarts(duration(1, HOUR));
    const { page } = await desk.opens();
    await page.getByText('You can work offline only until').waitFor();
    desk.setsClock(duration(-4, DAY));
    await page.keyboard.press('F5');
    await page.getByText("This computer's clock is more than a day behind").waitFor();
    await page.getByText('You can work offline only until').waitFor();
  });
});
