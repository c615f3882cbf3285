import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { startDisplay, type Display } from '../electron/support/display.ts';
import { childrenOf } from '../window-host/support/process-children.ts';
import { drivenChromium, type DrivenChromium } from './support/driven-chromium.ts';
import { licenseFor } from './support/fixture-files.ts';
import type { Run } from './support/run.ts';
import { signedIn } from './support/signed-in.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const CHROMIUM = chromiumProgram('licensing run with a window');
const RUN = ['run', '--product', '1003', '--', 'sh', '-c', 'echo "$LICENSING_DECISION"'];

describe.skipIf(CHROMIUM === null)('run, where a window can be shown', () => {
  let display: Display | null = null;
  beforeAll(async () => {
    display = await startDisplay();
  });
  afterAll(() => display?.end());

  interface Desk extends Workplace {
    readonly chromium: DrivenChromium;
    /** Starts the command line on a desktop where Chromium is the one program that shows windows. */
    readonly start: (watch?: (child: ChildProcess) => void) => Promise<Run>;
    readonly kinds: () => Promise<readonly string[]>;
  }

  function desk(skip: TestContext['skip']): Desk {
    if (display === null) return skip('there is no Xvfb here to show a window on');
    const place = makeWorkplace();
    const chromium = drivenChromium(place.folder, CHROMIUM ?? '');
    const path = `${chromium.path}:${process.env['PATH'] ?? ''}`;
    const environment = { DISPLAY: display.name, PATH: path, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
    return {
      ...place,
      chromium,
      start: (watch) => place.licensing(RUN, { environment, ...(watch === undefined ? {} : { watch }) }),
      kinds: async () => {
        const history = await place.licensing(['history', '--json']);
        return history.json<{ readonly entries: readonly { readonly kind: string }[] }>().entries.map(({ kind }) => kind);
      },
    };
  }

  async function asked({ chromium }: Desk): Promise<Page> {
    const { page } = await chromium.window();
    await page.getByRole('heading', { name: 'Structure Designer asks for a license' }).waitFor();
    return page;
  }

  it('asks in it: closed, then the message, then Continue, and the command starts with status Offline', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(26, HOUR));
    const running = here.start();
    const { page } = await here.chromium.window();
    await page.getByRole('heading', { name: 'Structure Designer asks for a license' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    await page.keyboard.press('Enter');
    const run = await running;
    expect(run, run.stderr).toMatchObject({ exitCode: 0 });
    expect(run.json()).toMatchObject({ schema: 1, status: 'Offline', mayRun: true });
    expect(await here.kinds()).toEqual(['application-started', 'continued-offline', 'sign-in-dismissed', 'signed-in']);
  });

  it('closed by the cross of its window leads to the message all the same, and there to Continue', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(26, HOUR));
    const running = here.start();
    const { page } = await here.chromium.window();
    await page.getByRole('heading', { name: 'Structure Designer asks for a license' }).waitFor();
    await page.close();
    const next = await here.chromium.window();
    await next.page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    await next.page.keyboard.press('Enter');
    const run = await running;
    expect(run, run.stderr).toMatchObject({ exitCode: 0 });
    expect(run.json()).toMatchObject({ status: 'Offline', mayRun: true });
    expect(await here.kinds()).toEqual(['application-started', 'continued-offline', 'sign-in-dismissed', 'signed-in']);
  });

  it('whose window was killed says so, and leads to the message as closing it does', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(26, HOUR));
    let pid = 0;
    const running = here.start((child) => (pid = child.pid ?? 0));
    await asked(here);
    const [host = 0] = childrenOf(pid);
    process.kill(host, 'SIGKILL');
    const { page } = await here.chromium.window();
    await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    await page.keyboard.press('Enter');
    const run = await running;
    expect(run, run.stderr).toMatchObject({ exitCode: 0 });
    expect(run.stderr).toContain('The window ended unexpectedly. What was chosen in it before that is stored.\n');
  });

  it('starts nothing where the message is closed too, and opens no third window', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(26, HOUR));
    const running = here.start();
    await (await asked(here)).close();
    const { page } = await here.chromium.window();
    await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    await page.close();
    const run = await running;
    expect(run).toMatchObject({ exitCode: 20, stdout: '' });
    expect(run.stderr).toContain('[start-declined]');
    expect(await here.kinds()).toEqual(['sign-in-dismissed', 'signed-in']);
  });

  it('starts nothing, and opens nothing again, where the message was reached in it and its window is closed', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(26, HOUR));
    const running = here.start();
    const page = await asked(here);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    await page.close();
    const run = await running;
    expect(run).toMatchObject({ exitCode: 20, stdout: '' });
    expect(run.stderr).toContain('[start-declined]');
  });

  it('says why where it is closed and there is no way on', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(8, DAY));
    const running = here.start();
    await (await asked(here)).close();
    const run = await running;
    expect(run).toMatchObject({ exitCode: 20, stdout: '' });
    expect(run.stderr).toContain('[may-not-run]');
    // Beside what a notification leaves: the period is over.
    expect((await here.kinds()).filter((kind) => kind !== 'notified')).toEqual(['sign-in-dismissed', 'signed-in']);
  });

  it('opens it also where the answer is no, and starts what a license that was imported there covers', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(8, DAY));
    const file = here.file('good.belic', licenseFor('belic', 1003));
    const running = here.start();
    const { page } = await here.chromium.window();
    await page.getByRole('heading', { name: 'Structure Designer asks for a license' }).waitFor();
    await here.licensing(['import', file]);
    // Whatever the window shows of it, the one who opened it asks again.
    await page.getByText('is licensed on this computer').first().waitFor();
    await page.close();
    const run = await running;
    expect(run, run.stderr).toMatchObject({ exitCode: 0 });
    expect(run.json()).toMatchObject({ status: 'Ok', source: 'checkout' });
  });

  it('closes it when it is interrupted, and ends with 130', async ({ skip }) => {
    const here = desk(skip);
    await signedIn(here, duration(26, HOUR));
    let child: ChildProcess | null = null;
    const running = here.start((started) => {
      child = started;
    });
    const { page, browser } = await here.chromium.window();
    await page.getByRole('heading', { name: 'Structure Designer asks for a license' }).waitFor();
    const gone = new Promise((resolve) => browser.once('disconnected', resolve));
    (child as ChildProcess | null)?.kill('SIGINT');
    expect(await running).toMatchObject({ exitCode: 130, stdout: '' });
    await gone;
    expect(await here.kinds()).toEqual(['signed-in']);
  });
});
