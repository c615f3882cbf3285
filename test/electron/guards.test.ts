import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE, shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

/** A download as the session told of it. */
interface Download {
  readonly name: string;
  readonly isRefused: boolean;
  readonly asks: string | null;
}

describe.skipIf(WHY_NO_SHELL !== null)('the page of the Electron shell', () => {
  const shell = shellSuite();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  let address = '';

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.close();
  });
  afterEach(() => {
    expect(connections, 'something reached the network').toBe(0);
    expect(shell.page.url()).toBe('app://bundle/');
  });

  /** Tries something in the page while its content policy is off, so that it is the shell's own guards that hold. */
  async function withoutContentPolicy<Result>(attempt: () => Promise<Result>): Promise<Result> {
    const session = await shell.page.context().newCDPSession(shell.page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await shell.page.reload();
    const result = await attempt();
    await session.send('Page.setBypassCSP', { enabled: false });
    await session.detach();
    await shell.page.reload();
    return result;
  }

  it.each([
    ['the web', (at: string) => `http://${at}/`],
    ['the secure web', (at: string) => `https://${at}/`],
    ['a file', () => 'file:///etc/hostname'],
    ['a text', () => 'data:text/html,<p>text</p>'],
    ['another program', () => 'mailto:somebody@example.org'],
    ['another host of its scheme', () => 'app://other/'],
    ['itself', () => 'app://bundle/'],
  ])('cannot go elsewhere: %s', async (_what, to) => {
    const { page } = shell;
    await page.evaluate(() => Object.assign(window, { isStillThere: true }));
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
      location.assign(target);
    }, to(address));
    // The next answer comes after what the page asked for before it.
    await page.evaluate(() => window.licensing?.getSnapshot({}));
    expect(await page.evaluate(() => 'isStillThere' in window)).toBe(true);
  });

  it('is shown again where an empty page took its place', async () => {
    const { page } = shell;
    await page.evaluate(() => location.assign('about:blank')).catch(() => undefined);
    await page.waitForURL('app://bundle/');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  it('cannot have a frame show anything of elsewhere', async () => {
    const shown = await withoutContentPolicy(() =>
      shell.page.evaluate(async (at) => {
        const results: string[] = [];
        for (const source of [`http://${at}/`, 'file:///etc/hostname', 'app://other/']) {
          const frame = document.createElement('iframe');
          frame.src = source;
          document.body.append(frame);
          await window.licensing?.getSnapshot({});
          // What a page may look into is empty and its own; the rest is an error page of somebody else's, or nothing.
          results.push(frame.contentDocument === null ? 'closed' : frame.contentDocument.documentElement.innerText);
          frame.remove();
        }
        return results;
      }, address),
    );
    for (const one of shown) expect(['', 'closed']).toContain(one);
  });

  it('cannot open a window; a link of the list goes to the person’s own browser, and no other', async () => {
    await shell.electron.evaluate(({ shell: outside }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      outside.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
    });
    const results = await shell.page.evaluate((at) => {
      const targets = [
        'https://help.example.org/import',
        'https://help.example.org.evil.example/',
        'https://somebody@help.example.org/',
        'http://help.example.org/',
        'https://help.example.org:8443/',
        `http://${at}/`,
        'about:blank',
        'app://bundle/',
        'file:///etc/hostname',
      ];
      return targets.map((target) => window.open(target));
    }, address);
    expect(results).toEqual(Array(9).fill(null));
    const opened = await shell.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toEqual(['https://help.example.org/import']);
    expect(await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('is given no permission of any kind', async () => {
    const outcome = await shell.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage'];
      names.push('clipboard-read', 'clipboard-write');
      const states = names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state);
      const failed = (attempt: () => Promise<unknown>): Promise<string> =>
        attempt().then(
          () => 'done',
          (error: unknown) => (error as Error).name,
        );
      return {
        states: [...new Set(await Promise.all(states))],
        notification: await Notification.requestPermission(),
        media: await failed(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await failed(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await failed(() => navigator.clipboard.readText()),
        place: await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(() => resolve('known'), (error) => resolve(error.code));
        }),
      };
    });
    expect(outcome.states).toEqual(['denied']);
    expect(outcome.notification).toBe('denied');
    expect(outcome.screen).toBe('NotAllowedError');
    // Without a microphone, or a window in front, there is nothing to be allowed.
    expect(['NotAllowedError', 'NotFoundError']).toContain(outcome.media);
    expect(outcome.clipboard).toBe('NotAllowedError');
    expect(outcome.place).toBe(1);
  });

  it('reaches no network, whatever it tries, not even without its content policy', async () => {
    const outcome = await withoutContentPolicy(() =>
      shell.page.evaluate(async (at) => {
        const failed = async (attempt: () => Promise<unknown>): Promise<string> => attempt().then(() => 'done', () => 'failed');
        const loaded = (kind: 'img' | 'script' | 'link', given: object): Promise<unknown> =>
          new Promise((resolve, reject) => {
            const element = Object.assign(document.createElement(kind), { onload: resolve, onerror: reject }, given);
            document.head.append(element);
          });
        for (const rel of ['preconnect', 'dns-prefetch', 'prefetch']) {
          document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://${at}/` }));
        }
        const results = {
          fetch: await failed(() => fetch(`http://${at}/`)),
          noCors: await failed(() => fetch(`http://${at}/`, { mode: 'no-cors' })),
          picture: await failed(() => loaded('img', { src: `http://${at}/a.png` })),
          script: await failed(() => loaded('script', { src: `https://${at}/a.js` })),
          style: await failed(() => loaded('link', { rel: 'stylesheet', href: `http://localhost:${at.split(':')[1] ?? ''}/a.css` })),
          socket: await new Promise((resolve) => {
            const socket = new WebSocket(`ws://${at}/`);
            socket.onopen = () => resolve('done');
            socket.onerror = () => resolve('failed');
          }),
          events: await new Promise((resolve) => {
            const source = new EventSource(`http://${at}/`);
            source.onopen = () => resolve('done');
            source.onerror = () => {
              source.close();
              resolve('failed');
            };
          }),
        };
        navigator.sendBeacon(`http://${at}/`, 'x');
        const form = Object.assign(document.createElement('form'), { action: `http://${at}/`, method: 'post' });
        document.body.append(form);
        form.submit();
        await window.licensing?.getSnapshot({});
        return results;
      }, address),
    );
    expect(new Set(Object.values(outcome))).toEqual(new Set(['failed']));
  });

  it('is served its own files and no others, however their addresses are written', async () => {
    const status = await shell.electron.evaluate(async ({ session }) => {
      const own = session.fromPartition('page');
      const addresses = [
        'app://bundle/',
        'app://bundle/?query#part',
        'app://bundle/index.html',
        'app://bundle/package.json',
        'app://bundle/../preload.cjs',
        'app://bundle/%2e%2e/preload.cjs',
        'app://bundle/assets/..%2f..%2fpreload.cjs',
        'app://bundle/assets\\..\\..\\preload.cjs',
        'app://bundle//etc/hostname',
        'app://bundle.example/',
      ];
      const found = await Promise.all(addresses.map((at) => own.fetch(at).then(({ status: code }) => code, () => 0)));
      const post = await own.fetch('app://bundle/', { method: 'POST' }).then(({ status: code }) => code, () => 0);
      return [...found, post];
    });
    expect(status.slice(0, 2)).toEqual([200, 200]);
    for (const code of status.slice(2)) expect([0, 404]).toContain(code);
  });

  it('hands over files that it made itself; every other download is refused', async () => {
    const saved = join(shell.place.home, 'saved.txt');
    await shell.electron.evaluate(({ session }, path) => {
      const seen: unknown[] = [];
      Object.assign(globalThis, { downloads: seen });
      session.fromPartition('page').on('will-download', (event, item) => {
        const isRefused = event.defaultPrevented;
        seen.push({ name: item.getFilename(), isRefused, asks: item.getSaveDialogOptions().defaultPath ?? null });
        // In the place of the person who answers the system's dialog.
        if (!isRefused) item.setSavePath(path);
        item.once('done', (_event, state) => Object.assign(globalThis, { downloadEnded: state }));
      });
    }, saved);
    await shell.page.evaluate(() => {
      const give = (href: string, download: string): void => Object.assign(document.createElement('a'), { href, download }).click();
      give('data:text/plain,text', 'data.txt');
      const own = URL.createObjectURL(new Blob(['the receipt'], { type: 'text/plain' }));
      give(own, '../receipt.txt');
      // As the page does: the browser has hold of it by the next turn.
      setTimeout(() => URL.revokeObjectURL(own), 0);
    });
    const kept = () =>
      shell.electron.evaluate(() => {
        const { downloadEnded, downloads } = globalThis as unknown as { downloadEnded?: string; downloads: Download[] };
        return { downloadEnded, downloads };
      });
    await expect.poll(async () => (await kept()).downloadEnded, PATIENCE).toBe('completed');
    const seen = (await kept()).downloads;
    const given = seen.find(({ isRefused }) => !isRefused);
    expect(given?.name).not.toContain('/');
    expect(given?.asks).toMatch(/receipt\.txt$/);
    expect(seen.filter(({ name, isRefused }) => name === 'data.txt' && !isRefused)).toEqual([]);
    expect(readFileSync(saved, 'utf8')).toBe('the receipt');
  });

  it('holds no guest page', async () => {
    const outcome = await shell.page.evaluate(() => {
      const guest = document.createElement('webview');
      guest.setAttribute('src', 'app://bundle/');
      document.body.append(guest);
      const kind = guest.constructor.name;
      guest.remove();
      return kind;
    });
    expect(['HTMLElement', 'HTMLUnknownElement']).toContain(outcome);
  });

  it('leaves nothing behind that outlives its window', async () => {
    writeFileSync(join(shell.place.home, 'marker'), '');
    await shell.page.evaluate(() => {
      localStorage.setItem('kept', 'yes');
      document.cookie = 'kept=yes';
    });
    await shell.restart();
    expect(await shell.page.evaluate(() => [localStorage.getItem('kept'), document.cookie])).toEqual([null, '']);
  });
});
