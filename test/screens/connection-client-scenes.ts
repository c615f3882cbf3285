import type { Page } from 'playwright-core';
import { DAY, duration, HOUR, MINUTE } from '#core/time/instant.ts';
import type { PicturedServiceName } from '../end-to-end/support/sign-in-states.ts';
import { DRAINAGE, MODELER } from '../end-to-end/support/desk.ts';
import { hasModeler, usualDesk } from './overview-scenes.ts';
import type { SceneDesk } from './scene-desk.ts';
import type { Scene } from './scene.ts';

const SMALL_WINDOW = { kind: 'connection-client', application: { productId: DRAINAGE.productId, featureString: '' } } as const;

/** Presses Start and waits for the sign-in prompt. */
async function startsDrainage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
  await page.getByRole('dialog', { name: 'Demo Drainage asks for a license' }).waitFor();
}

/** Closes the prompt as well, so that what it leads to is shown. */
async function closesPrompt(page: Page): Promise<void> {
  await startsDrainage(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Demo Drainage asks for a license' }).waitFor({ state: 'detached' });
}

function after(passed: Parameters<SceneDesk['passes']>[0], signedIn: (desk: SceneDesk) => Promise<void> = usualDesk) {
  return async (desk: SceneDesk): Promise<void> => {
    await signedIn(desk);
    desk.passes(passed);
  };
}

const STATES: readonly PicturedServiceName[] = [
  'idle',
  'checking',
  'waiting-for-browser',
  'not-completed',
  'no-network',
  'no-answer',
  'not-a-member',
  'not-trusted',
  'wrong-account',
];

/** The sign-in prompt and "continue offline?" in their states. */
export const CONNECTION_CLIENT_SCENES: readonly Scene[] = [
  { name: 'sign-in', isMain: true, before: after(duration(26, HOUR)), steps: startsDrainage },
  ...STATES.map((service): Scene => ({ name: `sign-in-${service}`, service, before: after(duration(26, HOUR)), steps: startsDrainage })),
  {
    name: 'sign-in-connection-tested',
    service: 'no-answer',
    size: { width: 1_040, height: 1_000 },
    before: after(duration(26, HOUR)),
    steps: async (page) => {
      await startsDrainage(page);
      await page.getByRole('button', { name: 'Test connection' }).click();
      await page.getByText('Stopped at: Connection.').first().waitFor();
    },
  },
  {
    name: 'sign-in-covered',
    surface: { kind: 'connection-client', application: { productId: MODELER.productId, featureString: '' } },
    before: after(duration(26, HOUR)),
    steps: (page) => page.getByRole('heading', { name: 'You can close this' }).waitFor(),
  },
  { name: 'connection-client-window', surface: SMALL_WINDOW, before: after(duration(26, HOUR)), steps: (page) => page.getByRole('heading', { name: 'Demo Drainage asks for a license' }).waitFor() },
  { name: 'continue-offline', isMain: true, before: after(duration(5, MINUTE), firstDay), steps: closesPrompt },
  {
    name: 'continue-offline-in-grace',
    before: after(duration(50, HOUR)),
    steps: async (page, desk) => {
      await closesPrompt(page);
      await page.getByRole('button', { name: 'Continue offline' }).click();
      await page.getByText('Demo Drainage has started.').first().waitFor();
      // What was said goes with the page.
      await page.keyboard.press('Control+2');
      await page.keyboard.press('Control+1');
      desk.passes(duration(25, HOUR));
      await page.keyboard.press('F5');
      await page.getByText('Offline, 4 days left').waitFor();
      await closesPrompt(page);
      await page.getByRole('dialog', { name: 'Go on working offline?' }).waitFor();
    },
  },
  { name: 'continue-offline-last-days', before: after(duration(6, DAY)), steps: closesPrompt },
  { name: 'continue-offline-ended', before: after(duration(8, DAY)), steps: closesPrompt },
  {
    name: 'continue-offline-forbidden',
    before: after(duration(5, HOUR), (desk) => desk.isSignedIn({ defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] })),
    steps: closesPrompt,
  },
  { name: 'continue-offline-never-signed-in', before: hasModeler, steps: closesPrompt },
];

/** Signed in with a period that has just begun: all seven segments are there. */
async function firstDay(desk: SceneDesk): Promise<void> {
  await usualDesk(desk);
  desk.passes(duration(4, HOUR));
}
