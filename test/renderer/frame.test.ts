import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { duration, HOUR } from '#core/time/instant.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import type { BrowserWindow } from '../browser-host/support/browser-window.ts';
import { Desk, MODELER } from '../end-to-end/support/desk.ts';
import { drag } from './drag-files.ts';

/** The pages in the navigation, and what their titles begin with. */
const PAGES = ['Overview', 'Checked-out licenses', 'Import', 'Activity', 'Diagnostics', 'Settings'] as const;

const DROP = 'Drop license files to check them';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) });
const current = (page: Page) => page.locator('[aria-current=page]').textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const said = (page: Page) => page.locator('[aria-live]').textContent();

describe.skipIf(chromiumProgram('the frame of the window') === null)('the frame of the Licensing Tool', () => {
  const desk = new Desk();
  let window: BrowserWindow;
  let page: Page;

  beforeAll(async () => {
    desk.registers(MODELER);
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    // The machine's own time zone: a test changes it, which Playwright does not let it twice.
    window = await desk.opens({ context: { permissions: ['clipboard-read', 'clipboard-write'], timezoneId: undefined } as unknown as BrowserContextOptions });
    ({ page } = window);
    await title(page, 'Overview').waitFor();
  });

  beforeEach(async () => {
    await page.keyboard.press('Control+1');
    await expect.poll(() => focused(page)).toBe('Overview');
  });

  afterAll(() => desk.remove());

  test('Ctrl+1 to Ctrl+6 go to the pages; the focus moves to the title, and the page is said', async () => {
    for (const [index, name] of [...PAGES.entries(), [0, 'Overview'] as const]) {
      await page.keyboard.press(`Control+${String(index + 1)}`);
      await title(page, name).waitFor();
      const heading = String(await title(page, name).textContent());
      await expect.poll(() => focused(page)).toBe(heading);
      await expect.poll(() => said(page)).toBe(`${heading} is open.`);
      expect(await page.title()).toBe(`${heading} – Licensing Tool`);
      expect(await current(page)).toBe(name);
    }
    expect(await page.locator('[aria-live]').count()).toBe(1);
  });

  test('F1 opens Help, keys do nothing below it, and Esc gives the focus back', async () => {
    await page.getByRole('button', { name: 'Activity' }).focus();
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.getByText('Ctrl+O').waitFor();
    await page.keyboard.press('Control+2');
    await page.keyboard.press('F1');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Activity');
    expect(await current(page)).toBe('Overview');
  });

  test('F5 reads everything again, says so, and never takes the answer away meanwhile', async () => {
    const answer = 'Offline, 6 days left';
    await page.getByText(answer, { exact: true }).first().waitFor();
    await page.evaluate((shown) => {
      const scope = globalThis as { wasAway?: boolean };
      scope.wasAway = false;
      new MutationObserver(() => (scope.wasAway ||= !document.body.textContent.includes(shown))).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    }, answer);
    await page.keyboard.press('F5');
    await expect.poll(() => said(page)).toBe('Everything was read again.');
    // `undefined` would be a page that was loaded anew.
    expect(await page.evaluate(() => (globalThis as { wasAway?: boolean }).wasAway)).toBe(false);
  });

  test('a text that is dropped changes nothing, and the page stays', async () => {
    const text = await drag(page, []);
    await text.over();
    await text.drop();
    expect(await current(page)).toBe('Overview');
    expect(await page.getByText(DROP).count()).toBe(0);
  });

  test('user and machine are there to be copied, exactly', async () => {
    const machine = await page.locator('dt:has-text("Computer name") + dd').textContent();
    await page.getByRole('button', { name: `Copy ${String(machine)}` }).click();
    await expect.poll(() => said(page)).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(machine);
  });

  test('dates follow the computer to another time zone while the window is open', async () => {
    const session = await page.context().newCDPSession(page);
    for (const [timeZone, shown] of [['Europe/Warsaw', /09:00 CEST/], ['Asia/Tokyo', /16:00 (GMT\+9|JST)/]] as const) {
      await session.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await page.getByText(shown).first().waitFor();
    }
    expect(await page.getByText(/CEST/).count()).toBe(0);
    await session.detach();
  });

  test('Back and Forward go through the pages, and never out of the window', async () => {
    const back = () => page.evaluate(() => history.back());
    await page.getByRole('navigation').getByRole('button', { name: 'Activity' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
    await title(page, 'Settings').waitFor();
    await back();
    await title(page, 'Activity').waitFor();
    await expect.poll(() => focused(page)).toBe('Activity');
    await page.evaluate(() => history.forward());
    await title(page, 'Settings').waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await back();
    await page.keyboard.press('Escape');
    expect(await current(page)).toBe('Settings');
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    const entries = await page.evaluate(() => history.length);
    for (let times = 0; times < entries; times += 1) await back();
    await title(page, 'Overview').waitFor();
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  });

  test('files held over the window are asked for, and dropping them leads to their preview', async () => {
    await page.keyboard.press('Control+4');
    const files = await drag(page, [{ name: 'modeler.belic', content: desk.licenseFor(MODELER) }]);
    await files.over();
    await page.getByText(DROP).waitFor();
    await files.away();
    await page.getByText(DROP).waitFor({ state: 'detached' });
    await files.over();
    await files.drop();
    await page.getByText(DROP).waitFor({ state: 'detached' });
    await page.locator('main').getByText('Demo Modeler').first().waitFor();
    expect(await current(page)).toBe('Import');
  });

  test('another language and appearance hold at once, for words, document and title', async () => {
    await window.api.request('changeSettings', { language: 'ja', appearance: 'dark' });
    await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['appearance']])).toEqual(['ja', 'dark']);
    await title(page, 'Overview').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 20, 25)');
    expect(await page.title()).not.toContain('Overview');
    await window.api.request('changeSettings', { language: 'en', appearance: 'light' });
    await title(page, 'Overview').waitFor();
  });

  test('files that are dropped while a dialog is open wait for it, and the window says so', async () => {
    const other = await desk.opens();
    await title(other.page, 'Overview').waitFor();
    await other.page.keyboard.press('F1');
    const help = other.page.getByRole('dialog', { name: 'Help' });
    await help.waitFor();
    await (await drag(other.page, [{ name: 'modeler.belic', content: desk.licenseFor(MODELER) }])).drop();
    const words = '1 file arrived and waits until you close this dialog.';
    await other.page.getByText(words).first().waitFor();
    await expect.poll(() => said(other.page)).toBe(words);
    expect(await help.count()).toBe(1);
    await other.page.keyboard.press('Escape');
    await other.page.locator('main').getByText('Demo Modeler').first().waitFor();
    expect(await current(other.page)).toBe('Import');
    await other.close();
  });

  test('a demonstration is one line where there is little room, and opens to its clock', async () => {
    const other = await desk.opens({
      context: { viewport: { width: 320, height: 640 } },
      demonstration: {
        environment: desk.environment(),
        control: { view: () => ({ time: 'now', filesFolder: '/files' }), moveTo: () => Promise.resolve(null), clock: () => desk.readings() },
      },
    });
    await title(other.page, 'Overview').waitFor();
    const ribbon = other.page.getByRole('complementary', { name: 'Clock of the demonstration' });
    expect((await ribbon.boundingBox())?.height).toBeLessThan(48);
    await ribbon.getByRole('button', { name: 'Demonstration: Now' }).click();
    await ribbon.getByRole('radio', { name: 'Day 6' }).waitFor();
    await other.close();
  });

  test('in every size every page can be reached, and nothing is cut at the side', async () => {
    for (const size of [{ width: 1_040, height: 720 }, { width: 520, height: 360 }, { width: 320, height: 640 }]) {
      await page.setViewportSize(size);
      for (const name of PAGES) {
        const menu = page.getByRole('button', { name: 'Pages' });
        if (await menu.isVisible()) await menu.click();
        await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
        await expect.poll(() => current(page)).toBe(name);
        await page.locator('main h1').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      }
    }
    await page.setViewportSize({ width: 1_040, height: 720 });
  });
});
