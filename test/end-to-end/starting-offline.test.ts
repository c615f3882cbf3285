import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, MINUTE } from '#core/time/instant.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { imports } from '../main/use-cases/answers.ts';
import { Desk, DRAINAGE, MODELER, STRUCTURES } from './support/desk.ts';
import { hasFocus } from './support/license-pages.ts';
import { watchNetwork } from './support/network-watch.ts';

const OFFLINE_SWITCH = { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] } as const;

describe.skipIf(chromiumProgram('starting an application offline, in the window') === null)('starting an application from the Overview', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
    desk.registers(MODELER, DRAINAGE, STRUCTURES);
  });

  afterEach(() => desk.remove());

  /** What applications of this desk were started with. */
  function decisions(): readonly { readonly status: string; readonly until: string }[] {
    if (!existsSync(desk.started)) return [];
    return readFileSync(desk.started, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  }

  it('asks for nothing while the sign-in was confirmed recently', async () => {
    await desk.isSignedIn();
    const { page } = await desk.opens();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    await page.getByText('Demo Drainage has started.').first().waitFor();
    await expect.poll(decisions).toMatchObject([{ status: 'Ok' }]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('leads from the closed prompt over the message to status Offline, and touches no network', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const { page, origin } = await desk.opens();
    const network = watchNetwork(page, origin);
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    const prompt = page.getByRole('dialog', { name: 'Demo Drainage asks for a license' });
    await prompt.getByText('You last signed in on Wed 1 Jul 2026, 09:00 CEST.').waitFor();
    await prompt.getByRole('button', { name: 'Close' }).last().click();
    const message = page.getByRole('dialog', { name: 'Work offline for now?' });
    await message.getByText('Wed 8 Jul 2026, 09:00 CEST').waitFor();
    await message.getByRole('img', { name: '6 days left of 7' }).waitFor();
    // One key from here.
    await hasFocus(message.getByRole('button', { name: 'Continue offline' }));
    await page.keyboard.press('Enter');
    await page.getByText('Demo Drainage has started. Status: Offline, until Wed 8 Jul 2026, 09:00 CEST.').first().waitFor();
    await expect.poll(decisions).toMatchObject([{ status: 'Offline', until: '2026-07-08T07:00:00.000Z' }]);
    expect(network.attempts).toEqual([]);
    network.end();
    await page.getByRole('listitem').filter({ hasText: 'Demo Drainage' }).getByText('Offline', { exact: true }).waitFor();
  });

  it('asks once: within the day the application starts again without a prompt', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const { page } = await desk.opens();
    const start = page.getByRole('button', { name: 'Start Demo Drainage' });
    await start.click();
    await page.getByRole('dialog', { name: 'Demo Drainage asks' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Continue offline' }).click();
    await expect.poll(decisions).toHaveLength(1);
    desk.passes(duration(3, HOUR));
    await start.click();
    await expect.poll(decisions).toHaveLength(2);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('gives the focus back to Start when prompt and message are left by keys alone', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const { page } = await desk.opens();
    const start = page.getByRole('button', { name: 'Start Demo Drainage' });
    await start.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Demo Drainage asks' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Work offline for now?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await hasFocus(start);
    expect(decisions()).toEqual([]);
  });

  it('warns on day 6, with the focus on what helps, and still lets work go on', async () => {
    await desk.isSignedIn();
    desk.passes(duration(6, DAY));
    const { page } = await desk.opens();
    await page.getByText('You can work offline only until Wed 8 Jul 2026, 09:00 CEST').waitFor();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    await page.getByRole('dialog', { name: 'Demo Drainage asks' }).waitFor();
    await page.keyboard.press('Escape');
    const message = page.getByRole('dialog', { name: 'Import a license file soon' });
    await hasFocus(message.getByRole('button', { name: 'Import a license file' }));
    await message.getByRole('button', { name: 'Continue offline' }).click();
    await expect.poll(decisions).toMatchObject([{ status: 'Offline' }]);
  });

  it('lets work go on to the last minute of day 7, and not a minute longer', async () => {
    await desk.isSignedIn();
    desk.passes(duration(7 * 24 * 60 - 61, MINUTE));
    const { page } = await desk.opens();
    await page.getByText('You can work offline only until').waitFor();
    desk.passes(duration(1, MINUTE));
    await page.keyboard.press('F5');
    await page.getByText('The time for working offline is over').waitFor();
    // Nobody can sign in here, so the state does not ask for it.
    await page.locator('header').getByText('Attention', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    await page.getByRole('dialog', { name: 'Demo Drainage asks' }).waitFor();
    await page.keyboard.press('Escape');
    const message = page.getByRole('dialog', { name: 'The time for working offline is over' });
    await message.getByText('Wrong? Set it right.').waitFor();
    expect(await message.getByRole('button', { name: 'Continue offline' }).count()).toBe(0);
    await message.getByRole('button', { name: 'Close' }).last().click();
    expect(decisions()).toEqual([]);
  });

  it('says that the organisation requires a sign-in where offline use is forbidden', async () => {
    await desk.isSignedIn(OFFLINE_SWITCH);
    desk.passes(duration(5, HOUR));
    const { page } = await desk.opens();
    await page.getByText('License file required', { exact: true }).first().waitFor();
    expect(await page.getByText('Sign-in required', { exact: true }).count()).toBe(0);
    await page.getByText('Your organisation requires a sign-in', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    await page.getByRole('dialog', { name: 'Demo Drainage asks' }).waitFor();
    await page.keyboard.press('Escape');
    const message = page.getByRole('dialog', { name: 'A license file is needed' });
    await message.waitFor();
    expect(await message.getByRole('button', { name: 'Continue offline' }).count()).toBe(0);
    expect(decisions()).toEqual([]);
  });

  it('says that nothing is stored here yet where nobody ever signed in', async () => {
    const { page } = await desk.opens();
    await page.getByText('No license is here yet').waitFor();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    await page.getByRole('dialog', { name: 'Demo Drainage asks' }).waitFor();
    await page.keyboard.press('Escape');
    const message = page.getByRole('dialog', { name: 'Import a license file first' });
    await message.getByText('Nothing is stored on this computer yet, so it cannot work offline.').waitFor();
    expect(decisions()).toEqual([]);
  });

  it('says honestly that nobody can sign in while no entitlement service is set', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const { page } = await desk.opens();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('main').getByText('No entitlement service is set on this computer.').waitFor();
    await page.getByText('service-not-configured').waitFor();
  });

  it('offers no sign-in in the prompt and the message that nobody could make, and says why when it is asked', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const { page } = await desk.opens();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    for (const name of ['Demo Drainage asks for a license', 'Work offline for now?']) {
      const screen = page.getByRole('dialog', { name });
      await screen.getByRole('button', { name: "Why can't I sign in?" }).click();
      await screen.getByText('service-not-configured').waitFor();
      expect(await screen.getByRole('button', { name: 'Sign in', exact: true }).count()).toBe(0);
      await page.keyboard.press('Escape');
    }
  });

  it('offers importing once where nothing else is left', async () => {
    const { page } = await desk.opens();
    await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
    const prompt = page.getByRole('dialog', { name: 'Demo Drainage asks' });
    await prompt.waitFor();
    expect(await prompt.getByRole('button', { name: 'Import a license file' }).count()).toBe(1);
  });

  it('starts what a checkout covers, however long ago the last sign-in was', async () => {
    await desk.isSignedIn();
    const file = desk.brings('modeler.belic', desk.licenseFor(MODELER));
    await desk.use((opened) => imports(opened, file));
    desk.passes(duration(20, DAY));
    const { page } = await desk.opens();
    await page.getByText('You can work with 1 of 3 applications').waitFor();
    await page.getByText('Demo Modeler is checked out to this computer until Tue 1 Sep 2026, 24:00 CEST.').waitFor();
    await page.getByRole('button', { name: 'Start Demo Modeler' }).click();
    await page.getByText('Demo Modeler has started.').first().waitFor();
    await expect.poll(decisions).toMatchObject([{ status: 'Ok' }]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('says that the prompt can be closed where a license file covers the application meanwhile', async () => {
    await desk.isSignedIn();
    desk.passes(duration(26, HOUR));
    const { page } = await desk.opens();
    await page.getByRole('button', { name: 'Start Demo Modeler' }).click();
    const prompt = page.getByRole('dialog', { name: 'Demo Modeler asks for a license' });
    await prompt.waitFor();
    // As the command line, or another window, would do it.
    const file = desk.brings('modeler.belic', desk.licenseFor(MODELER));
    await desk.use((opened) => imports(opened, file));
    await prompt.getByRole('heading', { name: 'You can close this' }).waitFor();
    await prompt.getByText('Demo Modeler is licensed on this computer until Tue 1 Sep 2026, 24:00 CEST.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(decisions).toMatchObject([{ status: 'Ok' }]);
  });
});
