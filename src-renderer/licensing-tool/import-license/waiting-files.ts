import type { WindowState } from '../../state/window-store.ts';

/** Counts the files that came to be imported and wait: those of this window, and those the main process keeps for it. */
export function countWaiting({ arrivals, snapshot }: Pick<WindowState, 'arrivals' | 'snapshot'>): number {
  const here = arrivals.reduce(
    (sum, one) => sum + (one.kind === 'files' ? one.files.length : one.preview.files.length),
    0,
  );
  return here + (snapshot?.importQueue.waiting ?? 0);
}
