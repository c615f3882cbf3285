import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { WindowClaim } from '#main/one-instance/claim-window.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { showNatively } from '#main/notifications/show-natively.ts';
import { reportToStarter } from '#main/window-host/host-report.ts';
import { openWindowApi } from '#main/window-host/open-window-api.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';
import { createAccessCodes } from './access-codes.ts';
import { claimHostedWindow } from './claim.ts';
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

/** Shows the window it is launched for until it is closed, and gives the exit code of the program; at once where that window is open already. */
export async function runBrowserHost({ launch, pageFolder, environment, stop }: BrowserHostRun): Promise<0 | 1> {
  const life = createWindowLife();
  stop.addEventListener('abort', () => life.end(), { once: true });
  if (stop.aborted) life.end();
  const { promise: api, resolve: apiIsThere } = Promise.withResolvers<LicensingApi>();
  const claimed = { launch, environment, api, front: { comeForward: null } };
  const early = await claimHostedWindow(claimed);
  if (early?.outcome === 'handed-over') return reportHandedOver(early);
  // On the next turn: the browser is to be on its way before this takes the processor for itself.
  const opening = new Promise((resolve) => setImmediate(resolve)).then(() => openWindowApi({ launch, host: 'browser', acceptsPaths: false, environment }));
  opening.then((made) => (made.ok ? apiIsThere(made.value) : life.end()), () => life.end());
  const settings = settingsInForce(api);
  void api.then((one) => one.subscribe((event) => event.event === 'notificationsDue' && showNatively(event.payload, settings().language)));
  const window: HostedWindow = { ...claimed, life, servePage: createServePage(pageFolder, settings) };
  const claim = early ?? (await claimOnceMade(window, opening));
  if (claim?.outcome === 'handed-over') return reportHandedOver(claim);
  // At once: whoever is started from then on is to open a window, and not to wait for this one.
  const released = life.ended.then(() => claim?.release());
  const failure = launch.shownIn === 'window' ? await showInBrowser(window) : await serveToWhoeverHasTheCode(window);
  life.end();
  await released;
  return report(await opening, failure);
}

/** At the first time there is no profile before it was opened. Another start that came before is handed the files all the same. */
async function claimOnceMade(window: HostedWindow, opening: Promise<UseCaseAnswer<LicensingApi>>): Promise<WindowClaim | null> {
  const made = await opening;
  const claim = made.ok ? await claimHostedWindow(window) : null;
  if (made.ok && claim?.outcome === 'handed-over') await made.value.close();
  return claim;
}

function reportHandedOver({ answer }: Extract<WindowClaim, { outcome: 'handed-over' }>): 0 | 1 {
  reportToStarter({ report: 'handed-over', answer });
  return answer === 'no-answer' ? NO_WINDOW : ENDED_WELL;
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
