import { spawn } from 'node:child_process';
import { duration, SECOND } from '#core/time/instant.ts';
import { endChild } from '#main/child-process/end-child.ts';
import type { ServiceFacts } from './begin-demonstration.ts';
import type { DemonstrationFolders } from './demonstration-folders.ts';

/** How long the service has to end by itself; what it has acknowledged is stored. */
const PATIENCE = duration(5, SECOND);

/** An account of the demonstration's organisation, as the terminal shows it. */
export interface ShownAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly shows: string;
}

/** The demonstration's service while it runs. */
export interface RunningService extends ServiceFacts {
  readonly url: string;
  readonly accounts: readonly ShownAccount[];
  /** Resolves once its process is gone. */
  readonly ended: Promise<void>;
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>;
}

/** What the service is started with. */
export interface ServiceStart {
  /** Absolute path of `demonstration-service.mjs`. */
  readonly program: string;
  readonly folders: DemonstrationFolders;
  /** The name of this computer that an administrator would type. */
  readonly machineName: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether the history is to hold checkouts of many years. */
  readonly withHistory: boolean;
  /** Called when something has to be made that takes seconds. */
  readonly onMaking: (what: 'demonstration' | 'history') => void;
}

/** What the service says over the channel to whoever started it. */
type ServiceNews =
  | { readonly news: 'making'; readonly what: 'demonstration' | 'history' }
  | ({ readonly news: 'ready' } & Omit<RunningService, 'ended' | 'end'>)
  | { readonly news: 'failed'; readonly why: string };

/** The service, or why it does not run, in words for whoever mends it. */
export type StartedService = { readonly ok: true; readonly service: RunningService } | { readonly ok: false; readonly why: string };

/** Starts the demonstration's service in a process of its own, and waits until it answers requests. It ends with this process, however that ends. */
export async function startService({ program, folders, machineName, withHistory, environment, onMaking }: ServiceStart): Promise<StartedService> {
  const { service, files, filesNote, clock, servicePort } = folders;
  const start = { place: { folder: service, files, filesNote, clock, port: servicePort }, machineName, withHistory };
  const child = spawn(process.execPath, [program, JSON.stringify(start)], { env: { ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { promise: started, resolve } = Promise.withResolvers<StartedService>();
  const ended = new Promise<void>((gone) => {
    child.once('error', (error) => {
      resolve({ ok: false, why: error.message });
      if (child.pid === undefined) gone();
    });
    child.once('close', (code) => {
      resolve({ ok: false, why: `exit code ${String(code)}` });
      gone();
    });
  });
  child.on('message', (message) => {
    const news = message as ServiceNews;
    if (news.news === 'making') onMaking(news.what);
    else if (news.news === 'failed') resolve({ ok: false, why: news.why });
    else {
      const { url, accounts, madeBy, trustEntry } = news;
      resolve({ ok: true, service: { url, accounts, madeBy, trustEntry, ended, end: () => endChild({ child, ended }, PATIENCE) } });
    }
  });
  const result = await started;
  if (!result.ok) await endChild({ child, ended }, PATIENCE);
  return result;
}
