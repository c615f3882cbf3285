import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DAY, type Duration } from '#core/time/instant.ts';
import { Workstation } from '../main/use-cases/workstation.ts';
import { openBrowserWindow, type BrowserWindow } from './support/browser-window.ts';
import { chromiumProgram, newPage } from './support/chromium.ts';
import { localSite } from './support/local-site.ts';
import { serveWindow } from './support/served-window.ts';

const CHROMIUM = chromiumProgram('what a real browser makes of the browser host');
const PATIENT = { afterGoodbye: DAY, afterLoss: DAY, forFirst: DAY };

async function openWindow(): Promise<BrowserWindow> {
  const station = new Workstation();
  return openBrowserWindow({ environment: station.environment(), clock: () => station.readings(), patience: PATIENT });
}

/** Resolves with true once the page has been sent its snapshot and shows it. */
async function showsOverview(page: Page): Promise<boolean> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page.url().startsWith('http://127.0.0.1:');
}

describe.skipIf(CHROMIUM === null)('a window in a real browser', () => {
  test('is loaded under its content policy without a word of complaint', async () => {
    const { page } = await openWindow();
    const complaints: string[] = [];
    page.on('console', (message) => (message.type() === 'error' || message.type() === 'warning' ? complaints.push(message.text()) : undefined));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.reload();
    await showsOverview(page);
    expect(complaints).toEqual([]);
  });

  test('can be loaded again, as often as one likes', async () => {
    const { page } = await openWindow();
    for (let times = 0; times < 5; times += 1) {
      await page.reload();
      expect(await showsOverview(page)).toBe(true);
    }
  });

  test('is one: a second tab says that it is open already, and the first goes on', async () => {
    const { page, origin } = await openWindow();
    const second = await page.context().newPage();
    await second.goto(`${origin}/`);
    await second.waitForURL(`${origin}/open-elsewhere`);
    expect(await second.getByRole('heading').textContent()).toBe('This window is open already');
    await second.close();
    await page.reload();
    expect(await showsOverview(page)).toBe(true);
  });

  test('its page runs no script but its own, and reaches nothing else', async () => {
    const { page } = await openWindow();
    const site = await localSite('there');
    const tried = await page.evaluate(async (address) => {
      const inline = document.createElement('script');
      inline.textContent = 'window.ran = true';
      document.body.append(inline);
      const fetched = await fetch(address).then(() => 'fetched', () => 'refused');
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      const picture = await new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => (violatedDirective === 'img-src' ? resolve('refused') : undefined));
        const image = new Image();
        image.addEventListener('load', () => resolve('loaded'));
        image.src = `${address}/picture.png`;
      });
      return { ran: 'ran' in window, fetched, picture };
    }, site);
    expect(tried).toEqual({ ran: false, fetched: 'refused', picture: 'refused' });
  });

  test('its cookie is out of reach of scripts', async () => {
    const { page } = await openWindow();
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  });
});

describe.skipIf(CHROMIUM === null)('another site on this computer, in the same browser', () => {
  test('neither reads the page, nor frames it, nor talks to its socket', async () => {
    const { page, origin } = await openWindow();
    const other = await page.context().newPage();
    await other.goto(await localSite('<title>another port</title>'));
    const tried = await other.evaluate(async (target) => {
      const read = await fetch(`${target}/`, { credentials: 'include' }).then(() => 'read', () => 'refused');
      const opaque = await fetch(`${target}/`, { credentials: 'include', mode: 'no-cors' }).then(() => 'had', () => 'refused');
      const socket = await new Promise((resolve) => {
        const attempt = new WebSocket(`${target.replace('http', 'ws')}/contract`);
        attempt.addEventListener('open', () => resolve('open'));
        attempt.addEventListener('error', () => resolve('refused'));
      });
      const frame = document.createElement('iframe');
      frame.src = `${target}/`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const framed = frame.contentDocument === null ? 'refused' : 'read';
      return { read, opaque, socket, framed };
    }, origin);
    expect(tried).toEqual({ read: 'refused', opaque: 'refused', socket: 'refused', framed: 'refused' });
    // Whose requests carry the cookie (the same host is the same site): only the origin tells them apart.
    expect(other.frames().slice(1).map((frame) => frame.url())).toEqual(['chrome-error://chromewebdata/']);
    await page.reload();
    expect(await showsOverview(page)).toBe(true);
  });
});

describe.skipIf(CHROMIUM === null)('a browser that a person points at the address', () => {
  test('is asked for the code, and let in by it', async () => {
    const { origin, toldCodes } = await serveWindow('code');
    const page = await newPage();
    await page.goto(`${origin}/`);
    const field = page.getByRole('textbox', { name: 'Code' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('AAAA-AAAA');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('That is not the code. You can try 4 more times');
    await field.fill(toldCodes[0]![0]);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForFunction(() => document.title === 'The page, running');
    expect(page.url()).toBe(`${origin}/`);
    await page.context().close();
  });

  test('that was let in by it and goes back before the first click comes to the window again, and not to the code', async () => {
    const { origin, toldCodes } = await serveWindow('code', PATIENT);
    const page = await newPage();
    await page.goto(`${origin}/`);
    await page.getByRole('textbox', { name: 'Code' }).fill(toldCodes[0]![0]);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForFunction(() => document.title === 'The page, running');
    // Where the browser's own Back leads: entries that no click made are passed over by it.
    await page.goBack();
    await page.waitForFunction(() => document.title === 'The page, running');
    expect(page.url()).toBe(`${origin}/`);
    await page.context().close();
  });

  test('that already has been let in by it is not led away by a form of another site', async () => {
    const { origin, toldCodes } = await serveWindow('code', { ...PATIENT, afterGoodbye: 1_000 as Duration });
    const page = await newPage();
    await page.goto(await localSite(`<form method="post" action="${origin}/code"><input name="code" value="${toldCodes[0]![0]}"></form><script>document.forms[0].submit()</script>`));
    await page.waitForURL(`${origin}/code`);
    expect(await page.getByRole('heading').textContent()).toBe('This is not the way in');
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });
});
