import { hasDisplay } from '#main/window-host/host-commands.ts';
import { reportToStarter } from '#main/window-host/host-report.ts';
import { windowProfile } from '#main/window-host/window-profile.ts';
import { browserWords } from './browser-command.ts';
import { tokenEntrance } from './entrance.ts';
import { handOverPage } from './hand-over-page.ts';
import type { HostedWindow, NoWindow } from './hosted-window.ts';
import { installedBrowsers, mayRead, type InstalledBrowser } from './installed-browsers.ts';
import { createOneTimeToken } from './one-time-token.ts';
import { startBrowser } from './started-browser.ts';
import { createWindowFolder, type WindowFolder } from './window-folder.ts';
import { openWindowServer, type WindowServer } from './window-server.ts';

const HAND_OVER = 'open.html';

/** Shows a window in the first installed browser that shows it, until it is closed. Gives why none did, or `null`. */
export async function showInBrowser(window: HostedWindow): Promise<NoWindow | null> {
  if (!hasDisplay(process.platform, process.env)) return { why: 'no-display', detail: '' };
  const browsers = installedBrowsers();
  if (browsers.length === 0) return { why: 'not-installed', detail: '' };
  const profileFolder = await profileOf(window);
  if (window.life.isOver()) return null;
  const folder = createWindowFolder(profileFolder);
  const token = createOneTimeToken();
  let isReady = false;
  const onReady = (): void => {
    if (!isReady) reportToStarter({ report: 'window-ready' });
    isReady = true;
  };
  const entrance = tokenEntrance(token, () => folder.remove(HAND_OVER));
  const server = await openWindowServer({ ...window, entrance, onReady });
  try {
    folder.write(HAND_OVER, handOverPage(token.value, server.address, process.env['LANG'] ?? ''));
    let last: NoWindow = { why: 'not-installed', detail: '' };
    for (const browser of browsers) {
      const failure = await showIn(browser, folder, window, () => isReady);
      if (failure === null) return null;
      last = failure;
    }
    return last;
  } finally {
    await end(server, folder);
  }
}

/** Shows the window in one browser. A browser that ends before the window was ready did not show it, and the next may. */
async function showIn(browser: InstalledBrowser, folder: WindowFolder, { launch, life, front }: HostedWindow, isReady: () => boolean): Promise<NoWindow | null> {
  reportToStarter({ report: 'trying', browser: browser.name });
  const page = `${folder.path}/${HAND_OVER}`;
  if (!mayRead(browser, page)) return { why: 'confined', detail: '' };
  const isRoot = process.platform !== 'win32' && process.geteuid?.() === 0;
  if (isRoot) reportToStarter({ report: 'without-sandbox' });
  const words = browserWords({ surface: launch.surface, dataFolder: `${folder.path}/browser`, handOverPage: page, isRoot });
  const started = startBrowser(browser.program, words);
  front.comeForward = () => started.comeForward();
  reportToStarter({ report: 'browser-process', pid: started.pid });
  void started.ended.then(() => reportToStarter({ report: 'browser-process', pid: null }));
  const gone = started.ended.then(({ wasStarted, words: lastWords }): NoWindow | null => {
    if (isReady()) life.browserGone();
    return isReady() ? null : { why: wasStarted ? 'ended-early' : 'not-started', detail: lastWords };
  });
  const failure = await Promise.race([life.ended.then(() => null), gone.then((failed) => failed ?? life.ended.then(() => null))]);
  await started.end();
  return failure;
}

/**
 * The folder of the profile that the window is of; `null` where that cannot be used. At the first time there is none until it has been
 * opened.
 */
async function profileOf({ launch, environment, api, life }: HostedWindow): Promise<string | null> {
  const there = windowProfile(launch, environment);
  if (there !== null) return there.folder;
  await Promise.race([api, life.ended]);
  return windowProfile(launch, environment)?.folder ?? null;
}

async function end(server: WindowServer, folder: WindowFolder): Promise<void> {
  await server.close();
  await folder.end();
}
