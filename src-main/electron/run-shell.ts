import { app, Menu, session, type BrowserWindow, type Session } from 'electron';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import type { MenuCommand } from '#core/contract/events.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { LicensingApi, Surface } from '#main/contract-server/licensing-api.ts';
import { listPageFiles } from '#main/page/page-files.ts';
import { closeByAsking } from './close-by-asking.ts';
import { ContractServer } from './contract-server.ts';
import { guardProcess, type Guarding } from './guards/guard-process.ts';
import { saveOwnFilesOnly } from './guards/saved-files.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { NativeNotifications } from './native-notifications.ts';
import { bringToFront } from './one-window.ts';
import { PAGE_ADDRESS } from './page/page-address.ts';
import { announcePageScheme, servePage } from './page/serve-page.ts';
import { requestsOfThisHost } from './requests-of-this-host.ts';
import { ShownSettings } from './shown-settings.ts';
import { offerStoppedPage } from './stopped-page.ts';
import { sayOnceThatItStays } from './tray/say-once.ts';
import { keepInTray, StateTray } from './tray/state-tray.ts';
import { rememberBounds } from './window-bounds.ts';
import { createWindow } from './window.ts';

/** What the shell shows, and on whose behalf. */
export interface ShellOptions {
  readonly api: LicensingApi;
  readonly surface: Surface;
  /** Absolute path of the built page. */
  readonly pageFolder: string;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly mayInspect: boolean;
  /** Absolute path of the file that keeps where the window was; `null` where nothing is kept. */
  readonly boundsFile: string | null;
  /** Absolute path of the file that keeps that the icon was spoken of; `null` where nothing is kept. */
  readonly trayNote: string | null;
  /** Called once the page is connected and has its first snapshot. */
  readonly ready: () => void;
}

/**
 * Puts the process under guard and announces the page's scheme. Must be called first of all, before Electron's `ready`.
 */
export function prepareShell(guarding: Guarding): void {
  announcePageScheme();
  guardProcess(guarding);
}

/** Opens the one window on the API and gives it once its page is loaded. Whoever made the API closes it. */
export async function runShell(options: ShellOptions): Promise<BrowserWindow> {
  const { api, surface, pageFolder, preload, mayInspect, boundsFile, ready } = options;
  const [first] = await Promise.all([firstSnapshot(api), app.whenReady()]);
  const shown = new ShownSettings(first?.settings ?? DEFAULT_SETTINGS);
  const title = shown.sayCommon(surface.kind);
  const window = createWindow({ surface, title, session: pageSession(pageFolder), preload, mayInspect });
  if (boundsFile !== null) rememberBounds(window, boundsFile);
  offerStoppedPage(window, () => shown.say);

  let isShown = false;
  const closeAtOnce = closeByAsking(window, () => {
    const asks = isShown && surface.kind === 'connection-client';
    if (asks) server.tell({ event: 'closeAsked', payload: {} });
    return asks;
  });
  const server = new ContractServer({
    api,
    hostRequests: requestsOfThisHost(api, () => window, () => shown.say, closeAtOnce),
    done: onceFor('getSnapshot', () => {
      isShown = true;
      ready();
    }),
  });
  server.register(window.webContents);

  const showMenu = (): void => {
    const template = menuTemplate({
      platform: process.platform,
      say: shown.say,
      choose: (command) => server.tell({ event: 'menuChosen', payload: { command } }),
      hasPages: surface.kind === 'licensing-tool',
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  showMenu();
  const notifications = new NativeNotifications(() => shown.texts, (command) => {
    void bringToFront(window);
    server.tell({ event: 'menuChosen', payload: { command } });
  });
  const tray = surface.kind === 'licensing-tool' ? showTray(window, options, shown, (command) => server.tell({ event: 'menuChosen', payload: { command } })) : null;
  if (first !== null) tray?.show(first);
  api.subscribe((event) => {
    if (event.event === 'licensingChanged') {
      if (shown.take(event.payload.settings)) showMenu();
      tray?.show(event.payload);
    }
    if (event.event === 'notificationsDue') notifications.show(event.payload);
  });
  await window.loadURL(PAGE_ADDRESS);
  return window;
}

/** Makes the icon in the notification area, which the settings show or take away. */
function showTray(window: BrowserWindow, { api, trayNote }: ShellOptions, shown: ShownSettings, choose: (command: MenuCommand) => void): StateTray {
  const open = (): void => void bringToFront(window);
  const tray = new StateTray({
    texts: () => shown.texts,
    open,
    start: ({ decision: { application } }) => {
      const { productId, featureString } = application;
      // What it is answered when it may not be started stands in the window.
      void api.request('startApplication', { application: { productId, featureString, version: null } }).then((reply) => (reply.ok ? undefined : open()));
    },
    askInWindow: () => {
      open();
      choose('overview');
    },
  });
  keepInTray(window, tray, () => sayOnceThatItStays(trayNote, shown.say));
  return tray;
}

/** Where the page lives: in memory only, so that nothing it could leave behind outlives its window. */
function pageSession(pageFolder: string): Session {
  const own = session.fromPartition('page', { cache: false });
  servePage(own, listPageFiles(pageFolder));
  saveOwnFilesOnly(own);
  return own;
}

async function firstSnapshot(api: LicensingApi): Promise<Snapshot | null> {
  const reply = await api.request('getSnapshot', {});
  return reply.ok ? (reply.value as Snapshot) : null;
}

/** Calls a function the first time that it is told this name. */
function onceFor(wanted: string, call: () => void): (name: string) => void {
  let isDone = false;
  return (name) => {
    if (isDone || name !== wanted) return;
    isDone = true;
    call();
  };
}
