import { setTimeout as pause } from 'node:timers/promises';
import { holdLock } from '#main/entitlement-cache/database/held-lock.ts';

/** How long somebody waits for another process's turn, in milliseconds: longer than the slowest refresh that goes on, and not for ever for one that is suspended. */
export const TURN_PATIENCE = 35_000;

/** Why a turn did not come: the signal came first; or another process kept its own for longer than anybody waits. */
export type NoTurn = 'given-up' | 'kept-waiting';

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 250;

/**
 * Does something while no other process holds a lock file.
 *
 * @param patience milliseconds
 */
export async function inTurn<Value extends object>(path: string, signal: AbortSignal, patience: number, work: () => Promise<Value>): Promise<Value | NoTurn> {
  const end = performance.now() + patience;
  for (let length = FIRST_PAUSE; ; length = Math.min(length * 2, LONGEST_PAUSE)) {
    if (signal.aborted) return 'given-up';
    const lock = held(path);
    if (lock !== null) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (performance.now() >= end) return 'kept-waiting';
    await pause(length);
  }
}

/** Where no file can be made (a full disk, a folder that can only be read) nobody can take turns, and what is to be done is tried all the same. */
function held(path: string): { release(): void } | null {
  try {
    return holdLock(path);
  } catch {
    return { release: () => undefined };
  }
}
