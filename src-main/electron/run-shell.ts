import { app, Menu, session, type BrowserWindow } from 'electron';
import type { Settings } from '#core/contract/settings.ts';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage } from '#core/texts/languages.ts';
import type { Texts } from '#core/texts/texts.ts';
import type { LicensingApi, Surface } from '#main/contract-server/licensing-api.ts';
import { listPageFiles } from '#main/page/page-files.ts';
import { chooseAppearance } from './appearance.ts';
import { ContractServer } from './contract-server.ts';
import { guardProcess, type Guarding } from './guards/guard-process.ts';
import { saveOwnFilesOnly } from './guards/saved-files.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { PAGE_ADDRESS } from './page/page-address.ts';
import { announcePageScheme, servePage } from './page/serve-page.ts';
import { requestsOfThisHost } from './requests-of-this-host.ts';
import { offerStoppedPage } from './stopped-page.ts';
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
  /** Called once the page is connected and has its first snapshot. */
  readonly ready: () => void;
}

/** Puts the process under guard and announces the page's scheme. Must be called first of all, before Electron's `ready`. */
export function prepareShell(guarding: Guarding): void {
  announcePageScheme();
  guardProcess(guarding);
}

/** Opens the one window on the API and gives it once the page is being loaded. Whoever made the API closes it. */
export async function runShell(options: ShellOptions): Promise<BrowserWindow> {
  const { api, surface, pageFolder, preload, mayInspect, boundsFile } = options;
  const [first] = await Promise.all([api.request('getSnapshot', {}), app.whenReady()]);
  let settings = first.ok ? (first.value as Snapshot).settings : DEFAULT_SETTINGS;
  let texts = textsFor(settings);
  chooseAppearance(settings.appearance);

  // In memory only: nothing that a page could leave behind outlives its window.
  const own = session.fromPartition('page', { cache: false });
  servePage(own, listPageFiles(pageFolder));
  saveOwnFilesOnly(own);
  const title = texts.window('common')(surface.kind);
  const window = createWindow({ surface, title, session: own, preload, mayInspect });
  if (boundsFile !== null) rememberBounds(window, boundsFile);

  const say = () => texts.window('native');
  let isReady = false;
  const server = new ContractServer({
    api,
    hostRequests: requestsOfThisHost(api, () => window, say),
    done: (name) => {
      if (isReady || name !== 'getSnapshot') return;
      isReady = true;
      options.ready();
    },
  });
  server.register(window.webContents);
  offerStoppedPage(window, say);

  const showMenu = (): void => {
    const template = menuTemplate({
      platform: process.platform,
      say: say(),
      choose: (command) => server.tell({ event: 'menuChosen', payload: { command } }),
      hasPages: surface.kind === 'licensing-tool',
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  showMenu();
  api.subscribe((event) => {
    if (event.event !== 'licensingChanged') return;
    const chosen = event.payload.settings;
    if (chosen.appearance !== settings.appearance) chooseAppearance(chosen.appearance);
    const isOtherLanguage = chosen.language !== settings.language;
    settings = chosen;
    if (!isOtherLanguage) return;
    texts = textsFor(settings);
    showMenu();
  });

  // Should the page stop while it is loaded, offerStoppedPage says so; anything else that is wrong with it ends the start.
  await window.loadURL(PAGE_ADDRESS);
  return window;
}

function textsFor({ language }: Settings): Texts {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return createTexts(chooseLanguage(language, app.getPreferredSystemLanguages()), { timeZone, program: null });
}
