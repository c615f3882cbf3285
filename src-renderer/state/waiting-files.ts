import type { WindowState } from './window-store.ts';

/**
 * Counts the files that came to be imported and wait: those of this window, and those the main process keeps for it. What a page took that
 * is gone waits for the next one; what this page took, it shows.
 */
export function countWaiting(state: Pick<WindowState, 'arrivals' | 'snapshot' | 'tookFiles'>): number {
  const here = state.arrivals.reduce((sum, one) => sum + (one.kind === 'files' ? one.files.length : one.preview.files.length), 0);
  return here + countKept(state);
}

/** Those of them that the main process keeps. */
export function countKept({ snapshot, tookFiles }: Pick<WindowState, 'snapshot' | 'tookFiles'>): number {
  if (snapshot === null) return 0;
  const { waiting, taken } = snapshot.importQueue;
  return waiting + (tookFiles ? 0 : taken);
}
