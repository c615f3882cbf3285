import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { openWindowApi } from '#main/window-host/open-window-api.ts';
import { reportToStarter, type HostFailure } from '#main/window-host/host-report.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';
import { createAccessCodes } from './access-codes.ts';
import { codeEntrance } from './entrance.ts';
import { createServePage, type ServePage } from './serve-page.ts';
import { settingsInForce } from './settings-in-force.ts';
import { showInBrowser } from './show-in-browser.ts';
import { createWindowLife, type WindowLife } from './window-life.ts';
import { openWindowServer } from './window-server.ts';

/** What the browser host is run with. */
export interface BrowserHostRun {
  readonly launch: WindowLaunch;
  /** Where the built page lies. */
  readonly pageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends the window. */
  readonly stop: AbortSignal;
}

/** Everything behind the one window of this host. */
export interface HostedWindow {
  readonly launch: WindowLaunch;
  readonly api: LicensingApi;
  readonly servePage: ServePage;
  readonly life: WindowLife;
}

/** Exit codes of this program: it ended as it should, or it could show no window. */
const [ENDED_WELL, NO_WINDOW] = [0, 1] as const;

/** Shows the window it is launched for until it is closed, and gives the exit code of the program. */
export async function runBrowserHost({ launch, pageFolder, environment, stop }: BrowserHostRun): Promise<0 | 1> {
  const made = await openWindowApi({ launch, host: 'browser', acceptsPaths: false, environment });
  if (!made.ok) {
    reportToStarter({ report: 'refused', code: made.code, facts: made.facts });
    return NO_WINDOW;
  }
  const api = made.value;
  const life = createWindowLife();
  stop.addEventListener('abort', () => life.end(), { once: true });
  if (stop.aborted) life.end();
  const window: HostedWindow = { launch, api, life, servePage: createServePage(pageFolder, settingsInForce(api)) };
  try {
    const failure = launch.shownIn === 'window' ? await showInBrowser(window) : await serveToWhoeverHasTheCode(window);
    if (failure === null) return ENDED_WELL;
    reportToStarter({ report: 'no-window', ...failure });
    return NO_WINDOW;
  } finally {
    await api.close();
  }
}

/** Why no window was shown. */
export interface NoWindow {
  readonly why: HostFailure;
  readonly detail: string;
}

async function serveToWhoeverHasTheCode({ api, servePage, life }: HostedWindow): Promise<null> {
  const codes = createAccessCodes((code, why) => reportToStarter({ report: 'waiting-at', address: `${server.address.origin}/`, code, why }));
  const onReady = (): void => reportToStarter({ report: 'window-ready' });
  const server = await openWindowServer({ api, servePage, life, onReady, entrance: codeEntrance(codes) });
  codes.begin();
  await life.ended;
  codes.end();
  await server.close();
  return null;
}
