import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Page } from 'playwright-core';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { startDisplay, type Display } from '../electron/support/display.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { serveGate } from '#main/application-gate/serve-gate.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import { connectsTo, type GateClient } from '../main/application-gate/support/gate-client.ts';
import { valueOf } from '../main/use-cases/answers.ts';
import { bundledProgram } from './support/bundle.ts';
import { drivenChromium, type DrivenChromium } from './support/driven-chromium.ts';
import { licenseFor } from './support/fixture-files.ts';
import { startGate, type GateProcess } from './support/gate-process.ts';
import { signedIn } from './support/signed-in.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const CHROMIUM = chromiumProgram('the prompts of licensing gate');
const START = { request: 'start', productId: 1003, application: { name: 'Structure Designer' } } as const;
const ASKS = { name: 'Structure Designer asks for a license' } as const;
const MESSAGE = { name: 'Work offline for now?' } as const;

describe.skipIf(CHROMIUM === null)('the prompt of licensing gate', () => {
  let display: Display | null = null;
  beforeAll(async () => {
    display = await startDisplay();
  });
  afterAll(() => display?.end());
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
  });

  interface Desk extends Workplace {
    readonly chromium: DrivenChromium;
    readonly gate: GateProcess;
    readonly client: GateClient;
  }

  /** A desktop where Chromium is the one program that shows windows, with a gate, of somebody who signed in some time ago. */
  async function desk(skip: TestContext['skip'], ago = duration(26, HOUR)): Promise<Desk> {
    if (display === null) return skip('there is no Xvfb here to show a window on');
    const place = makeWorkplace();
    await signedIn(place, ago);
    const chromium = drivenChromium(place.folder, CHROMIUM ?? '');
    const path = `${chromium.path}:${process.env['PATH'] ?? ''}`;
    const environment = { DISPLAY: display.name, PATH: path, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
    // Asked to end, so that it ends the windows that it has open.
    const gate = startGate(place, (end) => ends.push(end), [], { environment });
    return { ...place, chromium, gate, client: await gate.client() };
  }

  async function asked({ chromium }: Desk): Promise<Page> {
    const { page } = await chromium.window();
    await page.getByRole('heading', ASKS).waitFor();
    return page;
  }

  it('is dismissed, goes on with Continue, and leads to a session with status Offline; the next start asks nobody', async ({ skip }) => {
    const here = await desk(skip);
    const reply = here.client.asks({ id: 1, ...START });
    const page = await asked(here);
    expect(await here.client.next(({ event }) => event === 'prompting')).toMatchObject({ id: 1, until: expect.stringMatching(/Z$/) as string });
    await page.keyboard.press('Escape');
    await page.getByRole('heading', MESSAGE).waitFor();
    await page.keyboard.press('Enter');
    expect(await reply).toMatchObject({ id: 1, ok: true, decision: { status: 'Offline', mayRun: true }, session: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(await here.client.asks({ id: 2, ...START, prompt: 'none' })).toMatchObject({ ok: true, decision: { status: 'Offline' } });
    expect(here.client.untaken).toEqual([]);
  });

  it('is one for two starts of an application, and answers both; another window that is closed ends no session', async ({ skip }) => {
    const here = await desk(skip);
    const other = await here.gate.client();
    const replies = [here.client.asks({ id: 1, ...START }), other.asks({ id: 1, ...START, version: '10.16.2.34' })];
    await (await asked(here)).close();
    const { page } = await here.chromium.window();
    await page.getByRole('heading', MESSAGE).waitFor();
    await page.keyboard.press('Enter');
    const [one, two] = await Promise.all(replies);
    expect([one, two]).toMatchObject([{ ok: true }, { ok: true }]);
    const third = here.client.asks({ id: 2, ...START, productId: 4100, application: { name: 'Prog\n0' } });
    const last = await here.chromium.window();
    // Nothing here knows this product: what it calls itself is what people read. Asked again at once, nobody is.
    await last.page.getByRole('heading', { name: 'Prog 0 asks for a license' }).waitFor();
    await last.page.close();
    expect(await third).toMatchObject({ ok: false, error: { code: 'may-not-run' } });
    expect(await here.client.asks({ id: 4, ...START, productId: 4100 })).toMatchObject({ ok: false, error: { code: 'may-not-run' } });
    expect(await here.client.asks({ id: 3, request: 'stop', session: one?.['session'] })).toMatchObject({ ok: true });
    expect(await other.asks({ id: 3, request: 'stop', session: two?.['session'] })).toMatchObject({ ok: true });
  });

  it('is declined where the message is closed too', async ({ skip }) => {
    const here = await desk(skip);
    const reply = here.client.asks({ id: 1, ...START });
    const page = await asked(here);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', MESSAGE).waitFor();
    await page.close();
    expect(await reply).toMatchObject({ ok: false, error: { code: 'prompt-declined' }, decision: { status: 'Offline' } });
  });

  it('opens where the answer is no, and what is imported meanwhile counts', async ({ skip }) => {
    const here = await desk(skip, duration(8, DAY));
    const reply = here.client.asks({ id: 1, ...START });
    const page = await asked(here);
    await here.licensing(['import', here.file('good.belic', licenseFor('belic', 1003))]);
    await page.getByText('is licensed on this computer').first().waitFor();
    await page.close();
    expect(await reply).toMatchObject({ ok: true, decision: { status: 'Ok', source: 'checkout' } });
  });

  it('is over after its time, and the start is told so', async ({ skip }) => {
    if (display === null) return skip('there is no Xvfb here to show a window on');
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const { path } = drivenChromium(place.folder, CHROMIUM ?? '');
    const shows = { DISPLAY: display.name, PATH: `${path}:${process.env['PATH'] ?? ''}`, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
    const environment = place.environment({ environment: shows });
    const [, program] = process.argv;
    // Windows are opened by the programs beside the one that runs.
    process.argv[1] = bundledProgram();
    const surroundings = valueOf(readSurroundings(environment));
    const gate = await serveGate({ surroundings, environment, texts: createTexts('en', { timeZone: 'UTC' }), stays: true, longestPrompt: 100 });
    try {
      if (gate.outcome !== 'serving') throw new Error(gate.outcome);
      const client = await (await connectsTo(gate.address)).hello();
      const reply = client.asks({ id: 1, ...START });
      expect(await client.next(({ event }) => event === 'prompting')).toMatchObject({ id: 1 });
      expect(await reply).toMatchObject({ ok: false, error: { code: 'prompt-timed-out' }, decision: { status: 'Offline' } });
    } finally {
      if (gate.outcome === 'serving') await gate.end();
      process.argv[1] = program ?? '';
    }
  });

  it('is closed once nobody waits for it, and when the gate ends', async ({ skip }) => {
    const here = await desk(skip);
    here.client.sends({ id: 1, ...START });
    const first = await here.chromium.window();
    await first.page.getByRole('heading', ASKS).waitFor();
    const firstGone = new Promise((resolve) => first.browser.once('disconnected', resolve));
    here.client.breaks();
    await firstGone;
    const other = await here.gate.client();
    const reply = other.asks({ id: 1, ...START });
    const second = await here.chromium.window();
    await second.page.getByRole('heading', ASKS).waitFor();
    const secondGone = new Promise((resolve) => second.browser.once('disconnected', resolve));
    here.gate.kill('SIGTERM');
    expect(await reply).toMatchObject({ ok: false, error: { code: 'gate-ending' } });
    await secondGone;
    expect(await here.gate.run).toMatchObject({ exitCode: 0 });
  });
});
