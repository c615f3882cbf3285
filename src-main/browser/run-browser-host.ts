import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { reportToStarter } from '#main/window-host/host-report.ts';
import { openWindowApi } from '#main/window-host/open-window-api.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';
import { createAccessCodes } from './access-codes.ts';
import { codeEntrance } from './entrance.ts';
import type { HostedWindow, NoWindow } from './hosted-window.ts';
import { createServePage } from './serve-page.ts';
import { settingsInForce } from './settings-in-force.ts';
import { showInBrowser } from './show-in-browser.ts';
import { createWindowLife } from './window-life.ts';
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

/** Exit codes of this program: it ended as it should, or it could show no window. */
const [ENDED_WELL, NO_WINDOW] = [0, 1] as const;

/** Shows the window it is launched for until it is closed, and gives the exit code of the program. */
export async function runBrowserHost({ launch, pageFolder, environment, stop }: BrowserHostRun): Promise<0 | 1> {
  const life = createWindowLife();
  stop.addEventListener('abort', () => life.end(), { once: true });
  if (stop.aborted) life.end();
  // On the next turn: the browser is to be on its way before this takes the processor for itself.
  const opening = new Promise((resolve) => setImmediate(resolve)).then(() => openWindowApi({ launch, host: 'browser', acceptsPaths: false, environment }));
  const api = opening.then((made) => (made.ok ? made.value : new Promise<LicensingApi>(() => undefined)));
  opening.then((made) => (made.ok ? undefined : life.end()), () => life.end());
  const window: HostedWindow = { launch, environment, api, life, servePage: createServePage(pageFolder, settingsInForce(api)) };
  const failure = launch.shownIn === 'window' ? await showInBrowser(window) : await serveToWhoeverHasTheCode(window);
  return report(await opening, failure);
}

/** Closes what was opened, and says why there was no window, where there was none. */
async function report(made: UseCaseAnswer<LicensingApi>, failure: NoWindow | null): Promise<0 | 1> {
  if (made.ok) await made.value.close();
  if (!made.ok) reportToStarter({ report: 'refused', code: made.code, facts: made.facts });
  else if (failure !== null) reportToStarter({ report: 'no-window', ...failure });
  else return ENDED_WELL;
  return NO_WINDOW;
}

async function serveToWhoeverHasTheCode({ api, servePage, life }: HostedWindow): Promise<null> {
  const codes = createAccessCodes((code, why) => reportToStarter({ report: 'waiting-at', address: `${server.address.origin}/`, code, why }));
  const onReady = (): void => reportToStarter({ report: 'window-ready' });
  const server = await openWindowServer({ api, servePage, life, onReady, entrance: codeEntrance(codes) });
  // No code is told for a window that there will not be.
  const isThere = await Promise.race([api.then(() => true), life.ended.then(() => false)]);
  if (isThere) codes.begin();
  await life.ended;
  await server.close();
  return null;
}
