import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DAY, type Duration } from '#core/time/instant.ts';
import { chromiumProgram, newPage } from './support/chromium.ts';
import { connect, connected } from './support/contract-client.ts';
import { serveWindow, type ServedWindow } from './support/served-window.ts';

const CHROMIUM = chromiumProgram('a session that another port is after');
const PATIENT = { afterGoodbye: DAY, afterLoss: DAY, forFirst: DAY };
const WRONG_KEYS = [[], ['licensing'], ['licensing', 'licensing.key.'], ['licensing', `licensing.key.${'A'.repeat(43)}`], ['licensing.key.x']];

/** Tries to become the window with a cookie and every name right, but without the key. */
async function becomesTheWindow(window: ServedWindow, cookie: string): Promise<boolean> {
  const attempts = await Promise.all(WRONG_KEYS.map((protocols) => connect(window, cookie, { protocols })));
  return attempts.some(({ status }) => status !== 403);
}

/** A server of somebody else on another port, which keeps what browsers send it. */
async function nosySite(): Promise<{ readonly origin: string; readonly cookies: readonly string[] }> {
  const cookies: string[] = [];
  const server = createServer((request, response) => {
    cookies.push(request.headers.cookie ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>nosy</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, cookies };
}

describe('a thief who has the cookie alone', () => {
  test.each(['token', 'code'] as const)('gets nothing, before the window is open, while it is, and after it was closed (let in by the %s)', async (by) => {
    const window = await serveWindow(by, PATIENT);
    const cookie = await window.comeIn();
    expect(await becomesTheWindow(window, cookie)).toBe(false);
    const first = await connected(window, cookie);
    expect(await becomesTheWindow(window, cookie)).toBe(false);
    first.socket.close(1_001);
    await first.closed;
    expect(await becomesTheWindow(window, cookie)).toBe(false);
    expect((await (await connected(window, cookie)).ask('getSnapshot', {})).ok).toBe(true);
  });

  test('finds the key in nothing that the server answers', async () => {
    const window = await serveWindow('code', PATIENT);
    const cookie = await window.comeIn();
    const key = window.protocols()[1]?.replace('licensing.key.', '') ?? '';
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    for (const line of ['GET /', 'GET /code', 'GET /open-elsewhere', 'GET /contract', 'POST /code', 'GET /assets/page.js']) {
      const { headers, body } = await window.ask(line, { Cookie: cookie, Origin: window.origin });
      expect(JSON.stringify([headers, body])).not.toContain(key);
    }
    const { socket } = await connected(window, cookie);
    expect(socket.protocol).toBe('licensing');
  });

  test('and the key, without the cookie, gets nothing either', async () => {
    const window = await serveWindow('token', PATIENT);
    await window.comeIn();
    expect(await connect(window, null)).toEqual({ status: 403 });
  });
});

describe.skipIf(CHROMIUM === null)('a person whose browser visits a server of somebody else on this computer', () => {
  test('leaves it a cookie at most, which opens nothing once the tab is closed', async () => {
    const window = await serveWindow('code', { ...PATIENT, forFirst: 60_000 as Duration });
    const [page, site] = [await newPage(), await nosySite()];
    await page.goto(`${window.origin}/`);
    await page.getByRole('textbox').fill(window.toldCodes[0]![0]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.title === 'The page, running');
    await page.goto(`${site.origin}/`);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.context().close();
    const stolen = site.cookies.find((cookie) => cookie.includes('licensing-')) ?? '';
    expect(await becomesTheWindow(window, stolen)).toBe(false);
  });
});
