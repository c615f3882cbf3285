import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { handOverPage } from '#main/browser/hand-over-page.ts';
import { createOneTimeToken } from '#main/browser/one-time-token.ts';
import { createServePage } from '#main/browser/serve-page.ts';
import { settingsInForce } from '#main/browser/settings-in-force.ts';
import { tokenEntrance } from '#main/browser/entrance.ts';
import { createWindowLife, type Patience } from '#main/browser/window-life.ts';
import { openWindowServer } from '#main/browser/window-server.ts';
import { NO_APPLICATIONS, type ApplicationLauncher } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import type { DemonstrationControl } from '#main/contract-server/demonstration-control.ts';
import type { ServiceOptions } from '#main/contract-server/service/service-options.ts';
import type { LicensingApi, Surface } from '#main/contract-server/licensing-api.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { pageIsCurrent, PAGE } from '../../../tools/build/page-state.mjs';
import { newPage } from './chromium.ts';

/** What a window of a test is opened on. Everything behind it is the product's own; clock and page are the test's. */
export interface WindowOptions {
  /** The environment of the main process: `Workstation.environment()`, for example. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The clocks of the main process, asked anew each time; the machine's own where it is not given. */
  readonly clock?: ProcessClock;
  readonly surface?: Surface;
  readonly applications?: ApplicationLauncher;
  readonly demonstration?: DemonstrationControl;
  /** Locale, time zone, colour scheme, size and the like, as Playwright has them. */
  readonly context?: BrowserContextOptions;
  /** A page to open it in, in the place of one in a fresh context; it is left blank when the window is closed. */
  readonly page?: Page;
  readonly patience?: Patience;
  /** How the sign-in page is opened, and how patient requests to a service are. */
  readonly service?: ServiceOptions;
  /** Puts something between the window and the main process: states that only an entitlement service brings about. */
  readonly through?: (api: LicensingApi) => LicensingApi;
}

/** A window of the client in a real Chromium, connected to the real main process in this one, through the real exchange of the token. */
export interface BrowserWindow {
  readonly page: Page;
  readonly api: LicensingApi;
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Resolves once the window is closed for good, as the program sees it. */
  readonly ended: Promise<void>;
  /** Ends the program while the page stays open. */
  end(): Promise<void>;
  /** Closes the page, then everything behind it, as the program does at its end. */
  close(): Promise<void>;
}

const opened: BrowserWindow[] = [];
afterAll(async () => {
  await Promise.all(opened.map((window) => window.close()));
});

/** Opens a window and waits until the page has its first snapshot. What a test leaves open is closed after the tests of its file. */
export async function openBrowserWindow(options: WindowOptions): Promise<BrowserWindow> {
  const { environment, clock, surface = { kind: 'licensing-tool' }, applications = NO_APPLICATIONS, demonstration = null } = options;
  const made = await createLicensingApi({
    environment,
    host: 'browser',
    surface,
    acceptsPaths: false,
    demonstration,
    applications,
    ...(clock === undefined ? {} : { clock }),
    ...(options.service === undefined ? {} : { service: options.service }),
  });
  if (!made.ok) throw new Error(`there is no licensing API: ${made.code}`);
  const api = options.through?.(made.value) ?? made.value;
  const [life, token] = [createWindowLife(options.patience), createOneTimeToken()];
  const { promise: ready, resolve: onReady } = Promise.withResolvers<undefined>();
  const servePage = createServePage(builtPage(), settingsInForce(Promise.resolve(api)));
  const entrance = tokenEntrance(token, () => undefined);
  const server = await openWindowServer({ api: Promise.resolve(api), servePage, entrance, life, onReady: () => onReady(undefined) });
  const page = options.page ?? (await newPage(options.context));
  await openHandOver(page, handOverPage(token.value, server.address, 'en'));
  await ready;
  const end = once(async () => {
    life.end();
    await server.close();
    await api.close();
  });
  const close = once(async () => {
    if (options.page === undefined) await page.context().close();
    else await leave(page);
    await end();
  });
  const window = { page, api, origin: server.address.origin, ended: life.ended, end, close };
  opened.push(window);
  return window;
}

/** Leaves a page as a fresh one is. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.context().clearCookies();
}

/** Does something at the first call, and gives what came of it at every one. */
function once(work: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | null = null;
  return () => (doing ??= work());
}

/** Opens the page on the disk that leads to the window, and waits until the window's own page is there. */
async function openHandOver(page: Page, html: string): Promise<void> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'licensing-hand-over-'));
  try {
    const file = join(folder, 'open.html');
    writeFileSync(file, html, { mode: 0o600 });
    await page.goto(pathToFileURL(file).href);
    await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The folder of the built page; throws where it was made from other sources than these, unless whoever is at work on them says that it
 * does not matter (`LICENSING_TEST_ANY_BUILD=1`).
 */
function builtPage(): string {
  const isGood = existsSync(PAGE) && (process.env['LICENSING_TEST_ANY_BUILD'] === '1' || pageIsCurrent());
  if (!isGood) throw new Error('dist/page was made from other sources than these: run `npm run build` first; `npm test` does so by itself.');
  return PAGE;
}
