import type { Decision } from '#core/status/decision.ts';
import { DAY, duration, minus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { beginUsage, endUsage, type SessionEnd, type UsageSession } from '#core/usage/usage-session.ts';
import { activity } from '../activity.ts';
import type { OpenedProfile } from '../open-profile.ts';
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
    writer.writeUsageSession({ session, keeper: keeperHere(opened.clock().bootId) });
    writer.forgetUsageBefore(minus(now, KEPT_FOR));
    const { application, status, until } = decision;
    const end = until === null ? null : formatIsoInstant(until);
    const details = { application: application.name ?? name, product: application.productId, status, until: end };
    writer.recordActivity(activity('application-started', now, null, details));
    return session;
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** Records that sessions ended. */
export function recordSessionEnds(opened: OpenedProfile, sessions: readonly UsageSession[], endedBy: SessionEnd): UseCaseAnswer<null> {
  const answer = opened.cache.write((writer) => {
    const { now } = readTime(writer, writer.licenses(), opened);
    const keeper = keeperHere(opened.clock().bootId);
    for (const session of sessions) writer.writeUsageSession({ session: endUsage(session, endedBy, now), keeper });
    return null;
  });
  return answer.ok ? answer : problemOfCache(answer);
}
