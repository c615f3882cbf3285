import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { anXml } from '#fixtures/builders/license-files.ts';
import { DAY, duration } from '#core/time/instant.ts';
import { parseWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from './support/desk.ts';
import { clipboard, goes, hasFocus, row, WITH_CLIPBOARD } from './support/license-pages.ts';

describe.skipIf(chromiumProgram('the checked-out licenses in the window') === null)('the checked-out licenses', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.remove());

  /** One of each license service, and one for a computer that this one was once called. */
  const hasThree = async (): Promise<void> => {
    const expiresAt = desk.in(5);
    const xml = anXml({
      checkoutId: checkoutIdOf(2),
      expiresAt,
      applications: [DRAINAGE, STRUCTURES].map((one) => desk.applicationOf(one, expiresAt)),
    });
    const files = [desk.brings('a.belic', desk.licenseFor(MODELER)), desk.brings('b.xml', xml)];
    await desk.use((opened) => imports(opened, ...files));
    desk.machineName = 'OLD-NAME';
    const old = desk.brings(
      'c.belic',
      desk.licenseFor(STRUCTURES, { checkoutId: checkoutIdOf(3), machineName: 'OLD-NAME' }),
    );
    await desk.use((opened) => imports(opened, old));
    desk.machineName = 'FIELD-LAPTOP-07';
  };
  const opensList = async (context = {}) => {
    const window = await desk.opens({ context });
    await goes(window.page, 'Checked-out licenses');
    return window;
  };

  it('of both license services stand in one list, and one that cannot be used says why and what to do', async () => {
    await hasThree();
    const { page } = await opensList();
    await row(page, /^Demo Modeler/)
      .getByText('Tue 1 Sep 2026, 24:00 CEST')
      .waitFor();
    await row(page, /^Demo Modeler/)
      .getByText('63 days left')
      .waitFor();
    const ending = row(page, /^Demo Drainage/);
    await ending.getByText('Ends soon').waitFor();
    await ending.getByText('SELECTserver').waitFor();
    await ending.getByText('Zoe Field').waitFor();
    await row(page, /OLD-NAME/)
      .first()
      .getByText('Other computer')
      .waitFor();
    await page.getByText('The license is for the computer OLD-NAME; this computer is FIELD-LAPTOP-07.').waitFor();
    await page.getByText('If this computer was renamed, give it its old name back').waitFor();
  });

  it('have each icon at its place, also beside a row that has fewer', async () => {
    await hasThree();
    desk.passes(duration(6, DAY));
    const { page } = await opensList();
    await row(page, /^Demo Drainage/).getByText('Ended').waitFor();
    expect(await row(page, /^Demo Drainage/).getByRole('button', { name: /^Clear/ }).count()).toBe(0);
    for (const icon of [/^Details/, /^Verify/]) {
      const icons = await page.getByRole('table').getByRole('button', { name: icon }).all();
      const places = await Promise.all(icons.map(async (one) => (await one.boundingBox())?.x));
      expect([places.length, new Set(places).size]).toEqual([3, 1]);
    }
  });

  it('are found by Ctrl+F and words, by whether they can be used, and sorted by a title', async () => {
    await hasThree();
    const { page } = await opensList();
    await row(page, /^Demo Modeler/).waitFor();
    await page.keyboard.press('Control+f');
    await hasFocus(page.getByRole('searchbox', { name: 'Filter licenses' }));
    await page.keyboard.type('selectserver zoe');
    await row(page, /^Demo Modeler/).waitFor({ state: 'detached' });
    await row(page, /^Demo Drainage/).waitFor();
    await page.keyboard.press('Escape');
    await row(page, /^Demo Modeler/).waitFor();
    await page.getByRole('radio', { name: 'Not usable (1)' }).click();
    await row(page, /^Demo Modeler/).waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'All (3)' }).click();
    const names = () => page.getByRole('rowheader').allInnerTexts();
    await page.getByRole('columnheader', { name: 'Ends' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Ends' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    expect((await names())[0]).toMatch(/^Demo Drainage/);
    await page.getByRole('columnheader', { name: 'Ends' }).getByRole('button').click();
    await expect.poll(async () => (await names()).at(-1)).toMatch(/^Demo Drainage/);
    await page.getByRole('searchbox').fill('no such thing');
    await page.getByText('No license matches.').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await names()).toHaveLength(3);
  });

  it('have details with every field; the activation key stays masked', async () => {
    await hasThree();
    const { page } = await opensList(WITH_CLIPBOARD);
    await row(page, /^Demo Drainage/)
      .getByRole('button', { name: 'Details of Demo Drainage 10.16.2.34 and 1 more application' })
      .click();
    const details = page.getByRole('dialog', { name: 'Demo Drainage 10.16.2.34 and 1 more application' });
    for (const value of [
      checkoutIdOf(2),
      'SELECTserver',
      'Zoe Field <zoe.field@example.com>',
      'Sun 1 Mar 2026, 10:30 CET',
      'DE',
      '••••-••••-••••-AB3F',
    ]) {
      await details.getByRole('definition').filter({ hasText: value }).first().waitFor();
    }
    await details
      .getByRole('table', { name: 'Applications' })
      .getByRole('row', { name: /^Demo Structures 10.16.2.34 4400/ })
      .waitFor();
    expect(await page.content()).not.toContain('5311');
    await details.getByRole('button', { name: `Copy ${checkoutIdOf(2)}` }).click();
    await expect.poll(() => clipboard(page)).toBe(checkoutIdOf(2));
    await details.getByRole('button', { name: 'Clear Demo Drainage 10.16.2.34 and 1 more application' }).click();
    await page
      .getByRole('alertdialog', { name: 'Clear Demo Drainage and Demo Structures from your profile' })
      .waitFor();
  });

  it('are verified again, every check, as of now', async () => {
    await hasThree();
    const { page } = await opensList();
    await row(page, /^Demo Modeler/)
      .getByRole('button', { name: 'Verify Demo Modeler 10.16.2.34 again' })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Demo Modeler 10.16.2.34, verified again' });
    await dialog.getByText('Every check passes now.').waitFor();
    expect(await dialog.getByRole('list', { name: 'Checks' }).getByRole('listitem').count()).toBe(14);
    // The issuer is not trusted any more from here on.
    desk.trusts({ ...fixtureIssuer('neighbour').trustEntry });
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.keyboard.press('F5');
    const one = page.getByRole('button', { name: 'Verify Product 4100 again' });
    await one.click();
    await page
      .getByRole('dialog', { name: 'Product 4100, verified again' })
      .getByText('It does not count now.')
      .waitFor();
    await page.getByText('more checks were not made: an earlier one already decided.').waitFor();
  });

  it('that are none say whom to ask, with the exact names to copy', async () => {
    const { page } = await opensList(WITH_CLIPBOARD);
    await page.getByText('Ask your administrator to create one for FIELD-LAPTOP-07 / ').waitFor();
    await page.getByRole('button', { name: 'Copy both names' }).click();
    await expect
      .poll(async () => parseWorkstationDetails(await clipboard(page)))
      .toMatchObject({ machineNames: ['FIELD-LAPTOP-07'] });
    await page.getByRole('main').getByRole('button', { name: 'Import a license file' }).click();
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Import a license file' }));
  });
});
