import type { Decision } from '#core/status/decision.ts';
import { duration, SECOND, type Duration } from '#core/time/instant.ts';
import type { RefreshAttempt } from './refresh-attempt.ts';
import type { RefreshAttendant } from './refresh-attendant.ts';

/** How long a start waits for the refresh where offline use is forbidden (licensing-rules.md, The decision, 4). */
const WHERE_FORBIDDEN = duration(5, SECOND);

/** How long a prompt is held back, since the refresh may make it unnecessary (licensing-rules.md, The offline grace period). */
const BEFORE_A_PROMPT = 300 as Duration;

const FORBIDDEN: ReadonlySet<Decision['reason']> = new Set(['offline-forbidden-by-policy', 'offline-forbidden-on-this-computer', 'computer-policy-unreadable']);

/** How long a start waits for the refresh before it asks somebody, or is refused. */
export function waitBeforePrompt({ reason }: Pick<Decision, 'reason'>): Duration {
  return FORBIDDEN.has(reason) ? WHERE_FORBIDDEN : BEFORE_A_PROMPT;
}

/** Whether offline use is forbidden, so that a start waits for the refresh. */
export function isOfflineForbidden({ reason }: Pick<Decision, 'reason'>): boolean {
  return FORBIDDEN.has(reason);
}

/**
 * Begins a refresh for a start that is not confirmed, and waits for it no longer than this. It goes on behind.
 *
 * @returns what came of it, or `null` where it is not known yet
 */
export async function waitForRefresh(attendant: RefreshAttendant, atMost: Duration, signal?: AbortSignal): Promise<RefreshAttempt | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const giveUp = (): void => {
    resolve(null);
  };
  const timer = setTimeout(giveUp, atMost);
  signal?.addEventListener('abort', giveUp, { once: true });
  if (signal?.aborted === true) giveUp();
  try {
    return await Promise.race([attendant.refresh('unconfirmed-start'), promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
