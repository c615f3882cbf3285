import { spawn } from 'node:child_process';
import { duration, SECOND } from '#core/time/instant.ts';
import { endChild } from '../child-process/end-child.ts';

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
  /** Ends it, and waits until it is gone. */
  end(): Promise<void>;
}

/** Starts a browser. */
export function startBrowser(program: string, words: readonly string[]): StartedBrowser {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written = `${written}${text}`.slice(-KEPT_WORDS);
  });
  const ended = new Promise<{ wasStarted: boolean; words: string }>((resolve) => {
    child.once('error', ({ message }) => resolve({ wasStarted: child.pid !== undefined, words: message }));
    child.once('exit', () => resolve({ wasStarted: true, words: written.trim() }));
  });
  return {
    pid: child.pid ?? null,
    ended,
    async end() {
      await endChild({ child, ended }, PATIENCE);
      child.stderr.destroy();
    },
  };
}
