import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';

const SCRIPT = fileURLToPath(new URL('serving-process.ts', import.meta.url));

/** A profile folder of this process's user, 0700, with nothing in it. */
export function profileInNewFolder(): SocketProfile {
  return profileIn(mkdtempSync(join(tmpdir(), 'licensing-socket-')));
}

/** What an endpoint needs to know of a profile in this folder. */
export function profileIn(folder: string): SocketProfile {
  return { folder, isOverride: true };
}

/** A process that serves, or connects. */
export interface SocketProcess {
  readonly child: ChildProcess;
  /** The next value that it prints. */
  next(): Promise<unknown>;
  /** Lets it go on, or end. */
  say(text: string): void;
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts one. */
export function socketProcess(profile: SocketProfile, command: 'serve' | 'race' | 'connect', userId = process.geteuid?.()): SocketProcess {
  const words = [SCRIPT, profile.folder, String(userId), command];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    async next() {
      const line = await lines.next();
      if (line.done === true) throw new Error('it printed nothing more');
      return JSON.parse(line.value) as unknown;
    },
    say: (text) => void child.stdin.write(text),
    async end(signal) {
      if (signal === undefined) child.stdin.end();
      else child.kill(signal);
      await exited;
    },
  };
}
