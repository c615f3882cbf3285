import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { duration, SECOND } from '#core/time/instant.ts';
import { endChild } from '../child-process/end-child.ts';
import { browserFront } from './browser-front.ts';

/** How long a browser has to end by itself before it is ended. */
const PATIENCE = duration(2, SECOND);

/** What of a browser's last words is kept. */
const KEPT_WORDS = 2_000;

/** A browser that was started for one window. */
export interface StartedBrowser {
  /** The id of its process; `null` where there is none. */
  readonly pid: number | null;
  /** Resolves once its process is gone, or was never there. `words`: the last it wrote to its error stream. */
  readonly ended: Promise<{ readonly wasStarted: boolean; readonly words: string }>;
  /** Brings its window to the front, and gives whether it is there. */
  comeForward(): Promise<boolean>;
  /** Ends it, and waits until it is gone. */
  end(): Promise<void>;
}

/** Starts a browser. */
export function startBrowser(program: string, words: readonly string[]): StartedBrowser {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const [, , errors, orders, answers] = child.stdio as unknown as readonly [null, null, Readable, Writable, Readable];
  let written = '';
  errors.setEncoding('utf8').on('data', (text: string) => {
    written = `${written}${text}`.slice(-KEPT_WORDS);
  });
  const ended = new Promise<{ wasStarted: boolean; words: string }>((resolve) => {
    child.once('error', ({ message }) => resolve({ wasStarted: child.pid !== undefined, words: message }));
    child.once('exit', () => resolve({ wasStarted: true, words: written.trim() }));
  });
  return {
    pid: child.pid ?? null,
    ended,
    comeForward: browserFront(orders, answers),
    async end() {
      await endChild({ child, ended }, PATIENCE);
      for (const stream of [errors, orders, answers]) stream.destroy();
    },
  };
}
