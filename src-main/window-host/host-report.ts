import type { ErrorCode } from '#core/errors/error-code.ts';
import type { OpenWindowAnswer } from '#main/one-instance/ask-open-window.ts';

/** Why a host opened no window. */
export const HOST_FAILURES = [
  /** There is no display to show a window on. */
  'no-display',
  /** The program that would show it is not on this computer. */
  'not-installed',
  /** It runs in a confinement (snap) that keeps it out of the folder where the page that opens the window lies. */
  'confined',
  /** It was started and ended again before its window was ready. */
  'ended-early',
  /** It was not ready in time. */
  'not-ready-in-time',
  /** Its sandbox does not work for the operating system's administrator, and it is not run without. */
  'no-sandbox-as-root',
  /** The operating system did not start it. */
  'not-started',
] as const;

/** One such reason. */
export type HostFailure = (typeof HOST_FAILURES)[number];

/** What a host tells whoever started it, over the channel of its process. */
export type HostReport =
  /** The page is connected and has its first snapshot: the host counts as started. */
  | { readonly report: 'window-ready' }
  /** The sign-in prompt of the application that it asks for was closed in it: the person has seen, or sees, what that leads to. */
  | { readonly report: 'prompt-closed' }
  /** This browser is started now. */
  | { readonly report: 'trying'; readonly browser: string }
  /** The browser's process, `null` once it is gone: should this host be killed, whoever started the host ends it. */
  | { readonly report: 'browser-process'; readonly pid: number | null }
  /** The browser's own sandbox is off, because this is root. */
  | { readonly report: 'without-sandbox' }
  /** Served and waiting: whoever opens the address is asked for the code. Said again whenever the code changes. */
  | { readonly report: 'waiting-at'; readonly address: string; readonly code: string; readonly why: 'first' | 'expired' }
  /** Another host shows the window of this profile: it was given the files, was asked to come forward, and answered this. This host ends. */
  | { readonly report: 'handed-over'; readonly answer: OpenWindowAnswer }
  /** What it was started with is wrong (a developer override, no home folder): no host will show a window. */
  | { readonly report: 'refused'; readonly code: ErrorCode; readonly facts: Readonly<Record<string, string>> }
  /** It shows no window, and ends. `detail` is for people who look into it: the browser's own last words, perhaps. */
  | { readonly report: 'no-window'; readonly why: HostFailure; readonly detail: string };

/** Tells whoever started this host; where it was started by hand, and where that one is gone, the error stream. */
export function reportToStarter(report: HostReport): void {
  // Whoever started this may be gone at this very moment; `disconnect` says so.
  if (process.connected) process.send?.(report, undefined, undefined, () => undefined);
  else process.stderr.write(`${JSON.stringify(report)}\n`);
}

/** Calls when whoever started this host is gone: it ends then too. Never where it was started by hand. */
export function onStarterGone(listener: () => void): void {
  if (process.send !== undefined) process.once('disconnect', listener);
}

/** Reads a report as it came over the channel; `null` for anything else. */
export function parseHostReport(message: unknown): HostReport | null {
  const kinds: ReadonlySet<unknown> = new Set<HostReport['report']>(['window-ready', 'prompt-closed', 'trying', 'browser-process', 'without-sandbox', 'waiting-at', 'handed-over', 'refused', 'no-window']);
  if (typeof message !== 'object' || message === null || !('report' in message)) return null;
  return kinds.has(message.report) ? (message as HostReport) : null;
}
