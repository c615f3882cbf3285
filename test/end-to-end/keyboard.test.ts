import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duration, HOUR } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import type { BrowserWindow } from '../browser-host/support/browser-window.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from './support/desk.ts';
import { focusStops, type FocusStop } from './support/focus-stops.ts';
import { hasFocus } from './support/license-pages.ts';

const PAGES = ['Overview', 'Checked-out licenses', 'Import a license file', 'Activity', 'Diagnostics', 'Settings'] as const;

describe.skipIf(chromiumProgram('the window by keyboard alone') === null)('the window by keyboard alone', () => {
  const desk = new Desk();
  let window: BrowserWindow;
  let page: Page;

  beforeAll(async () => {
    desk.registers(MODELER, DRAINAGE, STRUCTURES);
    await desk.isSignedIn();
    const file = desk.brings('a.belic', desk.licenseFor(MODELER));
    await desk.use((opened) => imports(opened, file));
    desk.passes(duration(26, HOUR));
    window = await desk.opens();
    ({ page } = window);
    await title('Overview').waitFor();
  });
  afterAll(() => desk.remove());

  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const goesTo = async (number: number): Promise<void> => {
    await page.keyboard.press(`Control+${String(number)}`);
    await hasFocus(title(PAGES[number - 1] ?? ''));
  };
  /** Presses Tab until the focus is on something of that name. */
  const tabsTo = async (name: string): Promise<void> => {
    const names: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const { activeElement } = document;
        const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : null;
        return activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? '';
      });
      if (here === name) return;
      names.push(here);
    }
    throw new Error(`Tab does not come to ${name}, but to ${names.join(', ')}`);
  };
  /** Puts the next Tab at the beginning of the page, or the next Shift+Tab at its end, as when it comes from outside. */
  const standsAt = (edge: 'beginning' | 'end'): Promise<void> =>
    page.evaluate((where) => {
      const mark = document.createElement('span');
      mark.tabIndex = -1;
      if (where === 'end') document.body.append(mark);
      else document.body.prepend(mark);
      mark.focus();
      mark.remove();
    }, edge);
  const faults = (stops: readonly FocusStop[]): readonly string[] =>
    stops.flatMap(({ name, role, isMarked, isInWindow, comesAfter }) => [
      ...(name === '' ? [`a ${role} has no name`] : []),
      ...(isMarked ? [] : [`${name} does not show that it has the focus`]),
      ...(isInWindow ? [] : [`${name} has the focus out of sight`]),
      ...(comesAfter ? [] : [`${name} is out of order`]),
    ]);

  it.each(PAGES.map((name, index) => [name, index + 1] as const))('comes to everything on %s in its order, sees where it is, and gets out again', async (_, number) => {
    await goesTo(number);
    await standsAt('beginning');
    const there = await focusStops(page);
    expect(faults(there)).toEqual([]);
    expect(there[0]?.name).toBe('Skip to the page');
    const sections = ['Overview', 'Checked-out licenses', 'Import', 'Activity', 'Diagnostics', 'Settings'];
    expect(there.filter(({ name }) => sections.includes(name)).map(({ name }) => name)).toEqual(sections);
    await standsAt('end');
    const back = await focusStops(page, 'Shift+Tab');
    expect(back.map(({ name }) => name).reverse()).toEqual(there.map(({ name }) => name));
  });

  it('skips to the page', async () => {
    await goesTo(6);
    await standsAt('beginning');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await hasFocus(title('Settings'));
    await page.keyboard.press('Tab');
    await hasFocus(page.getByRole('button', { name: 'Sign out' }));
  });

  it('imports a file by its path, with Enter to check and Enter to confirm', async () => {
    const path = desk.brings('b.belic', desk.licenseFor(STRUCTURES, { checkoutId: checkoutIdOf(2) }));
    await goesTo(3);
    await tabsTo('Or type where the file, folder or zip file lies');
    await page.keyboard.type(path);
    await page.keyboard.press('Enter');
    await hasFocus(title('Check before importing'));
    await page.keyboard.press('Enter');
    await hasFocus(title('License imported'));
    await page.keyboard.press('Enter');
    await hasFocus(title('Checked-out licenses'));
    expect(await desk.stores()).toEqual([checkoutIdOf(1), checkoutIdOf(2)]);
  });

  it('starts an application offline: Enter on Start, Esc, Enter', async () => {
    await goesTo(1);
    await tabsTo('Start Demo Drainage');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Demo Drainage asks for a license' }).waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(page.getByRole('dialog', { name: 'Work offline for now?' }).getByRole('button', { name: 'Continue offline' }));
    await page.keyboard.press('Enter');
    await page.getByText(/^Demo Drainage has started\. Status: Offline/).first().waitFor();
    await hasFocus(page.getByRole('button', { name: 'Start Demo Drainage' }));
  });

  it('clears a license: Space on Clear, Tab to the button, Enter; closing the receipt gives the focus to the list', async () => {
    await goesTo(2);
    await tabsTo('Clear Demo Structures 10.16.2.34');
    await page.keyboard.press('Space');
    const question = page.getByRole('alertdialog');
    await hasFocus(question.getByRole('button', { name: 'Keep' }));
    await page.keyboard.press('Escape');
    await hasFocus(page.getByRole('button', { name: 'Clear Demo Structures 10.16.2.34' }));
    await page.keyboard.press('Space');
    await hasFocus(question.getByRole('button', { name: 'Keep' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const receipt = page.getByRole('dialog', { name: 'Demo Structures was cleared from your profile' });
    await hasFocus(receipt.getByRole('button', { name: 'Close' }).last());
    await page.keyboard.press('Enter');
    await receipt.waitFor({ state: 'detached' });
    // The button that had the focus went with the license; the focus stays where the person was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    expect(await desk.stores()).toEqual([checkoutIdOf(1)]);
  });

  it('stays inside an open dialog, on stops that are seen, and comes back to where it was', async () => {
    await goesTo(2);
    await tabsTo('Details of Demo Modeler 10.16.2.34');
    await page.keyboard.press('Enter');
    const details = page.getByRole('dialog', { name: 'Demo Modeler 10.16.2.34' });
    await details.waitFor();
    const stops = await focusStops(page);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.filter(({ isMarked, isInWindow, name }) => !isMarked || !isInWindow || name === '')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await hasFocus(page.getByRole('button', { name: 'Details of Demo Modeler 10.16.2.34' }));
  });

  it('has keys for what is needed often, on every page', async () => {
    // Listened for all the time: the browser hands its dialogs over from a moment after the first listener on, and opens them itself before.
    let choosers = 0;
    page.on('filechooser', () => (choosers += 1));
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await goesTo(number);
      await page.keyboard.press('F1');
      const help = page.getByRole('dialog', { name: 'Help' });
      await help.waitFor();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await hasFocus(title(PAGES[number - 1] ?? ''));
      await page.keyboard.press('F5');
      await page.getByText('Everything was read again.').waitFor({ state: 'attached' });
      await page.keyboard.press('Control+o');
      await expect.poll(() => choosers, { timeout: 30_000 }).toBe(number);
      await title('Import a license file').waitFor();
      await page.keyboard.press('Control+,');
      await hasFocus(title('Settings'));
    }
    for (const number of [2, 4]) {
      await goesTo(number);
      await page.keyboard.press('Control+f');
      await hasFocus(page.getByRole('searchbox'));
      await page.keyboard.type('modeler');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
    }
  });
});
