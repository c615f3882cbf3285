import { pathToFileURL } from 'node:url';
import type { Surface } from '#main/contract-server/licensing-api.ts';

/** How large each window is at first, in CSS pixels, its title bar not counted. */
const SIZES: Readonly<Record<Surface['kind'], readonly [width: number, height: number]>> = {
  'licensing-tool': [1_040, 720],
  'connection-client': [600, 500],
};

/**
 * What a window of ours needs nothing of: first-run pages, extensions, accounts, the operating system's password store, updates, reports
 * and the network. Whatever the browser would like to fetch for itself goes to a proxy that is not there (port 9, "discard", of this
 * computer), without even asking for a name; this computer itself is never reached through a proxy.
 */
const WITHOUT = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-quic',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--hide-crash-restore-bubble',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--proxy-server=http://127.0.0.1:9',
];

/** What a browser is started with so that it shows one window of ours and nothing else. */
export interface BrowserStart {
  readonly surface: Surface;
  /** A folder of its own, apart from the person's own browser. */
  readonly dataFolder: string;
  /** The page on the disk that leads it to the server. */
  readonly handOverPage: string;
  /** Its sandbox does not work for root. */
  readonly isRoot: boolean;
}

/** The words a browser is started with. No secret is among them: everyone on this computer can read them. */
export function browserWords({ surface, dataFolder, handOverPage, isRoot }: BrowserStart): readonly string[] {
  return [
    `--app=${pathToFileURL(handOverPage).href}`,
    `--user-data-dir=${dataFolder}`,
    `--window-size=${SIZES[surface.kind].join(',')}`,
    '--ozone-platform-hint=auto',
    // Two handles between this process and the browser, and no port: to bring the window to the front (browser-front.ts).
    '--remote-debugging-pipe',
    ...WITHOUT,
    // As root one is mostly in a container, whose /dev/shm is small. The terminal says that there is no sandbox; `--test-type` keeps the
    // browser from saying it again across the window.
    ...(isRoot ? ['--no-sandbox', '--test-type', '--disable-dev-shm-usage'] : []),
  ];
}
