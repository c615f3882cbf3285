import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_NAMES } from '#core/contract/request-names.ts';
import { PATIENCE, suiteOf, WHY_NO_SHELL } from './support/shell-suite.ts';

interface Raw {
  ask(name: unknown, argument: unknown): Promise<unknown>;
  askSome(channel: string): Promise<unknown>;
  hear(listener: (event: unknown) => void): void;
}

/** Asks from a frame, and gives the answer or the words of the refusal. */
function askFrom(frame: Frame, name: unknown = 'getSnapshot', argument: unknown = {}): Promise<unknown> {
  return frame.evaluate(
    async ([request, given]) => {
      const { raw } = window as unknown as { raw?: Raw };
      if (raw === undefined) return 'has no way to ask';
      return raw.ask(request, given).catch((error: unknown) => String(error));
    },
    [name, argument] as const,
  );
}

/** What the main process under test leaves for the tests. */
interface Opener {
  readonly openUnregistered: () => { readonly loadURL: (at: string) => Promise<void> };
}

/** Electron gives an empty frame no preload at all; should it ever do so, the server refuses it. */
const REFUSED = /Error: refused$|^has no way to ask$/;

describe.skipIf(WHY_NO_SHELL !== null)('the contract server, with no guard around it', () => {
  const shell = suiteOf('test/electron/support/bare-server-main.ts', ({ page }) => page.waitForURL('app://bundle/'));
  const web = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<title>web</title>'));
  let address = '';

  beforeAll(async () => {
    await once(web.listen(0, '127.0.0.1'), 'listening');
    address = `http://127.0.0.1:${String((web.address() as AddressInfo).port)}/`;
  });
  afterAll(() => {
    web.closeAllConnections();
    web.close();
  });

  const home = () => shell.page.goto('app://bundle/');

  /** Puts a frame into the page and gives it once it is there. */
  async function frameOf(attributes: Readonly<Record<string, string>>): Promise<Frame> {
    await home();
    const element = await shell.page.evaluateHandle(
      (given) =>
        new Promise<HTMLIFrameElement>((resolve) => {
          const frame = document.createElement('iframe');
          for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
          frame.onload = () => resolve(frame);
          document.body.append(frame);
        }),
      attributes,
    );
    const frame = await element.contentFrame();
    if (frame === null) throw new Error('the frame shows nothing');
    return frame;
  }

  it('answers the page', async () => {
    await home();
    expect(await askFrom(shell.page.mainFrame())).toMatchObject({ ok: true, value: { host: 'electron' } });
  });

  const frames: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['one that shows the page itself', { src: 'app://bundle/' }],
    ['an empty one', { src: 'about:blank' }],
    ['one with its text in the page', { srcdoc: '<p>text</p>' }],
    ['one of another origin', { src: 'data:text/html,<p>text</p>' }],
    ['one that is sandboxed', { srcdoc: '<p>text</p>', sandbox: 'allow-scripts' }],
  ];

  it.each(frames)('refuses a frame inside the page: %s', async (_what, attributes) => {
    expect(await askFrom(await frameOf(attributes))).toMatch(REFUSED);
  });

  it.each([
    ['data', () => 'data:text/html,<p>text</p>'],
    ['an empty page', () => 'about:blank'],
    ['the web', () => address],
    ['another host of its own scheme', () => 'app://bundle.example/'],
  ])('refuses its own window while it shows something else: %s', async (_what, at) => {
    await home();
    await shell.page.goto(at()).catch(() => undefined);
    expect(await askFrom(shell.page.mainFrame())).toMatch(REFUSED);
    await home();
    expect(await askFrom(shell.page.mainFrame())).toMatchObject({ ok: true });
  });

  it('refuses an empty page that the page went to itself, though it has the page’s origin', async () => {
    await home();
    await shell.page.evaluate(() => location.assign('about:blank'));
    await shell.page.waitForURL('about:blank');
    expect(await shell.page.evaluate(() => origin)).toBe('app://bundle');
    expect(await askFrom(shell.page.mainFrame())).toMatch(REFUSED);
    await home();
  });

  it('refuses a window that was not registered, though it shows the page', async () => {
    const opened = shell.electron.waitForEvent('window');
    await shell.electron.evaluate(async () => {
      const { openUnregistered } = globalThis as unknown as Opener;
      await openUnregistered().loadURL('app://bundle/');
    });
    const other = await opened;
    await other.waitForURL('app://bundle/');
    expect(await askFrom(other.mainFrame())).toMatch(REFUSED);
    await other.close();
    expect(await askFrom(shell.page.mainFrame())).toMatchObject({ ok: true });
  });

  it('knows the contract’s requests by their own names and no others', async () => {
    const inherited = ['toString', 'constructor', '__proto__', 'hasOwnProperty'];
    const others = ['getsnapshot', 'getSnapshot ', '', 0, null, ['getSnapshot'], { name: 'getSnapshot' }];
    for (const name of [...inherited, ...others]) {
      expect(await askFrom(shell.page.mainFrame(), name)).toEqual({ ok: false, code: 'request-refused', facts: {} });
    }
    const raw = await shell.page.evaluate(() =>
      (window as unknown as { raw: Raw }).raw.askSome('getSnapshot').catch((error: unknown) => String(error)),
    );
    expect(raw).toContain('No handler registered');
  });

  it('refuses for every request an argument that is not of its form', async () => {
    const plain = [null, 7, 'text', [], [{}]];
    const named = [{ unknown: true }, { files: 'all' }, { previewId: 7 }, { application: { productId: '1001' } }];
    for (const name of REQUEST_NAMES) {
      for (const argument of [...plain, ...named]) {
        const reply = await askFrom(shell.page.mainFrame(), name, argument);
        expect(reply, name).toMatchObject({ ok: false, code: 'request-refused' });
      }
    }
  });

  it('refuses what no argument is made of', async () => {
    const codes = await shell.page.evaluate(async () => {
      const { raw } = window as unknown as { raw: Raw };
      const round: Record<string, unknown> = {};
      round['self'] = round;
      const tries = [new Map(), new Date(0), new Uint8Array(8), 10n, round];
      const found: unknown[] = [];
      for (const one of tries) found.push(((await raw.ask('previewPath', { path: one })) as { code: string }).code);
      return found;
    });
    expect(codes).toEqual(Array(5).fill('request-refused'));
  });

  it('tells events to the page alone', async () => {
    await home();
    const heard = (frame: Frame) =>
      frame.evaluate(() => {
        const all: unknown[] = [];
        Object.assign(window, { heard: all });
        (window as unknown as { raw: Raw }).raw.hear((event) => all.push(event));
      });
    const count = (frame: Frame) => frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length);
    await heard(shell.page.mainFrame());
    await askFrom(shell.page.mainFrame(), 'refresh');
    await expect.poll(() => count(shell.page.mainFrame()), PATIENCE).toBe(1);

    await shell.page.goto('about:blank');
    await heard(shell.page.mainFrame());
    // A file that arrives makes the API tell everybody.
    await shell.electron.evaluate(() => (globalThis as unknown as { offer(paths: string[]): Promise<void> }).offer(['/nowhere']));
    expect(await count(shell.page.mainFrame())).toBe(0);
    await home();
  });
});
