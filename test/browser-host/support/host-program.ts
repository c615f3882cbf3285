import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach } from 'vitest';
import { parseHostReport, type HostReport } from '#main/window-host/host-report.ts';
import { launchEnvironment, USUAL_LAUNCH, type WindowLaunch } from '#main/window-host/window-launch.ts';
import { bundledProgram } from '../../command-line/support/bundle.ts';

/** The browser host's program, running, as a starter has it. */
export interface HostProgram {
  readonly child: ChildProcess;
  /** Waits for a report of one kind, of those not waited for before. */
  readonly report: <Kind extends HostReport['report']>(kind: Kind) => Promise<Extract<HostReport, { report: Kind }>>;
  /** Resolves with its exit code, `null` where a signal ended it. */
  readonly ended: Promise<number | null>;
}

const running: HostProgram[] = [];
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});

/** Starts the bundled browser host; ended after the test, if it has not by then. */
export function startHostProgram(environment: Readonly<Record<string, string>>, launch: Partial<WindowLaunch> = {}): HostProgram {
  const env = { PATH: process.env['PATH'] ?? '', ...environment, ...launchEnvironment({ ...USUAL_LAUNCH, ...launch }) };
  const child = spawn(process.execPath, [bundledProgram('browser-host')], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const reports: HostReport[] = [];
  const listeners = new Set<() => void>();
  child.on('message', (message) => {
    const report = parseHostReport(message);
    if (report !== null) reports.push(report);
    for (const listener of [...listeners]) listener();
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  // What it reported last may come after its end is known.
  const isSilent = Promise.all([ended, once(child, 'disconnect')]);
  const report: HostProgram['report'] = (kind) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const at = reports.findIndex((one) => one.report === kind);
        if (at < 0) return;
        listeners.delete(look);
        resolve(reports.splice(at, 1)[0] as never);
      };
      listeners.add(look);
      look();
      void isSilent.then(() => setImmediate(() => reject(new Error(`it ended without ${kind}: ${JSON.stringify(reports)}`))));
    });
  const program = { child, report, ended };
  running.push(program);
  return program;
}
