import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { sentAnswer } from './gate-message.ts';
import type { SessionBook, SessionOwner } from './session-book.ts';

/** What a subscription is made of. */
export interface SubscriptionRequest {
  /** The id of its request. */
  readonly id: number;
  readonly question: StatusQuestion;
  readonly owner: SessionOwner;
  /** The answer that its reply gave. */
  readonly decision: Decision;
  readonly sessions: SessionBook;
  readonly send: (event: object) => void;
}

/** Sends an event whenever an answer means something else than what was sent last; gives the function that ends it. */
export function subscribeTo({ id, question, owner, decision: first, sessions, send }: SubscriptionRequest): () => void {
  let told = meaningOf(first, null);
  return sessions.watch.add(question, (decision: Decision, now: Instant) => {
    // A session hears the answer at the same time, perhaps later than this: it has lost its right by now all the same.
    queueMicrotask(() => {
      const mustSaveBy = sessions.mustSaveBy(owner, question);
      const meaning = meaningOf(decision, mustSaveBy);
      if (meaning === told) return;
      told = meaning;
      send({ event: 'decision', subscription: id, ...sentAnswer({ now, decision }), mustSaveBy: mustSaveBy === null ? null : formatIsoInstant(mustSaveBy) });
    });
  });
}

/** What an answer means to an application: not its evidence, nor when it can change. */
function meaningOf({ status, mayRun, source, until, reason }: Decision, mustSaveBy: Instant | null): string {
  return JSON.stringify([status, mayRun, source, until, reason, mustSaveBy]);
}
