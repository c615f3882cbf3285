import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workstation } from '../use-cases/workstation.ts';
import { realEnvironment } from './window.ts';

const SCRIPT = fileURLToPath(new URL('neighbour-process.ts', import.meta.url));

function start(workstation: Workstation, words: readonly string[]): ChildProcess {
  const cache = join(tmpdir(), 'licensing-client-test-compile-cache');
  const env = { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: cache, ...realEnvironment(workstation) };
  return spawn(process.execPath, [SCRIPT, ...words], { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets another process do something on the profile, and waits for its end. */
export async function neighbourDoes(workstation: Workstation, ...words: readonly string[]): Promise<void> {
  const [code] = (await once(start(workstation, words), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the other process ended with ${String(code)}`);
}

/** Lets another process keep the store to itself; gives what lets go of it again. */
export async function neighbourHolds(workstation: Workstation, what: 'writing' | 'everything'): Promise<() => Promise<void>> {
  const child = start(workstation, ['hold', what]);
  if (child.stdout === null) throw new Error('its output is a pipe');
  await once(child.stdout, 'data');
  return async () => {
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  };
}
