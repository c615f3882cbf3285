import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostReport } from '#main/window-host/host-report.ts';
import { launchEnvironment, USUAL_LAUNCH, type WindowLaunch } from '#main/window-host/window-launch.ts';
import { ROOT } from './bench-folder.ts';

/** The browser host in a process of its own. */
export interface WindowProcess {
  readonly child: ChildProcess;
  /** Resolves with the first report of a kind. */
  report<Kind extends HostReport['report']>(kind: Kind): Promise<Extract<HostReport, { report: Kind }>>;
  end(): Promise<void>;
}

/** Starts the browser host as whoever starts the client does. */
export function startWindowProcess(environment: Readonly<Record<string, string>>, shownIn: WindowLaunch['shownIn']): WindowProcess {
  const env = { ...process.env, ...environment, ...launchEnvironment({ ...USUAL_LAUNCH, shownIn }) };
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'browser-host.mjs')], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const reports: HostReport[] = [];
  const waiting = new Set<() => void>();
  child.on('message', (report: HostReport) => {
    reports.push(report);
    for (const look of waiting) look();
  });
  return {
    child,
    report: (kind) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = reports.find((one): one is Extract<HostReport, { report: typeof kind }> => one.report === kind);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        child.once('exit', (code) => reject(new Error(`the browser host ended with ${String(code)}: ${JSON.stringify(reports)}`)));
        look();
      }),
    end: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** The memory of a process and of everything it started, in bytes: each page's share where several have it (PSS). Linux only. */
export function memoryOfTree(root: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(processes.flatMap((id) => parentOf(id)));
  const isBelow = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at !== 0; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return processes.filter(isBelow).reduce((sum, id) => sum + sharedOf(id), 0);
}

function parentOf(id: number): [[number, number]] | [] {
  try {
    const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
    return [[id, Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0)]];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function sharedOf(id: number): number {
  try {
    return 1_024 * Number(/^Pss:\s*(\d+)/m.exec(readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
