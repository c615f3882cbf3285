import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import type { HostReport } from '#main/window-host/host-report.ts';
import { launchEnvironment, USUAL_LAUNCH } from '#main/window-host/window-launch.ts';
import { chromiumProgram, newPage } from '../browser-host/support/chromium.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import type { StatusJson } from '../command-line/support/json-forms.ts';
import { ALICE, asUser, BOB, NO_PRIVATE_MOUNTS, privateMounts } from '../command-line/support/private-mounts.ts';
import { makeWorkplace, type Circumstances, type Workplace } from '../command-line/support/workplace.ts';

interface User extends Circumstances {
  readonly profile: string;
}

const hosts: ChildProcess[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.kill();
});

/** Two users of one computer, each with a home folder of their own. */
async function twoUsers(place: Workplace, skip: TestContext['skip']): Promise<{ readonly alice: User; readonly bob: User }> {
  const mounts = await privateMounts(place);
  if (mounts === null) skip(NO_PRIVATE_MOUNTS);
  const user = (id: number): User => {
    const home = join(place.folder, String(id));
    mkdirSync(home);
    chownSync(home, id, id);
    return { ...asUser(id, mounts), profile: join(home, 'profile') };
  };
  return { alice: user(ALICE), bob: user(BOB) };
}

/** Runs the real browser host as a user, and opens its window with the address and the code that it gives to a terminal. */
async function windowOf(place: Workplace, user: User): Promise<Page> {
  const { node, bundle } = user.program!;
  const [first = '', ...rest] = [...user.through!, node, join(dirname(bundle), 'browser-host.mjs')];
  const environment = { ...place.environment(user), ...launchEnvironment({ ...USUAL_LAUNCH, shownIn: 'terminal' }) };
  const host = spawn(first, rest, { cwd: place.folder, env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  hosts.push(host);
  const { address, code } = await new Promise<Extract<HostReport, { report: 'waiting-at' }>>((resolve, reject) => {
    host.once('exit', (exitCode) => reject(new Error(`the host ended with ${String(exitCode)}`)));
    host.on('message', (report: HostReport) => {
      if (report.report === 'waiting-at') resolve(report);
    });
  });
  const page = await newPage({ timezoneId: 'UTC' });
  await page.goto(address);
  await page.getByRole('textbox').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

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
      const page = await windowOf(place, user);
      await page.keyboard.press('Control+o');
      await page.getByRole('textbox').fill(license);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Import 1 license' }).click();
      await page.getByText('Imported for your profile only. Others who share this computer import it too.').first().waitFor();
      expect(await statusOf(place, user)).toMatchObject({ exitCode: 0, decisions: [{ status: 'Ok' }] });
      await page.context().close();
    }

    const page = await windowOf(place, alice);
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
    const bobs = await windowOf(place, bob);
    await bobs.keyboard.press('Control+2');
    await bobs.getByText(checkoutIdOf(1001)).or(bobs.getByText('Active', { exact: true })).first().waitFor();
    // The same file does not come back for who cleared it.
    expect((await place.licensing(['import', license], alice)).exitCode).toBe(7);
  });
});
