import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from './support/desk.ts';
import { card, drops, goes, hasFocus, row } from './support/license-pages.ts';

const ENDED = { checkouts: [{ checkoutId: checkoutIdOf(1), revokedAt: at('2026-06-20T00:00:00.000Z') }] };

describe.skipIf(chromiumProgram('importing license files in the window') === null)('importing a license file', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.remove());

  it('takes a drop, a look and Enter; it names the profile, the end, and the others on this computer', async () => {
    const { page } = await desk.opens();
    await drops(page, { name: 'modeler.belic', content: desk.licenseFor(MODELER) });
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Check before importing' }));
    const preview = card(page, 'Demo Modeler 10.16.2.34');
    await preview.getByText('Ready to import').waitFor();
    for (const tick of [
      'A license file',
      'Issued by Example Engineering',
      'For this computer',
      'In date',
      'Not cleared or ended early',
    ]) {
      await preview.getByRole('listitem').filter({ hasText: tick }).getByText('Passed').waitFor();
    }
    await preview.getByText('until Tue 1 Sep 2026, 24:00 CEST (63 days)').waitFor();
    expect(await desk.stores()).toEqual([]);
    await page.keyboard.press('Enter');
    await hasFocus(page.getByRole('heading', { level: 1, name: 'License imported' }));
    await page.getByRole('heading', { name: /^In the profile of / }).waitFor();
    await page.getByText('until Tue 1 Sep 2026, 24:00 CEST (63 days)').waitFor();
    await page.getByText('Imported for your profile only. Others who share this computer import it too.').waitFor();
    expect(await desk.stores()).toEqual([checkoutIdOf(1)]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Checked-out licenses' }).waitFor();
    await row(page, /^Demo Modeler/)
      .getByText('Active')
      .waitFor();
  });

  it('says of a list of ended licenses what it ends here, before and after', async () => {
    const files = [desk.brings('modeler.belic', desk.licenseFor(MODELER))];
    await desk.use((opened) => imports(opened, ...files));
    const { page } = await desk.opens();
    await drops(page, { name: 'ended.belrev', content: aRevocationList(ENDED) });
    await page.getByText('Ends here: Demo Modeler 10.16.2.34').waitFor();
    await page.getByRole('button', { name: 'Import 1 list' }).click();
    await page.getByRole('heading', { level: 1, name: 'List imported' }).waitFor();
    await page.getByText('Ends here: Demo Modeler 10.16.2.34').waitFor();
    await page.getByRole('button', { name: 'Import more' }).click();
    await drops(page, { name: 'newer.belrev', content: aRevocationList({ ...ENDED, number: 2 }) });
    await page.getByText('It ends nothing that is here.').waitFor();
  });

  it('takes files that were chosen by the button', async () => {
    const { page } = await desk.opens();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (
      await choosing
    ).setFiles([
      { name: 'modeler.belic', mimeType: '', buffer: desk.licenseFor(MODELER) },
      { name: 'drainage.belic', mimeType: '', buffer: desk.licenseFor(DRAINAGE, { checkoutId: checkoutIdOf(2) }) },
    ]);
    await page.getByRole('button', { name: 'Import 2 licenses' }).click();
    await page.getByRole('heading', { level: 1, name: '2 licenses imported' }).waitFor();
    expect(await desk.stores()).toEqual([checkoutIdOf(1), checkoutIdOf(2)]);
  });

  it('takes a folder, and passes over what is no license file in it', async () => {
    const folder = join(desk.folder, 'from the administrator');
    mkdirSync(folder);
    writeFileSync(join(folder, 'modeler.belic'), desk.licenseFor(MODELER));
    writeFileSync(join(folder, 'read me.txt'), 'hello');
    const { page } = await desk.opens();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await (await choosing).setFiles(folder);
    await card(page, 'Demo Modeler 10.16.2.34').getByText('from the administrator/modeler.belic').waitFor();
    await page.getByRole('button', { name: '1 file passed over' }).click();
    await page.getByText('from the administrator/read me.txt').waitFor();
    await page.getByRole('button', { name: 'Import 1 license' }).waitFor();
  });

  it('takes a path that was typed, to a file or to a zip', async () => {
    const zip = desk.brings(
      'licenses.zip',
      storedZip([
        { name: 'a/modeler.belic', bytes: desk.licenseFor(MODELER) },
        { name: 'notes.txt', bytes: Buffer.from('hello') },
      ]),
    );
    const { page } = await desk.opens();
    await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('textbox', { name: 'Or type where the file' }).fill(`"${zip}"`);
    await page.keyboard.press('Enter');
    const preview = card(page, 'Demo Modeler 10.16.2.34');
    await preview.getByText('In a zip file').waitFor();
    await preview.getByText(`${zip}/a/modeler.belic`).waitFor();
  });

  it('goes on with the good files of several, and says of the bad one what is wrong and what to do', async () => {
    const { page } = await desk.opens();
    await drops(
      page,
      { name: 'modeler.belic', content: desk.licenseFor(MODELER) },
      { name: 'cut.belic', content: desk.licenseFor(DRAINAGE).subarray(0, 900) },
      { name: 'structures.belic', content: desk.licenseFor(STRUCTURES, { checkoutId: checkoutIdOf(3) }) },
    );
    await page.getByText('2 files are ready to import, 1 is refused.').waitFor({ state: 'attached' });
    await card(page, 'cut.belic').getByText('This file is a license file, but its content is damaged.').waitFor();
    await card(page, 'cut.belic').getByText('damaged', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Import 2 licenses' }).click();
    await page.getByRole('heading', { level: 1, name: '2 licenses imported' }).waitFor();
    await page.getByRole('heading', { name: '1 file was not imported' }).waitFor();
    await card(page, 'cut.belic').getByText('Copy or download the file again.').waitFor();
    expect(await desk.stores()).toEqual([checkoutIdOf(1), checkoutIdOf(3)]);
  });

  it('says that a file is here already, and why there is nothing to import', async () => {
    const { page } = await desk.opens();
    const file = { name: 'modeler.belic', content: desk.licenseFor(MODELER) };
    await drops(page, file);
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
    await drops(page, file);
    await card(page, 'Demo Modeler 10.16.2.34').getByText('Already here').waitFor();
    const button = page.getByRole('button', { name: 'Import', exact: true }).last();
    expect(await button.isDisabled()).toBe(true);
    await expect
      .poll(() =>
        button.evaluate((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent),
      )
      .toBe('Everything in it is here already, so nothing needs to be imported.');
    await page.getByRole('button', { name: 'Back' }).click();
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Import a license file' }));
  });

  it('says what a later file extends, and until when the one before held', async () => {
    const { page } = await desk.opens();
    await drops(page, { name: 'a.belic', content: desk.licenseFor(MODELER) });
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
    const expiresAt = desk.in(150);
    const applications = [desk.applicationOf(MODELER, expiresAt)];
    await drops(page, {
      name: 'b.belic',
      content: desk.licenseFor(MODELER, { checkoutId: checkoutIdOf(2), expiresAt, applications }),
    });
    const preview = card(page, 'Demo Modeler 10.16.2.34');
    await preview.getByText('Extends what you have').waitFor();
    await preview.getByText('Until now it ended on Tue 1 Sep 2026, 24:00 CEST.').waitFor();
  });

  it('keeps its place while another page is looked at', async () => {
    const { page } = await desk.opens();
    await drops(page, { name: 'modeler.belic', content: desk.licenseFor(MODELER) });
    await card(page, 'Demo Modeler 10.16.2.34').waitFor();
    await goes(page, 'Checked-out licenses');
    await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Check before importing' }));
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
  });
});
