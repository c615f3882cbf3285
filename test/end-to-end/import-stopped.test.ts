import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestName } from '#core/contract/request-names.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { Desk, MODELER } from './support/desk.ts';
import { hasFocus } from './support/license-pages.ts';

/**
 * A main process on which one kind of work takes until somebody stops it, however fast the machine is: the work begins then, and is
 * stopped at the first turn it leaves to others.
 */
function untilStopped(slow: RequestName): (api: LicensingApi) => LicensingApi {
  return (api) => {
    const stopped = Promise.withResolvers<null>();
    return {
      ...api,
      subscribe: (listener) => api.subscribe(listener),
      offerFiles: (paths) => api.offerFiles(paths),
      close: () => api.close(),
      async request(name, argument) {
        if (name === 'cancelWork') {
          stopped.resolve(null);
          return { ok: true, value: null };
        }
        if (name !== slow) return api.request(name, argument);
        await stopped.promise;
        const answer = api.request(name, argument);
        await setImmediate();
        await api.request('cancelWork', {});
        return answer;
      },
    };
  };
}

describe.skipIf(chromiumProgram('work on many license files in the window') === null)(
  'work on many license files',
  () => {
    let desk: Desk;
    beforeEach(() => {
      desk = new Desk();
    });
    afterEach(() => desk.remove());

    /** A zip of more files than are looked at in one go. */
    const manyFiles = (): string => {
      const files = Array.from({ length: 40 }, (_, at) =>
        desk.licenseFor(MODELER, { checkoutId: checkoutIdOf(at + 1) }),
      );
      return desk.brings(
        'many.zip',
        storedZip(Array.from({ length: 1_200 }, (_, at) => ({ name: `${String(at)}.belic`, bytes: files[at % 40]! }))),
      );
    };

    it('shows after a second how far it is, and can be stopped, which changes nothing', async () => {
      const zip = manyFiles();
      const { page } = await desk.opens({ through: untilStopped('previewPath') });
      await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('textbox', { name: 'Or type where the file' }).fill(zip);
      await page.keyboard.press('Enter');
      await hasFocus(page.getByRole('heading', { level: 1, name: 'Checking files' }));
      await page.getByRole('progressbar', { name: 'Checking' }).waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page
        .getByText('You stopped the check. Files that had not had their turn are not in this list.')
        .waitFor();
      await hasFocus(page.getByRole('heading', { level: 1, name: 'Check before importing' }));
      expect(await page.getByRole('button', { name: 'Import', exact: true }).last().isDisabled()).toBe(true);
      expect(await desk.stores()).toEqual([]);
    });

    it('that is stopped while it imports says which files were not imported any more', async () => {
      const zip = manyFiles();
      const { page } = await desk.opens({ through: untilStopped('commitImport') });
      await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('textbox', { name: 'Or type where the file' }).fill(zip);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Import 40 licenses' }).click();
      await page.getByRole('progressbar', { name: 'Importing' }).waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page
        .getByText(
          'You stopped the import. Files that had not had their turn were not imported; choose them again to go on.',
        )
        .waitFor();
      const stored = await desk.stores();
      await page.getByRole('heading', { level: 1, name: `${String(stored.length)} licenses imported` }).waitFor();
    });
  },
);
