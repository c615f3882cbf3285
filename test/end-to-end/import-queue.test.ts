import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER } from './support/desk.ts';
import { card, drops, hasFocus } from './support/license-pages.ts';

describe.skipIf(chromiumProgram('files that wait to be imported') === null)('a file that arrives', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.remove());

  const modeler = () => ({ name: 'modeler.belic', content: desk.licenseFor(MODELER) });
  const drainage = () => ({
    name: 'drainage.belic',
    content: desk.licenseFor(DRAINAGE, { checkoutId: checkoutIdOf(2) }),
  });

  it('while a dialog is open waits, says so, and is shown once the dialog is closed', async () => {
    const { page, api } = await desk.opens();
    await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).waitFor();
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog');
    await help.waitFor();
    // As a double click or a second start brings it.
    api.offerFiles([desk.brings('modeler.belic', desk.licenseFor(MODELER))]);
    await page.getByText('1 file arrived and waits until you close this dialog.').first().waitFor();
    await help.waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await page.keyboard.press('Escape');
    await card(page, 'Demo Modeler 10.16.2.34').getByText('Ready to import').waitFor();
  });

  it('while a license is about to be cleared covers neither button, at 320 pixels neither', async () => {
    const files = [desk.brings('modeler.belic', desk.licenseFor(MODELER))];
    await desk.use((opened) => imports(opened, ...files));
    const { page, api } = await desk.opens({ context: { viewport: { width: 320, height: 560 } } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+Digit2');
    await page.getByRole('button', { name: /^Clear Demo Modeler/ }).click();
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    api.offerFiles([desk.brings('drainage.belic', drainage().content)]);
    await question.getByText('1 file arrived and waits until you close this dialog.').waitFor();
    for (const name of ['Clear license', 'Keep']) {
      const button = question.getByRole('button', { name });
      // Pressed only where nothing else would take the press.
      await button.click({ trial: true });
    }
    await question.getByRole('button', { name: 'Keep' }).click();
    await card(page, 'Demo Drainage 10.16.2.34').getByText('Ready to import').waitFor();
  });

  it('while another is looked at waits behind it, and comes after it', async () => {
    const { page, api } = await desk.opens();
    await drops(page, modeler());
    await card(page, 'Demo Modeler 10.16.2.34').waitFor();
    api.offerFiles([desk.brings('drainage.belic', desk.licenseFor(DRAINAGE, { checkoutId: checkoutIdOf(2) }))]);
    await page.getByText('1 more file is waiting.').waitFor();
    await card(page, 'Demo Modeler 10.16.2.34').waitFor();
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await hasFocus(page.getByRole('heading', { level: 1, name: 'License imported' }));
    // What was done is read before the next is shown.
    await page.keyboard.press('Enter');
    await card(page, 'Demo Drainage 10.16.2.34').getByText('Ready to import').waitFor();
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Check before importing' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
    expect(await desk.stores()).toEqual([checkoutIdOf(1), checkoutIdOf(2)]);
  });

  it('can take the place of one that was only looked at, which changes nothing', async () => {
    const { page } = await desk.opens();
    await drops(page, modeler());
    await card(page, 'Demo Modeler 10.16.2.34').waitFor();
    await drops(page, drainage());
    await page.getByRole('button', { name: 'Leave this and check the next one' }).click();
    await card(page, 'Demo Drainage 10.16.2.34').waitFor();
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
    expect(await desk.stores()).toEqual([checkoutIdOf(2)]);
  });

  it('after an import was done is looked at without another press', async () => {
    const { page } = await desk.opens();
    await drops(page, modeler());
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
    await drops(page, drainage());
    await card(page, 'Demo Drainage 10.16.2.34').getByText('Ready to import').waitFor();
  });

  it('is still there to be confirmed after Back and Forward', async () => {
    const { page } = await desk.opens();
    await drops(page, modeler());
    await card(page, 'Demo Modeler 10.16.2.34').waitFor();
    await page.evaluate(() => history.back());
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.evaluate(() => history.forward());
    await card(page, 'Demo Modeler 10.16.2.34').getByText('Ready to import').waitFor();
    await page.getByRole('button', { name: 'Import 1 license' }).click();
    await page.getByRole('heading', { level: 1, name: 'License imported' }).waitFor();
  });

  it('too late for its preview, which other windows pushed out, is chosen again', async () => {
    const { page, api } = await desk.opens();
    await drops(page, modeler());
    await card(page, 'Demo Modeler 10.16.2.34').waitFor();
    const path = desk.brings('drainage.belic', drainage().content);
    for (let other = 0; other < 4; other++) await api.request('previewPath', { path });
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText('This preview is no longer there.').waitFor();
    await page.getByText('preview-gone').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Import a license file' }).waitFor();
    expect(await desk.stores()).toEqual([]);
  });
});
