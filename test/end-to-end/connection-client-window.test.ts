import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duration, HOUR, MINUTE } from '#core/time/instant.ts';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { valueOf } from '../main/use-cases/answers.ts';
import { Desk, MODELER } from './support/desk.ts';
import { hasFocus } from './support/license-pages.ts';

const SURFACE = { kind: 'connection-client', application: { productId: MODELER.productId, featureString: '' } } as const;

/** Does something just after the main process has answered this for the first time. */
function after(wanted: string, happens: () => void): (api: LicensingApi) => LicensingApi {
  let isDone = false;
  return (api) => ({
    ...api,
    request: async (name, argument) => {
      const reply = await api.request(name, argument);
      if (name === wanted && !isDone) {
        isDone = true;
        happens();
      }
      return reply;
    },
  });
}

describe.skipIf(chromiumProgram('the CONNECTION Client') === null)('the CONNECTION Client', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    desk.registers(MODELER);
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
  });
  afterEach(() => desk.remove());

  const kinds = () => desk.use((opened) => valueOf(readHistory(opened, null)).map(({ kind }) => kind));

  it('comes back with the stronger message where the last days begin between Continue and the start', async () => {
    desk.passes(duration((4 * 24 - 27) * 60 - 1, MINUTE));
    const { page } = await desk.opens({ through: after('continueOffline', () => desk.passes(duration(2, MINUTE))) });
    await page.getByRole('button', { name: 'Start Demo Modeler' }).click();
    await page.getByRole('dialog', { name: 'Demo Modeler asks' }).waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(page.getByRole('dialog', { name: 'Work offline for now?' }).getByRole('button', { name: 'Continue offline' }));
    await page.keyboard.press('Enter');
    const stronger = page.getByRole('dialog', { name: 'Import a license file soon' });
    await stronger.getByRole('button', { name: 'Continue offline' }).click();
    await page.getByText('Demo Modeler has started.').first().waitFor();
    await expect.poll(() => existsSync(desk.started)).toBe(true);
  });

  describe('in a window of its own', () => {
    it('has the keys of what is there: Help, reading anew, and importing, which leads into the tool', async () => {
      const { page } = await desk.opens({ surface: SURFACE });
      await page.getByRole('heading', { name: 'Demo Modeler asks for a license' }).waitFor();
      await page.keyboard.press('F1');
      const help = page.getByRole('dialog', { name: 'Help' });
      await help.waitFor();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: 'Demo Modeler asks for a license' }).waitFor();
      // The browser hands its dialogs over from a moment after somebody listens.
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('F5');
      await expect.poll(() => page.locator('[aria-live]').textContent()).toBe('Everything was read again.');
      await page.keyboard.press('Control+o');
      await chooser;
      await page.getByRole('heading', { level: 1, name: /^Import/ }).waitFor();
    });

    it('does not ask to sign in again after a look into the tool', async () => {
      const { page } = await desk.opens({ surface: SURFACE });
      await page.getByRole('heading', { name: 'Demo Modeler asks for a license' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
      await page.getByRole('button', { name: 'Import a license file' }).click();
      await page.getByRole('button', { name: 'Back to' }).click();
      await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    });

    it('begins at the message where the prompt was closed before', async () => {
      const { page } = await desk.opens({ surface: { ...SURFACE, beginsAt: 'message' } });
      await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
      expect(await kinds()).toEqual(['signed-in']);
    });

    it('whose host holds it when it is closed leads to the message, from the tool too, and closes from there', async () => {
      const listeners = new Set<(event: LicensingEvent) => void>();
      const asked: string[] = [];
      const through = (api: LicensingApi): LicensingApi => ({
        ...api,
        request: (name, argument) => {
          asked.push(name);
          return api.request(name, argument);
        },
        subscribe: (listener) => {
          listeners.add(listener);
          return api.subscribe(listener);
        },
      });
      const { page } = await desk.opens({ surface: SURFACE, through });
      await page.getByRole('heading', { name: 'Demo Modeler asks for a license' }).waitFor();
      await page.getByRole('button', { name: 'Import a license file' }).click();
      await page.getByRole('heading', { level: 1, name: /^Import/ }).waitFor();
      for (const listener of listeners) listener({ event: 'closeAsked', payload: {} });
      await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
      expect(await kinds()).toEqual(['sign-in-dismissed', 'signed-in']);
      expect(asked).not.toContain('continueOffline');
    });
  });
});
