import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HAND_OVER_LIMITS } from '#core/contract/hand-over.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { dropFiles } from '../support/drop-files.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from './support/desk.ts';
import { card } from './support/license-pages.ts';

const MEBIBYTE = 1_024 * 1_024;

describe.skipIf(chromiumProgram('importing much at once in the window') === null)('importing much at once', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.remove());

  /** A folder as a project has it: notes and photos of several megabytes, of which only the sizes are real, and the given licenses. */
  const project = (notes: number, photos: number, licenses: readonly Buffer[]): string => {
    const folder = join(desk.folder, 'project');
    mkdirSync(join(folder, 'photos'), { recursive: true });
    for (let number = 0; number < notes; number += 1) writeFileSync(join(folder, `note ${String(number)}.txt`), 'nothing');
    for (let number = 0; number < photos; number += 1) {
      const photo = join(folder, 'photos', `${String(number)}.jpg`);
      writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
      truncateSync(photo, 5 * MEBIBYTE);
    }
    licenses.forEach((license, number) => writeFileSync(join(folder, `${String(number)}.belic`), license));
    return folder;
  };

  it('finds three licenses in a dropped project of a thousand files, with photos of 200 MB in all', async () => {
    const licenses = [MODELER, DRAINAGE, STRUCTURES].map((one, index) => desk.licenseFor(one, { checkoutId: checkoutIdOf(index + 1) }));
    const { page } = await desk.opens();
    await dropFiles(page, [project(960, 40, licenses)]);
    await page.getByRole('button', { name: '1,000 files passed over' }).waitFor();
    await page.getByRole('button', { name: 'Import 3 licenses' }).click();
    await page.getByRole('heading', { level: 1, name: '3 licenses imported' }).waitFor();
  });

  it('takes the good license beside a file of 200 MB, and beside a zip that is too large to be handed over', async () => {
    const [movie, zip] = [desk.brings('movie.mp4', Buffer.from('no license')), desk.brings('all.zip', Buffer.from('PK\u0003\u0004'))];
    truncateSync(movie, 200 * MEBIBYTE);
    truncateSync(zip, HAND_OVER_LIMITS.zipBytes + 1);
    const { page } = await desk.opens();
    await dropFiles(page, [movie, desk.brings('modeler.belic', desk.licenseFor(MODELER)), zip]);
    await card(page, 'movie.mp4').getByText('Too large').first().waitFor();
    await card(page, 'movie.mp4').getByText('it has 200 MB').first().waitFor();
    await card(page, 'all.zip').getByText('Type the path of the zip file on this page instead').waitFor();
    await page.getByRole('button', { name: 'Import 1 license' }).waitFor();
  });

  it('takes three hundred dropped licenses', async () => {
    const paths = Array.from({ length: 300 }, (_, index) => desk.brings(`${String(index)}.belic`, desk.licenseFor(MODELER, { checkoutId: checkoutIdOf(index + 1) })));
    const { page } = await desk.opens();
    await dropFiles(page, paths);
    await page.getByRole('button', { name: 'Import 300 licenses' }).waitFor();
  });

  it('takes a zip of many megabytes in portions, and passes over one in a folder', async () => {
    const filler = Buffer.alloc(3 * MEBIBYTE, 'x');
    const fillers = Array.from({ length: 12 }, (_, index) => ({ name: `filler ${String(index)}`, bytes: filler }));
    const zip = storedZip([...fillers, { name: 'modeler.belic', bytes: desk.licenseFor(MODELER) }]);
    const folder = join(desk.folder, 'mail');
    mkdirSync(folder);
    writeFileSync(join(folder, 'inner.zip'), zip);
    const { page } = await desk.opens();
    await dropFiles(page, [desk.brings('all.zip', zip), folder]);
    await card(page, 'Demo Modeler 10.16.2.34').getByText('all.zip/modeler.belic').waitFor();
    await page.getByRole('button', { name: '13 files passed over' }).click();
    await page.getByText('mail/inner.zip').waitFor();
  });

  it('shows no loss when the connection breaks off and comes back', async () => {
    const { page } = await desk.opens();
    await page.evaluate(() => {
      const prototype = window.WebSocket.prototype;
      const send = Object.getOwnPropertyDescriptor(prototype, 'send');
      prototype.send = function (this: WebSocket) {
        if (send !== undefined) Object.defineProperty(prototype, 'send', send);
        this.close();
      };
    });
    const again = page.waitForEvent('websocket');
    await dropFiles(page, [desk.brings('a.belic', desk.licenseFor(MODELER))]);
    await again;
    await page.getByText('The connection to the client was interrupted, and this was not answered.').first().waitFor();
    await dropFiles(page, [desk.brings('b.belic', desk.licenseFor(MODELER))]);
    await page.getByRole('button', { name: 'Import 1 license' }).waitFor();
    expect(await page.getByText('The client has ended').count()).toBe(0);
  });
});
