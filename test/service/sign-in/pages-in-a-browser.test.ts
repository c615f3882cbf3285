import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGE_STYLE } from '#service/sign-in/pages/page-style.ts';
import { chromiumProgram, newPage } from '../../browser-host/support/chromium.ts';
import { readTokens } from '../../renderer/tokens.ts';
import { asking, listeningClient } from '../support/browser-person.ts';
import { PASSWORD, withPassword } from '../support/people-with-passwords.ts';
import { pageGround } from '../support/sign-in-page-ground.ts';
import { PAGE_STATES } from '../support/sign-in-page-states.ts';

const isHere = chromiumProgram('the pages of signing in, in a real browser') !== null;

async function faultsOf(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
}

/** Between them these show every colour. */
const WITH_EVERYTHING: readonly string[] = ['wrong', 'set-password-weak'];
const WIDE = { width: 1_040, height: 720 };
const NARROW = { width: 320, height: 640 };

test('the pages of signing in have the colours of the window', () => {
  const { light, dark } = readTokens();
  const found = [...PAGE_STYLE.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour]) => [name, colour]);
  const half = found.length / 2;
  expect(half).toBeGreaterThan(5);
  for (const [place, [name = '', colour]] of found.entries()) expect([name, colour]).toEqual([name, (place < half ? light : dark)[name]]);
});

describe.skipIf(!isHere)('the pages of signing in', () => {
  test('have no faults that axe finds, light and dark; a usual window shows them whole, and on a narrow one nothing is cut at the side', async () => {
    const here = await pageGround();
    const page = await newPage({ locale: 'de-DE', viewport: WIDE });
    const refused: string[] = [];
    page.on('console', (message) => (/Content.Security.Policy/i.test(message.text()) ? refused.push(message.text()) : undefined));
    for (const [name, come] of PAGE_STATES) {
      await page.context().clearCookies();
      await come(page, here);
      const below = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
      const faults = { light: await faultsOf(page), dark: [] as readonly string[], below, excess: 0 };
      if (WITH_EVERYTHING.includes(name)) {
        await page.emulateMedia({ colorScheme: 'dark' });
        faults.dark = await faultsOf(page, ['color-contrast']);
      }
      await page.setViewportSize(NARROW);
      faults.excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([name, faults]).toEqual([name, { light: [], dark: [], below: 0, excess: 0 }]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(WIDE);
    }
    await page.context().close();
    // Among them what the content policy refused.
    expect(refused).toEqual([]);
  });

  test('a person signs in with the keyboard alone, and lands at the client', async () => {
    const here = await pageGround();
    const email = await withPassword(here.organization);
    const page = await newPage({ locale: 'pl-PL' });
    const client = await listeningClient();
    const asked = asking(`${here.service.url}/oidc`, {}, client);
    await page.goto(asked.url);
    expect(await page.locator('html').getAttribute('lang')).toBe('pl');
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${client}**`);
    expect(new URL(page.url()).searchParams.get('state')).toBe(asked.state);
    await page.context().close();
  });

  test('whoever cancels lands at the client too, which is told so', async () => {
    const here = await pageGround();
    const page = await newPage();
    const client = await listeningClient();
    await page.goto(asking(`${here.service.url}/oidc`, { ui_locales: 'es en' }, client).url);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.waitForURL(`${client}**`);
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
    await page.context().close();
  });
});
