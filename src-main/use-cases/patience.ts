import { setTimeout as pause } from 'node:timers/promises';

/** How long, in milliseconds, somebody waits for a store that another process holds, before that is said; the same as a command. */
export const PATIENCE = 5_000;

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 250;

/**
 * Tries something on the store again while another process holds it, and lets everything else in this process go on between two tries.
 *
 * @param patience milliseconds; 0 for one try only
 */
export async function patiently<Answer extends { readonly ok: true } | { readonly ok: false; readonly code: string }>(
  work: () => Answer,
  patience: number,
): Promise<Answer> {
  const end = performance.now() + patience;
  for (let length = FIRST_PAUSE; ; length = Math.min(length * 2, LONGEST_PAUSE)) {
    const answer = work();
    if (answer.ok || answer.code !== 'store-busy' || performance.now() >= end) return answer;
    await pause(length);
  }
}
