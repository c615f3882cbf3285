import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '#service/store/open-store.ts';
import { chromiumProgram, newPage } from '../../browser-host/support/chromium.ts';
import { asking, listeningClient } from '../support/browser-person.ts';
import { testOrganization } from '../support/organization.ts';
import { PASSWORD, withPassword } from '../support/people-with-passwords.ts';
import { serve } from '../support/served.ts';
import { PAGE_STATES, type PageGround } from '../support/sign-in-page-states.ts';
import { MONDAY } from '../support/stores.ts';

const isHere = chromiumProgram('the pages of signing in, in a real browser') !== null;

async function ground(): Promise<PageGround> {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-pages-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(async () => {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const organization = await testOrganization(opened.store);
  return { organization, service: await serve(opened.store, organization.issuers) };
}

async function faultsOf(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
}

/** Between them these show every colour. */
const WITH_EVERYTHING: readonly string[] = ['wrong', 'set-password-weak'];
const WIDE = { width: 1_040, height: 720 };
const NARROW = { width: 320, height: 640 };

describe.skipIf(!isHere)('the pages of signing in', () => {
  test('have no faults that axe finds, light and dark, and on a narrow screen nothing is cut at the side', async () => {
    const here = await ground();
    const page = await newPage({ locale: 'de-DE', viewport: WIDE });
    const refused: string[] = [];
    page.on('console', (message) => (/Content.Security.Policy/i.test(message.text()) ? refused.push(message.text()) : undefined));
    for (const [name, come] of PAGE_STATES) {
      await page.context().clearCookies();
      await come(page, here);
      const faults = { light: await faultsOf(page), dark: [] as readonly string[], excess: 0 };
      if (WITH_EVERYTHING.includes(name)) {
        await page.emulateMedia({ colorScheme: 'dark' });
        faults.dark = await faultsOf(page, ['color-contrast']);
      }
      await page.setViewportSize(NARROW);
      faults.excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([name, faults]).toEqual([name, { light: [], dark: [], excess: 0 }]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(WIDE);
    }
    await page.context().close();
    // Among them what the content policy refused.
    expect(refused).toEqual([]);
  });

  test('a person signs in with the keyboard alone, and lands at the client', async () => {
    const here = await ground();
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
    const here = await ground();
    const page = await newPage();
    const client = await listeningClient();
    await page.goto(asking(`${here.service.url}/oidc`, { ui_locales: 'es en' }, client).url);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.waitForURL(`${client}**`);
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
    await page.context().close();
  });
});
