import type { Page } from 'playwright-core';
import { duration, HOUR } from '#core/time/instant.ts';
import { goes } from '../end-to-end/support/license-pages.ts';
import { hasModeler, usualDesk } from './overview-scenes.ts';
import type { Scene } from './scene.ts';
import type { SceneDesk } from './scene-desk.ts';

const TALL = { width: 1_040, height: 1_100 } as const;

async function offline(desk: SceneDesk): Promise<void> {
  await usualDesk(desk);
  desk.passes(duration(50, HOUR));
}

/** Goes to Diagnostics and tests the way to the service. */
async function testsWay(page: Page, outcome: string, last: string): Promise<void> {
  await goes(page, 'Diagnostics');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByText(outcome).first().waitFor();
  await page.getByText(last).last().scrollIntoViewIfNeeded();
}

/** The Licensing Tool where an entitlement service is set: signing in, the account, the address, the way there. */
export const SERVICE_SCENES: readonly Scene[] = [
  { name: 'overview-three-doors-with-service', service: 'idle', steps: (page) => page.getByText('No license is here yet').waitFor() },
  { name: 'overview-online-with-service', service: 'signed-in', isMain: true, before: usualDesk, steps: (page) => page.getByText('Online', { exact: true }).first().waitFor() },
  {
    name: 'sign-in-from-overview',
    service: 'waiting-for-browser',
    before: offline,
    steps: async (page) => {
      await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
      await page.getByRole('dialog', { name: 'Sign in' }).getByText('Time left').waitFor();
    },
  },
  {
    name: 'settings-account',
    service: 'signed-in',
    isMain: true,
    size: TALL,
    before: usualDesk,
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByText('Example Engineering').first().waitFor();
    },
  },
  {
    name: 'settings-refresh-failed',
    service: 'refresh-failed',
    size: TALL,
    before: offline,
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByText('The last refresh failed').waitFor();
    },
  },
  {
    name: 'settings-sign-in-not-kept',
    service: 'idle',
    size: TALL,
    before: offline,
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByText('not signed in here').waitFor();
    },
  },
  {
    name: 'settings-sign-out',
    service: 'signed-in',
    before: usualDesk,
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'settings-address-wrong',
    service: 'issuer-not-trusted',
    size: TALL,
    before: hasModeler,
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByRole('textbox', { name: 'Address of the entitlement service' }).fill('http://licensing.example.com');
      await page.getByText('http:// is for a service on this computer only').waitFor();
      await page.getByRole('heading', { name: 'Network' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'diagnostics-service-path', service: 'signed-in', size: TALL, before: usualDesk, steps: (page) => testsWay(page, 'Connected, with one warning.', 'is signed in.') },
  { name: 'diagnostics-issuer-not-trusted', service: 'issuer-not-trusted', size: TALL, before: hasModeler, steps: (page) => testsWay(page, 'Stopped at: Issuer.', 'Copy a request for IT') },
];
