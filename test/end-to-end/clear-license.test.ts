import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { neighbourHolds } from '../main/contract-server/neighbour.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from './support/desk.ts';
import { card, clipboard, drops, goes, hasFocus, row, WITH_CLIPBOARD } from './support/license-pages.ts';

const QUESTION = 'Clear Demo Modeler from your profile on FIELD-LAPTOP-07?';

const RECEIPT_CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$/;

/** The two halves of a check-in as they stand in a dialog, each with its state. */
function halvesIn(dialog: Locator): Promise<readonly string[]> {
  return dialog.getByRole('list', { name: 'The two halves of a check-in' }).getByRole('listitem').allInnerTexts();
}

/** Opens the question whether the license of an application is to be cleared, from the list. */
async function asksToClear(page: Page, application: string): Promise<void> {
  await goes(page, 'Checked-out licenses');
  await row(page, new RegExp(`^${application}`))
    .getByRole('button', { name: /^Clear/ })
    .click();
}

describe.skipIf(chromiumProgram('clearing a license in the window') === null)('clearing a license', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.remove());

  const has = async (...files: readonly Buffer[]): Promise<void> => {
    const paths = files.map((file, at) => desk.brings(`${String(at)}.belic`, file));
    await desk.use((opened) => imports(opened, ...paths));
  };

  it('leaves a receipt, and the same file is refused: with the keyboard alone', async () => {
    const file = desk.licenseFor(MODELER);
    await has(file);
    const { page } = await desk.opens({ context: WITH_CLIPBOARD });
    await goes(page, 'Checked-out licenses');
    await row(page, /^Demo Modeler/)
      .getByRole('button', { name: 'Clear Demo Modeler 10.16.2.34' })
      .focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('alertdialog', { name: QUESTION });
    await question.getByText('Others who imported this file must clear it too.').waitFor();
    await question
      .getByText('Clearing here does not check the license in. Usage is counted until your administrator does.')
      .waitFor();
    expect(await halvesIn(question)).toEqual([
      expect.stringMatching(/Your profile[^]*When you confirm/),
      expect.stringMatching(/Administrator[^]*Open/),
    ]);
    await hasFocus(question.getByRole('button', { name: 'Keep' }));
    await page.keyboard.press('Tab');
    await hasFocus(question.getByRole('button', { name: 'Clear license' }));
    await page.keyboard.press('Enter');

    const receipt = page.getByRole('dialog', { name: 'Demo Modeler was cleared from your profile' });
    await receipt.getByText('On Wed 1 Jul 2026, 10:00 CEST.').waitFor();
    await receipt.getByText('The same file cannot be imported here again.').waitFor();
    expect(await halvesIn(receipt)).toEqual([
      expect.stringMatching(/Your profile[^]*Done/),
      expect.stringMatching(/Administrator[^]*Open/),
    ]);
    const code = await receipt.getByText(RECEIPT_CODE).innerText();
    await receipt.getByRole('img', { name: `QR code with the receipt ${code}` }).waitFor();
    await hasFocus(receipt.getByRole('button', { name: 'Close' }).last());
    const saving = page.waitForEvent('download');
    await receipt.getByRole('button', { name: 'Save receipt file' }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`${checkoutIdOf(1)}.receipt`);
    expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({
      checkoutId: checkoutIdOf(1),
      machineName: 'FIELD-LAPTOP-07',
      code,
    });
    await receipt.getByRole('button', { name: 'Copy message' }).press('Enter');
    await expect.poll(() => clipboard(page)).toContain(`Receipt code: ${code}`);
    expect(await clipboard(page)).toContain(
      'I have cleared Demo Modeler on FIELD-LAPTOP-07 on Wed 1 Jul 2026, 10:00 CEST',
    );
    await page.keyboard.press('Escape');
    // The button that opened it is gone with the license.
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Checked-out licenses' }));
    await row(page, /^Demo Modeler/)
      .getByText('Cleared')
      .waitFor();
    expect(await desk.stores()).toEqual([]);

    await drops(page, { name: 'again.belic', content: file });
    await card(page, 'Demo Modeler 10.16.2.34')
      .getByText('This license was cleared from your profile on Wed 1 Jul 2026, 10:00 CEST.')
      .waitFor();
    await card(page, 'Demo Modeler 10.16.2.34').getByText('cleared-earlier').waitFor();
  });

  it('is kept by Keep and by Esc, and the focus goes back to where it was', async () => {
    await has(desk.licenseFor(MODELER));
    const { page } = await desk.opens();
    await goes(page, 'Checked-out licenses');
    const clear = row(page, /^Demo Modeler/).getByRole('button', { name: 'Clear Demo Modeler 10.16.2.34' });
    for (const key of ['Enter', 'Escape']) {
      await clear.click();
      await hasFocus(page.getByRole('alertdialog', { name: QUESTION }).getByRole('button', { name: 'Keep' }));
      await page.keyboard.press(key);
      await hasFocus(clear);
    }
    expect(await desk.stores()).toEqual([checkoutIdOf(1)]);
  });

  it('shows its receipt again later, the same one', async () => {
    await has(desk.licenseFor(MODELER));
    const { page } = await desk.opens();
    await asksToClear(page, 'Demo Modeler');
    await page.getByRole('button', { name: 'Clear license' }).click();
    const receipt = page.getByRole('dialog', { name: 'Demo Modeler was cleared' });
    const code = await receipt.getByText(RECEIPT_CODE).innerText();
    await hasFocus(receipt.getByRole('button', { name: 'Close' }).last());
    await page.keyboard.press('Enter');
    await receipt.waitFor({ state: 'detached' });
    await row(page, /^Demo Modeler/)
      .getByRole('button', { name: 'Receipt of Demo Modeler 10.16.2.34' })
      .click();
    await receipt.getByText(code, { exact: true }).waitFor();
  });

  it('takes other forms of the license with it, one receipt each, and says what stays licensed', async () => {
    const applications = [desk.applicationOf(MODELER, desk.in(30)), desk.applicationOf(DRAINAGE, desk.in(30))];
    const both = { applications, expiresAt: desk.in(30) };
    const longer = {
      applications: applications.map((one) => ({ ...one, expiresAt: desk.in(60) })),
      expiresAt: desk.in(60),
      checkoutId: checkoutIdOf(2),
    };
    await has(
      desk.licenseFor(MODELER, both),
      desk.licenseFor(MODELER, longer),
      desk.licenseFor(DRAINAGE, { checkoutId: checkoutIdOf(3) }),
    );
    const { page } = await desk.opens();
    await goes(page, 'Checked-out licenses');
    await page.getByRole('button', { name: 'Clear Demo Modeler 10.16.2.34 and 1 more application' }).first().click();
    const question = page.getByRole('alertdialog', {
      name: 'Clear Demo Modeler and Demo Drainage from your profile on FIELD-LAPTOP-07?',
    });
    await question.getByText('An earlier or later form of this license goes with it').waitFor();
    await question
      .getByText('Demo Drainage stays licensed by another checkout until Tue 1 Sep 2026, 24:00 CEST.')
      .waitFor();
    await question.getByRole('button', { name: 'Clear license' }).click();
    const receipts = page.getByRole('dialog', {
      name: 'Demo Modeler and Demo Drainage were cleared from your profile',
    });
    await receipts.getByText('2 receipts, one for each form of the license').waitFor();
    expect(await receipts.getByRole('img', { name: /^QR code/ }).count()).toBe(2);
    expect(
      await receipts.getByRole('button', { name: 'Save the receipt file for Demo Modeler and Demo Drainage' }).count(),
    ).toBe(2);
    expect(await desk.stores()).toEqual([checkoutIdOf(3)]);
  });

  it('gives a message instead of a receipt where the issuer takes none', async () => {
    desk.trusts({ ...fixtureIssuer().trustEntry, receipts: false });
    await has(desk.licenseFor(STRUCTURES));
    const { page } = await desk.opens({ context: WITH_CLIPBOARD });
    await asksToClear(page, 'Demo Structures');
    await page.getByRole('button', { name: 'Clear license' }).click();
    const sheet = page.getByRole('dialog', { name: 'Demo Structures was cleared from your profile' });
    await sheet
      .getByText('Example Engineering takes no receipts. Send your administrator this message instead.')
      .waitFor();
    expect(await sheet.getByRole('img', { name: /^QR/ }).count()).toBe(0);
    expect(await sheet.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    await sheet.getByRole('button', { name: 'Copy message' }).click();
    await expect
      .poll(() => clipboard(page))
      .toBe((await sheet.getByText(/^I have cleared Demo Structures/).innerText()).trim());
  });

  it('that cannot be stored keeps the license, says so, and can be tried again', async () => {
    await has(desk.licenseFor(MODELER));
    const { page } = await desk.opens();
    await asksToClear(page, 'Demo Modeler');
    const question = page.getByRole('alertdialog', { name: QUESTION });
    await question.waitFor();
    const letGo = await neighbourHolds(desk, 'writing');
    await question.getByRole('button', { name: 'Clear license' }).click();
    await question.getByText('Another program of yours is using the stored licenses just now.').waitFor();
    await question.getByText('store-busy').waitFor();
    expect(await page.getByText(/^QR code/).count()).toBe(0);
    await letGo();
    expect(await desk.stores()).toEqual([checkoutIdOf(1)]);
    await question.getByRole('button', { name: 'Clear license' }).click();
    await page.getByRole('dialog', { name: 'Demo Modeler was cleared from your profile' }).waitFor();
    expect(await desk.stores()).toEqual([]);
  });

  it('says so where another program cleared it while the question stood', async () => {
    await has(desk.licenseFor(MODELER));
    const { page, api } = await desk.opens();
    await asksToClear(page, 'Demo Modeler');
    const question = page.getByRole('alertdialog', { name: QUESTION });
    await question.waitFor();
    await api.request('clearCheckout', { checkoutId: checkoutIdOf(1) });
    await question.getByRole('button', { name: 'Clear license' }).click();
    await page
      .getByRole('dialog', { name: 'There is nothing to clear' })
      .getByText('This license was already cleared, on Wed 1 Jul 2026, 10:00 CEST.')
      .waitFor();
  });
});
