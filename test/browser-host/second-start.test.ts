import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { installedBrowsers } from '#main/browser/installed-browsers.ts';
import { startBrowser, type StartedBrowser } from '#main/browser/started-browser.ts';
import { startDisplay, type Display } from '../electron/support/display.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import { Workstation } from '../main/use-cases/workstation.ts';
import { CHROMIUM_WORDS } from './support/chromium-words.ts';
import { chromiumProgram } from './support/chromium.ts';
import { startHostProgram } from './support/host-program.ts';

const CHROMIUM = chromiumProgram('a second start of the browser host');

let display: Display | null = null;
beforeAll(async () => {
  display = CHROMIUM === null ? null : await startDisplay();
});
afterAll(async () => {
  await display?.end();
});

function workstation(): Workstation {
  const station = new Workstation();
  onTestFinished(() => station.remove());
  return station;
}

describe('a second start of the browser host', () => {
  test('hands its files to the window that is open, which comes to the front, and ends well', async (context) => {
    if (display === null) context.skip();
    const station = workstation();
    const environment = { ...station.environment(), DISPLAY: display?.name ?? '' };
    const first = startHostProgram(environment);
    await first.report('window-ready');
    const file = join(station.folder, 'second.belic');
    writeFileSync(file, licenseFor('belic', 1001));
    const second = startHostProgram(environment, { files: [file] });
    expect(await second.report('handed-over')).toEqual({ report: 'handed-over', answer: 'came-forward' });
    expect(await second.ended).toBe(0);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    // Closed, it is open no more: the next start opens one.
    const third = startHostProgram(environment);
    await third.report('window-ready');
  });

  test('of a profile that is new finds the first one too, and opens nothing', async () => {
    const station = workstation();
    const starts = [1, 2, 3].map(() => startHostProgram(station.environment(), { shownIn: 'terminal' }));
    const outcomes = await Promise.all(
      starts.map(({ report }) => Promise.any([report('waiting-at').then(() => 'waits'), report('handed-over').then(({ answer }) => answer)])),
    );
    expect(outcomes.sort()).toEqual(['served-in-terminal', 'served-in-terminal', 'waits']);
  });

  test('of a window that hangs ends, says so, and opens nothing', async () => {
    const station = workstation();
    const first = startHostProgram(station.environment(), { shownIn: 'terminal' });
    await first.report('waiting-at');
    first.child.kill('SIGSTOP');
    const second = startHostProgram(station.environment(), { shownIn: 'terminal' });
    expect(await second.report('handed-over')).toEqual({ report: 'handed-over', answer: 'no-answer' });
    expect(await second.ended).toBe(1);
  });
});

describe('a started browser', () => {
  /** A page that reports when it has the keyboard and when not. */
  async function reportingPage() {
    const heard: string[] = [];
    const listeners = new Set<() => void>();
    const server = createServer((request, response) => {
      if (request.url?.startsWith('/is/') === true) {
        heard.push(request.url.slice('/is/'.length));
        for (const listener of [...listeners]) listener();
      }
      response.setHeader('Content-Type', 'text/html');
      response.end("<script>const tell = () => fetch('/is/' + (document.hasFocus() ? 'in-front' : 'behind')); onfocus = onblur = tell; tell()</script>");
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const says = (what: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (heard.at(-1) !== what) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
    return { address, says };
  }

  /** Starts a browser of its own on an address, as the host does, and gives it once its page reports. */
  function startOn(address: string): StartedBrowser {
    const folder = mkdtempSync(join(tmpdir(), 'licensing-front-'));
    const [installed] = installedBrowsers();
    const isRoot = process.geteuid?.() === 0;
    const before = process.env['DISPLAY'];
    process.env['DISPLAY'] = display?.name;
    // As browser-command.ts has it.
    const words = [`--app=${address}`, `--user-data-dir=${folder}`, '--remote-debugging-pipe', ...CHROMIUM_WORDS, ...(isRoot ? ['--no-sandbox', '--test-type'] : [])];
    const started = startBrowser(installed?.program ?? '', words);
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    onTestFinished(async () => {
      await started.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    });
    return started;
  }

  test('brings its window to the front from behind another, and says when it cannot', async (context) => {
    if (display === null) context.skip();
    const [page, other] = [await reportingPage(), await reportingPage()];
    const first = startOn(page.address);
    await page.says('in-front');
    startOn(other.address);
    await page.says('behind');
    expect(await first.comeForward()).toBe(true);
    await page.says('in-front');
    await first.end();
    expect(await first.comeForward()).toBe(false);
  });
});
