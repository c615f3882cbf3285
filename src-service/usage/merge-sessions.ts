import type { Instant } from '#core/time/instant.ts';

/** A recorded session, as far as counting looks at it. */
export interface CountedSession {
  /** The same for one user, application and machine. */
  readonly key: string;
  readonly startedAt: Instant;
  /** `null` where no end was reported: it runs, or its machine went off. */
  readonly endedAt: Instant | null;
}

/** Sessions that overlap, as one time of use. */
export interface UsedTime<Session> {
  /** The first of them. */
  readonly first: Session;
  readonly startedAt: Instant;
  /** The last end that is known; `null` where none is. */
  readonly endedAt: Instant | null;
  readonly sessions: number;
}

/**
 * Counts overlapping sessions of one user, application and machine once: two windows of one program are one use. They come in the order of
 * their keys and beginnings. A session without an end lasts no longer than is known, so it swallows nothing that came later.
 */
export async function* mergeSessions<Session extends CountedSession>(sessions: AsyncIterable<Session>): AsyncGenerator<UsedTime<Session>> {
  let used: UsedTime<Session> | null = null;
  for await (const session of sessions) {
    const longer: UsedTime<Session> | null = used === null ? null : united(used, session);
    if (longer === null && used !== null) yield used;
    used = longer ?? { first: session, startedAt: session.startedAt, endedAt: session.endedAt, sessions: 1 };
  }
  if (used !== null) yield used;
}

/** A time of use with one more session in it; `null` where that is another use. */
function united<Session extends CountedSession>(used: UsedTime<Session>, session: Session): UsedTime<Session> | null {
  if (used.first.key !== session.key || session.startedAt > (used.endedAt ?? used.startedAt)) return null;
  const ends = [used.endedAt, session.endedAt].filter((end) => end !== null);
  return { ...used, endedAt: ends.length === 0 ? null : (Math.max(...ends) as Instant), sessions: used.sessions + 1 };
}
