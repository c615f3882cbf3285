import { duration, SECOND } from '#core/time/instant.ts';
import { endChild } from '../child-process/end-child.ts';
import type { HostCommand } from './host-commands.ts';
import { parseHostReport, type HostReport } from './host-report.ts';
import { launchEnvironment, type WindowLaunch } from './window-launch.ts';

/**
 * How long a host has to end by itself. It finishes or undoes what is under way; nothing is lost where it does not come to
 * that.
 */
const PATIENCE = duration(5, SECOND);

/** What Chromium itself writes, and no person reads. */
const CHROMIUM_LINE = /^\[\d+[:/].*$/gm;

/** What is of concern to whoever opens a window. */
export type HeardReport = Exclude<HostReport, { report: 'browser-process' }>;

/** A host that was started. */
export interface HostProcess {
  /** Resolves once its process is gone. `startError`: the operating system's name of why it never was there. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly startError: string | null }>;
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>;
}

/** Starts a host; what it reports goes to `heard`. */
export function startHost(
  { program, words, shownIn }: HostCommand,
  launch: Omit<WindowLaunch, 'shownIn'>,
  environment: Readonly<Record<string, string | undefined>>,
  heard: (report: HeardReport) => void,
): HostProcess {
  // Loaded here, where a program is started: elsewhere it would cost every start of the command line a millisecond.
  const { spawn } = process.getBuiltinModule('node:child_process');
  let browser: number | null = null;
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = environment;
  const child = spawn(program, words, {
    env: { ...rest, ...launchEnvironment({ ...launch, shownIn }) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const ours = text.replaceAll(CHROMIUM_LINE, '').trim();
    if (ours !== '') process.stderr.write(`${ours}\n`);
  });
  child.on('message', (message) => {
    const report = parseHostReport(message);
    if (report?.report === 'browser-process') ({ pid: browser } = report);
    else if (report !== null) heard(report);
  });
  const ended = new Promise<{ exitCode: number | null; startError: string | null }>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) resolve({ exitCode: null, startError: error.code ?? error.message });
    });
    // Not `exit`: what it reported last comes before its streams close.
    child.once('close', (exitCode) => {
      // A host that ends as it should has ended its browser; one that was killed could not.
      if (browser !== null) endProcess(browser);
      resolve({ exitCode, startError: null });
    });
  });
  return {
    ended,
    end: () => endChild({ child, ended }, PATIENCE),
  };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It is gone already.
    return;
  }
}
