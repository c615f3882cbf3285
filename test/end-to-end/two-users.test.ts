import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import type { StatusJson } from '../command-line/support/json-forms.ts';
import { twoUsers, type User } from '../command-line/support/two-users.ts';
import { makeWorkplace, type Workplace } from '../command-line/support/workplace.ts';
import { hostedPage } from './support/hosted-page.ts';

async function statusOf(place: Workplace, user: User) {
  const { exitCode, json } = await place.licensing(['status', '--product', '1001', '--json'], user);
  return { exitCode, decisions: json<StatusJson>().decisions };
}

describe.skipIf(chromiumProgram('two users with a window each') === null)('two operating-system users with a window each', () => {
  it('import one file; one clears it, and the other still runs, which dialog and receipt say', async ({ skip }) => {
    const place = makeWorkplace();
    const { alice, bob } = await twoUsers(place, skip);
    const license = place.file('shared.belic', licenseFor('belic', 1001));
    for (const user of [alice, bob]) {
      const { host, page } = await hostedPage(place, user);
      await page.keyboard.press('Control+o');
      await page.getByRole('textbox').fill(license);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Import 1 license' }).click();
      await page.getByText('Imported for your profile only. Others who share this computer import it too.').first().waitFor();
      expect(await statusOf(place, user)).toMatchObject({ exitCode: 0, decisions: [{ status: 'Ok' }] });
      // It waits a moment for a page that is only reloaded; until it has ended, a later start is handed over to it.
      const ended = once(host, 'exit');
      await page.context().close();
      await ended;
    }

    const { page } = await hostedPage(place, alice);
    await page.keyboard.press('Control+2');
    await page.getByRole('button', { name: /^Clear/ }).first().click();
    const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await question.getByText('Others who imported this file must clear it too.').waitFor();
    await question.getByRole('button', { name: 'Clear license' }).click();
    const receipt = page.getByRole('dialog');
    await receipt.getByText('Others who imported it clear it too.').waitFor();
    await receipt.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$/).waitFor();

    expect(await statusOf(place, alice)).toMatchObject({ exitCode: 20, decisions: [{ reason: 'checkout-cleared' }] });
    expect(await statusOf(place, bob)).toMatchObject({ exitCode: 0, decisions: [{ status: 'Ok', reason: 'covered-by-checkout' }] });
    const { page: bobs } = await hostedPage(place, bob);
    await bobs.keyboard.press('Control+2');
    await bobs.getByText(checkoutIdOf(1001)).or(bobs.getByText('Active', { exact: true })).first().waitFor();
    // The same file does not come back for who cleared it.
    expect((await place.licensing(['import', license], alice)).exitCode).toBe(7);
  });
});
