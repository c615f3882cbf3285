import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { DAY, duration, minus } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aPolicyDocument } from '#fixtures/builders/policies.ts';
import { installedBrowsers } from '#main/browser/installed-browsers.ts';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { CHROMIUM_WORDS } from '../../browser-host/support/chromium-words.ts';
import type { BenchFolder } from '../bench-folder.ts';
import { BENCH_NOW } from '../bench-material.ts';
import { timeText, type BenchRow } from '../bench-row.ts';
import { quantile } from '../interleaved.ts';
import { memoryOfTree, startWindowProcess } from '../window-process.ts';

const STARTS = 9;
const ROUNDS = 15;
const WARM_UP = 3;
const MEBIBYTE = 1_024 * 1_024;

/** The whole client in an installed Chromium: from a process that is started to what a person sees. */
export async function windows(folder: BenchFolder): Promise<BenchRow[]> {
  const browser = installedBrowsers()[0];
  const skipped = (what: string, goal: string, why: string): BenchRow => ({ what, measured: '–', goal, isMet: null, how: why });
  if (browser === undefined) return [skipped('window: every row', 'see the design', 'There is no Chromium on this machine.')];
  return [...(await starts(folder)), ...(await inTheWindow(folder, browser.program))];
}

async function starts(folder: BenchFolder): Promise<BenchRow[]> {
  const display = process.env['DISPLAY'] === undefined ? await ownDisplay() : null;
  const [what, goal] = ['window: start to first verdict', '≤ 1.5 s'];
  if (process.env['DISPLAY'] === undefined && display === null) return [{ what, measured: '–', goal, isMet: null, how: 'There is no display, and no Xvfb.' }];
  const environment = { ...folder.environment(await signedInProfile(folder)), ...(display === null ? {} : { DISPLAY: display.name }) };
  const times: number[] = [];
  let memory = 0;
  for (let round = 0; round < STARTS + WARM_UP; round += 1) {
    const began = performance.now();
    const window = startWindowProcess(environment, 'window');
    await window.report('window-ready');
    if (round >= WARM_UP) times.push(performance.now() - began);
    if (round === STARTS + WARM_UP - 1) memory = memoryOfTree(window.child.pid ?? 0);
    await window.end();
  }
  display?.end();
  const median = quantile(times, 0.5);
  const how = `${String(STARTS)} starts of the browser host with an installed Chromium in a window of its own, ${display === null ? 'on this display' : 'under Xvfb'}, until the page has its first snapshot; drawing it takes a frame more. Chromium is most of it.`;
  return [
    { what, measured: `${timeText(median)}, slowest ${timeText(Math.max(...times))}`, goal, isMet: median <= 1_500, how },
    {
      what: 'window: memory of the whole client',
      measured: `${(memory / MEBIBYTE).toFixed(0)} MiB`,
      goal: 'none',
      isMet: null,
      how: 'The host and every process of its Chromium once the first verdict is shown; memory that several share is counted once (PSS).',
    },
  ];
}

/** A display that nobody sees; `null` where there is no Xvfb. */
async function ownDisplay(): Promise<{ readonly name: string; end(): void } | null> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string | null>((resolve) => {
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
    server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return number === null ? null : { name: `:${number}`, end: () => void server.kill() };
}

async function inTheWindow(folder: BenchFolder, program: string): Promise<BenchRow[]> {
  const applications = join(folder.path, 'applications.d');
  mkdirSync(applications, { mode: 0o700 });
  const command = [process.execPath, '-e', '0'];
  writeFileSync(join(applications, '1003.json'), JSON.stringify({ schema: 1, productId: 1003, name: 'Structure Designer', version: '10.16.02.34', command }), { mode: 0o600 });
  const environment = { ...folder.environment(await signedInProfile(folder)), LICENSING_APPLICATIONS_DIR: applications };
  const host = startWindowProcess(environment, 'terminal');
  const { address, code } = await host.report('waiting-at');
  const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_WORDS, chromiumSandbox: process.getuid?.() !== 0 });
  const page = await browser.newPage({ viewport: { width: 1_040, height: 720 }, locale: 'en-GB' });
  await page.goto(address);
  await page.getByRole('textbox').fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('You can work offline').waitFor();
  try {
    const drops = await measured(async (round) => dropToOutcome(page, aBelic({ checkoutId: checkoutIdOf(100 + round) })));
    // The dismissal and Continue count once; after that the application starts without a prompt, so there is one round of it.
    const dismissal = await dismissToOffline(page);
    return [
      row('window: drop to shown outcome', drops, 100, `${String(ROUNDS)} drops of a license file on the page, from the drop event to the outcome of its check in the page.`),
      row('window: dismiss to Offline', [dismissal], 100, 'In the page, from closing the prompt to the message, and from Continue to the started application, the transactions on the disk and the start of a process included. No network call: a test watches for one.'),
    ];
  } finally {
    await browser.close();
    await host.end();
  }
}

function row(what: string, times: readonly number[], most: number, how: string): BenchRow {
  const [median, longest] = [quantile(times, 0.5), Math.max(...times)];
  const measured = times.length === 1 ? timeText(median) : `${timeText(median)}, slowest ${timeText(longest)}`;
  return { what, measured, goal: `≤ ${String(most)} ms`, isMet: median <= most, how };
}

async function measured(one: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const took = await one(round);
    if (round >= WARM_UP) times.push(took);
  }
  return times;
}

/** Milliseconds from the drop of a file to its card; the preview is left again. */
async function dropToOutcome(page: Page, bytes: Uint8Array): Promise<number> {
  const took = await page.evaluate(async (base64) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'license.belic'));
    const shown = new Promise<number>((resolve) => {
      const look = new MutationObserver(() => {
        if (!/Ready to import|Already here/.test(document.body.innerText)) return;
        look.disconnect();
        resolve(performance.now());
      });
      look.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const began = performance.now();
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return (await shown) - began;
  }, Buffer.from(bytes).toString('base64'));
  await page.getByRole('button', { name: 'Back' }).click();
  return took;
}

/** Milliseconds from closing the prompt to the message and from Continue to the started application, together. */
async function dismissToOffline(page: Page): Promise<number> {
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Start Structure Designer' }).click();
  await page.getByRole('dialog', { name: /asks for a license/ }).waitFor();
  const closing = await page.evaluate(clickToWords, ['Close', 'Continue offline'] as const);
  return closing + (await page.evaluate(clickToWords, ['Continue offline', 'has started. Status: Offline'] as const));
}

/** Runs in the page: presses the last button with a name, and gives the milliseconds until words are shown. */
async function clickToWords([button, words]: readonly [string, string]): Promise<number> {
  const pressed = [...document.querySelectorAll('button')].filter((one) => one.textContent === button).at(-1);
  if (pressed === undefined) throw new Error(`there is no button ${button}`);
  const shown = new Promise<number>((resolve) => {
    const look = new MutationObserver(() => {
      if (!document.body.innerText.includes(words)) return;
      look.disconnect();
      resolve(performance.now());
    });
    look.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const began = performance.now();
  pressed.click();
  return (await shown) - began;
}

/** A profile that signed in a day ago: offline, with six days left. */
async function signedInProfile(folder: BenchFolder): Promise<string> {
  const profile = folder.newProfile();
  const opened = await folder.open(profile);
  const request = beginPolicyRequest(opened);
  const createdAt = minus(BENCH_NOW, duration(1, DAY));
  // The readings are those of the sign-in, a day ago.
  const readings = { ...request.readings, wall: createdAt, uptime: (request.readings.uptime - DAY) as typeof request.readings.uptime };
  const accepted = acceptPolicy(opened, { ...request, readings }, aPolicyDocument({ createdAt }, request.nonce));
  opened.close();
  if (!accepted.ok) throw new Error('a good policy document');
  return profile;
}
