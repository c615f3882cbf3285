import type { Decision } from '#core/status/decision.ts';
import { DAY, duration, minus, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { beginUsage, endUsage, type SessionEnd, type UsageSession } from '#core/usage/usage-session.ts';
import type { ActivityEntry } from '#main/entitlement-cache/queries/activity-rows.ts';
import { activity } from '../activity.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { usageOwner } from '../reporting/usage-owner.ts';
import { readTime, tellTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { keeperHere } from './session-keeper.ts';

/** How long usage is kept that no service has fetched. */
const KEPT_FOR = duration(400, DAY);

/** What a session begins with. */
export interface SessionBeginning {
  /** A UUID. */
  readonly id: string;
  readonly decision: Decision;
  /** What the application is called where no license says so; `null` where nobody does. */
  readonly name: string | null;
}

/** Records that an application was started on a decision: a session that counts as usage from here on, and an entry in the history. */
export function recordSessionBegin(opened: OpenedProfile, { id, decision, name }: SessionBeginning): UseCaseAnswer<UsageSession> {
  const answer = opened.cache.write((writer) => {
    const { now } = tellTime(writer, writer.licenses(), opened);
    const session = beginUsage(id, decision, name, now);
    writer.writeUsageSession({ session, keeper: keeperHere(opened.clock().bootId), owner: usageOwner(writer, opened) });
    writer.forgetUsageBefore(minus(now, KEPT_FOR));
    writer.recordActivity(started(decision, name, now));
    return session;
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** Records that sessions ended. */
export function recordSessionEnds(opened: OpenedProfile, sessions: readonly UsageSession[], endedBy: SessionEnd): UseCaseAnswer<null> {
  const now = readMoment(opened);
  return now.ok ? recordSessions(opened, [], sessions.map((session) => endUsage(session, endedBy, now.value))) : now;
}

/**
 * Records what began and what ended when it could not be recorded: each with the time that was told then. What ran meanwhile ran on a checkout,
 * whose usage the service counts by itself, so whose sign-in it began under is not asked.
 */
export function recordSessions(
  opened: OpenedProfile,
  begun: readonly (SessionBeginning & { readonly now: Instant })[],
  ended: readonly UsageSession[],
): UseCaseAnswer<null> {
  const answer = opened.cache.write((writer) => {
    for (const { decision, name, now } of begun) writer.recordActivity(started(decision, name, now));
    const keeper = keeperHere(opened.clock().bootId);
    for (const session of ended) writer.writeUsageSession({ session, keeper });
    return null;
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** The moment, without recording it: for what decides nothing. */
export function readMoment(opened: OpenedProfile): UseCaseAnswer<Instant> {
  const answer = opened.cache.read((reader) => readTime(reader, reader.licenses(), opened).now);
  return answer.ok ? answer : problemOfCache(answer);
}

function started({ application, status, until }: Decision, name: string | null, now: Instant): ActivityEntry {
  const end = until === null ? null : formatIsoInstant(until);
  return activity('application-started', now, null, { application: application.name ?? name, product: application.productId, status, until: end });
}
