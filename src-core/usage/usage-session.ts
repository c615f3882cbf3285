import type { ApplicationKey } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import type { Decision, DecisionSource } from '../status/decision.ts';
import type { Status } from '../status/status.ts';
import { latest, type Instant } from '../time/instant.ts';

/** How a session ended: told so, with its connection, with the process that kept it, with the application; or nobody saw it end. */
export const SESSION_ENDS = ['stopped', 'connection-ended', 'keeper-ended', 'application-ended', 'lost'] as const;

/** One way in which a session ends. */
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** A stretch of a session during which the answer was the same; it lasts until the next one begins, or the session was seen last. */
export interface UsageInterval {
  readonly from: Instant;
  readonly status: Status;
  readonly source: DecisionSource;
  /** Whether the sign-in was confirmed; what a checkout covers counts as offline, since nobody asked. */
  readonly isOnline: boolean;
}

/** One run of an application, as it counts as usage. Its id makes telling it twice the same as once. */
export interface UsageSession {
  /** A UUID. */
  readonly id: string;
  readonly application: ApplicationKey & { readonly name: string | null; readonly version: ApplicationVersion | null };
  readonly startedAt: Instant;
  /** Written once a minute; where the computer fails, this is the end. */
  readonly lastSeenAt: Instant;
  /** `null` while it is open. */
  readonly endedAt: Instant | null;
  readonly endedBy: SessionEnd | null;
  /** At least one; in order. */
  readonly intervals: readonly UsageInterval[];
}

/** Begins a session on an answer. */
export function beginUsage(id: string, { application, ...decision }: Decision, name: string | null, now: Instant): UsageSession {
  const { productId, featureString, version } = application;
  return {
    id,
    application: { productId, featureString, name: application.name ?? name, version },
    startedAt: now,
    lastSeenAt: now,
    endedAt: null,
    endedBy: null,
    intervals: [intervalFrom(now, decision)],
  };
}

/** The session as it is seen going on; an answer that differs begins another stretch. `null`: the answer is not known now. */
export function seenUsage(session: UsageSession, decision: Pick<Decision, 'status' | 'source'> | null, now: Instant): UsageSession {
  const at = latest(session.lastSeenAt, now);
  const last = session.intervals.at(-1);
  const isSame = decision === null || (last?.status === decision.status && last.source === decision.source);
  const intervals = isSame ? session.intervals : [...session.intervals, intervalFrom(at, decision)];
  return { ...session, lastSeenAt: at, intervals };
}

/** The session once it has ended; one that has ended stays as it is. A clock that was set back in it ends it no earlier than it was seen. */
export function endUsage(session: UsageSession, endedBy: SessionEnd, now: Instant): UsageSession {
  if (session.endedAt !== null) return session;
  const at = latest(session.lastSeenAt, now);
  return { ...session, lastSeenAt: at, endedAt: at, endedBy };
}

function intervalFrom(from: Instant, { status, source }: Pick<Decision, 'status' | 'source'>): UsageInterval {
  return { from, status, source, isOnline: status === 'Ok' && source !== 'checkout' };
}
