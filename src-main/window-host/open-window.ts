import { SECOND, type Duration } from '#core/time/instant.ts';
import type { OpenWindowAnswer } from '#main/one-instance/ask-open-window.ts';
import { hostCommand, WINDOW_HOSTS, type HostCommand, type HostSurroundings, type WindowHost } from './host-commands.ts';
import { startHost, type HeardReport, type HostProcess } from './host-process.ts';
import type { HostFailure, HostReport } from './host-report.ts';
import type { WindowLaunch } from './window-launch.ts';

/** A host counts as started only once its window is ready; this long is waited for it. */
const READY_WITHIN: Duration = (5 * SECOND) as Duration;

/** What happens while a window is being opened, and later, for people to be told. */
export type OpeningNews =
  /** This host is started now. */
  | { readonly news: 'trying'; readonly host: WindowHost }
  /** This host shows no window, and the next is tried. `browser`: the one that was tried, where one was. */
  | { readonly news: 'no-window'; readonly host: WindowHost; readonly browser: string | null; readonly why: HostFailure; readonly detail: string }
  | { readonly news: 'window-open'; readonly host: WindowHost; readonly browser: string | null }
  | { readonly news: 'without-sandbox'; readonly browser: string }
  /** Its host was killed or failed. Told only of a prompt's window. */
  | { readonly news: 'ended-unexpectedly' }
  | (Omit<Extract<HostReport, { report: 'waiting-at' }>, 'report'> & { readonly news: 'waiting-at' });

/** What a window is opened with. */
export interface OpenWindowRequest {
  readonly launch: Omit<WindowLaunch, 'shownIn'>;
  readonly surroundings: HostSurroundings;
  /** The hosts to be tried; all of them unless it is said. Whoever cannot be asked for a code leaves the terminal out. */
  readonly hosts?: readonly WindowHost[];
  readonly readyWithin?: Duration;
  /** Once it is aborted no host is waited for any more. */
  readonly signal?: AbortSignal;
  readonly tell: (news: OpeningNews) => void;
}

/** A window that is open, or waits for its browser. */
export interface OpenedWindow {
  readonly outcome: 'opened';
  readonly host: WindowHost;
  /** Resolves once it is closed and its host is gone; tells whether a sign-in prompt was closed in it before, and whether the host was
   * killed or failed instead of ending as it should. */
  readonly ended: Promise<{ readonly isPromptClosed: boolean; readonly isUnexpected: boolean }>;
  /** Closes it. */
  end(): Promise<void>;
}

/** The window of this profile that was open already has been given the files; what it answered. */
export interface HandedOver {
  readonly outcome: 'handed-over';
  readonly answer: OpenWindowAnswer;
}

/** A window, or the one that was open already, or that no host shows one, or that what it was to show cannot be (a developer override that is wrong). */
export type OpenWindowResult =
  | OpenedWindow
  | HandedOver
  | { readonly outcome: 'no-window' }
  | { readonly outcome: 'refused'; readonly problem: Omit<Extract<HostReport, { report: 'refused' }>, 'report'> };

/** Opens a window in the first host that shows it within its time: Electron, an installed browser, else any browser, by the terminal. */
export async function openWindow(request: OpenWindowRequest): Promise<OpenWindowResult> {
  for (const host of request.hosts ?? WINDOW_HOSTS) {
    if (request.signal?.aborted === true) break;
    const command = hostCommand(host, request.surroundings);
    if (typeof command === 'string') {
      request.tell({ news: 'no-window', host, browser: null, why: command, detail: '' });
      continue;
    }
    request.tell({ news: 'trying', host });
    const result = await tryHost(host, command, request);
    if (result !== null) return result;
  }
  return { outcome: 'no-window' };
}

/** Starts a host and waits until its window is ready; `null` where it is not in time, and the host is gone again. */
async function tryHost(host: WindowHost, command: HostCommand, { launch, surroundings, readyWithin = READY_WITHIN, signal, tell }: OpenWindowRequest): Promise<OpenWindowResult | null> {
  let browser: string | null = null;
  const { promise: settled, resolve: settle } = Promise.withResolvers<Settled>();
  let [isGivenUp, isPromptClosed] = [false, false];
  const heard = (report: HeardReport): void => {
    if (isGivenUp) return;
    if (report.report === 'trying') ({ browser } = report);
    else if (report.report === 'prompt-closed') isPromptClosed = true;
    else if (report.report === 'without-sandbox') tell({ news: 'without-sandbox', browser: browser ?? '' });
    else if (report.report === 'waiting-at') {
      const { report: _, ...where } = report;
      tell({ news: 'waiting-at', ...where });
      settle({ outcome: 'ready' });
    } else if (report.report === 'window-ready') {
      tell({ news: 'window-open', host, browser });
      settle({ outcome: 'ready' });
    } else if (report.report === 'handed-over') settle({ outcome: 'handed-over', answer: report.answer });
    else if (report.report === 'refused') settle({ outcome: 'refused', problem: { code: report.code, facts: report.facts } });
    else settle({ outcome: 'failed', why: report.why, detail: report.detail });
  };
  const started: HostProcess = startHost(command, launch, surroundings.environment, heard);
  void started.ended.then(({ startError }) =>
    settle({ outcome: 'failed', why: startError === null ? 'ended-early' : 'not-started', detail: startError ?? '' }),
  );
  const late = setTimeout(() => settle({ outcome: 'failed', why: 'not-ready-in-time', detail: '' }), readyWithin);
  const givenUp = (): void => settle({ outcome: 'given-up' });
  signal?.addEventListener('abort', givenUp, { once: true });
  if (signal?.aborted === true) givenUp();
  const result = await settled;
  clearTimeout(late);
  signal?.removeEventListener('abort', givenUp);
  let isAsked = false;
  const end = (): Promise<void> => {
    isAsked = true;
    return started.end();
  };
  const endedAs = async () => {
    const { exitCode } = await started.ended;
    return { isPromptClosed, isUnexpected: exitCode !== 0 && !isAsked };
  };
  if (result.outcome === 'ready') return { outcome: 'opened', host, ended: endedAs(), end };
  isGivenUp = true;
  await started.end();
  if (result.outcome === 'refused' || result.outcome === 'handed-over') return result;
  if (result.outcome === 'given-up') return null;
  tell({ news: 'no-window', host, browser, why: result.why, detail: result.detail });
  return null;
}

type Settled =
  | { readonly outcome: 'ready' }
  | { readonly outcome: 'given-up' }
  | HandedOver
  | { readonly outcome: 'failed'; readonly why: HostFailure; readonly detail: string }
  | Extract<OpenWindowResult, { outcome: 'refused' }>;
