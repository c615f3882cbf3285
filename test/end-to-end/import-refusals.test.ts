import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { neighbourHolds } from '../main/contract-server/neighbour.ts';
import { Desk, MODELER } from './support/desk.ts';
import { card, clipboard, drops, hasFocus, row, WITH_CLIPBOARD } from './support/license-pages.ts';

describe.skipIf(chromiumProgram('refusing license files in the window') === null)(
  'a license file that is refused',
  () => {
    let desk: Desk;
    beforeEach(() => {
      desk = new Desk();
    });
    afterEach(() => desk.remove());

    it('for another computer shows both names with what differs marked, and gives a request to send', async () => {
      const { page } = await desk.opens({ context: WITH_CLIPBOARD });
      await drops(page, {
        name: 'modeler.belic',
        content: desk.licenseFor(MODELER, { machineName: 'FIELD-LAPTOP-70' }),
      });
      const refused = card(page, 'Demo Modeler 10.16.2.34');
      await refused.getByText('Other computer', { exact: true }).waitFor();
      await refused
        .getByText('The license is for the computer FIELD-LAPTOP-70; this computer is FIELD-LAPTOP-07.')
        .waitFor();
      await refused
        .getByRole('definition')
        .filter({ hasText: /^FIELD-LAPTOP-70$/ })
        .getByText('70', { exact: true })
        .waitFor();
      await refused
        .getByRole('definition')
        .filter({ hasText: /^FIELD-LAPTOP-07$/ })
        .getByText('07', { exact: true })
        .waitFor();
      // What the marks say, for those who do not see them.
      await refused
        .getByText('From character 14 on, two characters are swapped: the license has 7 0, this computer has 0 7.')
        .waitFor({ state: 'attached' });
      await refused.getByRole('listitem').filter({ hasText: 'In date' }).getByText('Passed').waitFor();
      expect(await page.getByRole('button', { name: 'Import', exact: true }).last().isDisabled()).toBe(true);
      await refused.getByRole('button', { name: 'Copy a request for the administrator' }).click();
      await expect
        .poll(() => clipboard(page))
        .toContain('The license file I have is for the computer FIELD-LAPTOP-70.');
      expect(parseWorkstationDetails(await clipboard(page))).toMatchObject({ machineNames: ['FIELD-LAPTOP-07'] });
      await refused.getByRole('button', { name: 'Copy details' }).click();
      await expect.poll(() => clipboard(page)).toContain('code: other-machine');
      expect(await desk.stores()).toEqual([]);
    });

    it('of an issuer nobody trusts shows who signed and nothing the file says, and leads on by IT and a telephone alone', async () => {
      const { page } = await desk.opens({ context: WITH_CLIPBOARD });
      const content = aBelic({ machineName: 'SECRET-PLACE' }, fixtureIssuer('stranger'));
      const file = { name: 'stranger.belic', content };
      await drops(page, file);
      const refused = card(page, 'stranger.belic');
      await refused.getByText('Issuer not trusted').waitFor();
      await refused.getByText('Who signed it, as its certificate says. Nobody has confirmed this.').waitFor();
      await refused.getByText('The rest was not looked at: nobody vouches for what the file says.').waitFor();
      expect(await page.getByText(/SECRET-PLACE|Structure Designer/).count()).toBe(0);
      expect(await refused.getByRole('button').allInnerTexts()).toEqual(['Copy a request for IT', 'Copy details']);
      await refused.getByRole('button', { name: 'Copy a request for IT' }).click();
      await expect.poll(() => clipboard(page)).toContain('have them read out the fingerprint');
      const request = await clipboard(page);
      const shown = await refused.getByRole('definition').last().innerText();
      expect(request).toContain(shown);

      // IT runs the line, in the folder where the file lies.
      desk.brings('stranger.belic', content);
      const words = /^ {2}.* (trust add .*)$/m.exec(request)?.[1]?.split(' ') ?? [];
      expect(words).toEqual(['trust', 'add', 'stranger.belic', '--fingerprint', shown.replaceAll(/\s/g, '')]);
      execFileSync(process.execPath, [bundledProgram(), ...words], {
        cwd: desk.folder,
        env: { ...process.env, ...desk.environment() },
      });
      await page.keyboard.press('F5');
      await page.getByText('Everything was read again.').waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Back' }).click();
      await drops(page, file);
      await card(page, 'Structure Designer 10.16.2.34').getByText('Other computer', { exact: true }).waitFor();
    });

    it('has a hostile name shown as text, isolated and whole, and nothing in it runs', async () => {
      const { page } = await desk.opens();
      const names = [
        '<img src=x onerror="document.title=\'hacked\'">.belic',
        'invoice\u202efdp.belic',
        'two\nlines\u2066.belic',
        `${'long '.repeat(200)}.belic`,
        '{name, plural, other {#}} absent.belic',
      ];
      await drops(page, ...names.map((name) => ({ name, content: Buffer.from('no license') })));
      await page.getByText('Nothing can be imported, 5 are refused.').waitFor({ state: 'attached' });
      await page.getByRole('heading', { name: '<img src=x onerror="document.title=\'hacked\'">.belic' }).waitFor();
      await page.getByRole('heading', { name: 'invoice\\u202efdp.belic' }).waitFor();
      await page.getByRole('heading', { name: 'two\\u000alines\\u2066.belic' }).waitFor();
      await page.getByRole('heading', { name: '{name, plural, other {#}} absent.belic' }).waitFor();
      // Shortened in its title, whole below it, and no wider than the window.
      await page.getByText('long '.repeat(200).trim()).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await page.title()).toBe('Check before importing – Licensing Tool');
      expect(await page.getByRole('main').getByRole('img').count()).toBe(0);
      await page.getByRole('heading', { level: 2 }).first().locator('bdi').waitFor();
    });

    it('stands before the good ones where there are many, which are shown in portions', async () => {
      const { page } = await desk.opens();
      const good = Array.from({ length: 60 }, (_, at) => ({
        name: `${String(at)}.belic`,
        bytes: desk.licenseFor(MODELER, { checkoutId: checkoutIdOf(at + 1) }),
      }));
      const others = [
        { name: 'bad.belic', bytes: good[0]!.bytes.subarray(0, 800) },
        { name: 'notes.txt', bytes: Buffer.from('hello') },
      ];
      await drops(page, { name: 'licenses.zip', content: storedZip([...good, ...others]) });
      const titles = page.getByRole('heading', { level: 2 });
      await page.getByRole('heading', { level: 1, name: 'Check before importing' }).waitFor();
      expect(await titles.allInnerTexts()).toEqual(['Refused: 1 file', 'Ready to import: 60 files']);
      expect(await page.getByRole('list', { name: 'Found' }).getByRole('listitem').allInnerTexts()).toEqual([
        '1 refused',
        '60 ready',
        '1 passed over',
      ]);
      // The bad one is open, the good ones are a line each.
      await card(page, 'bad.belic').getByText('Copy or download the file again.').waitFor();
      expect(await page.getByRole('article').count()).toBe(21);
      await page.getByText('20 of 60 shown').waitFor();
      await page.getByRole('button', { name: 'Show 40 more' }).click();
      await expect.poll(() => page.getByRole('article').count()).toBe(61);
      await hasFocus(page.getByRole('listitem').filter({ has: page.getByText('licenses.zip/20.belic') }));
      await page.getByRole('button', { name: 'Show what was checked of' }).first().press('Enter');
      await page.getByRole('article').nth(1).getByText('For this computer').waitFor();
      await page.getByRole('button', { name: 'Import 60 licenses' }).waitFor();
    });

    it('at a path that says nothing without a folder to begin at is asked for as a whole path', async () => {
      const { page } = await desk.opens();
      await page.getByRole('navigation').getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('textbox', { name: 'Or type where the file' }).fill('modeler.belic');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      const field = page.getByRole('textbox', { name: 'Or type where the file' });
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
      const described = await field.evaluate((input) => input.ownerDocument.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
      expect(described).toContain('Type the whole path, for example /home/you/license.belic');
      await page.getByText('path-not-absolute').waitFor();
      await field.fill('/nowhere/a.belic');
      await page.keyboard.press('Enter');
      await page.getByText('There is no such file.').first().waitFor();
      await page.getByRole('heading', { level: 1, name: 'Import a license file' }).waitFor();
    });

    it('by a store that another program holds is said with what to do, and is imported at the next try', async () => {
      const { page } = await desk.opens();
      const file = { name: 'modeler.belic', content: desk.licenseFor(MODELER) };
      await drops(page, file);
      await page.getByRole('button', { name: 'Import 1 license' }).waitFor();
      const letGo = await neighbourHolds(desk, 'writing');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Nothing was imported' }).waitFor();
      await page.getByText('Another program of yours is using the stored licenses just now.').waitFor();
      await card(page, 'modeler.belic').getByText('Not stored').waitFor();
      await letGo();
      await drops(page, file);
      await hasFocus(page.getByRole('heading', { level: 1, name: 'Check before importing' }));
      await page.keyboard.press('Enter');
      await hasFocus(page.getByRole('heading', { level: 1, name: 'License imported' }));
      await page.keyboard.press('Enter');
      await row(page, /^Demo Modeler/)
        .getByText('Active')
        .waitFor();
    });
  },
);
