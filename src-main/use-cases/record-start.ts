import type { Decision } from '#core/status/decision.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { activity } from './activity.ts';
import type { OpenedProfile } from './open-profile.ts';
import { tellTime } from './tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from './use-case-problem.ts';

/**
 * Notes in the history that an application was started on a decision, and what it rests on.
 *
 * @param name what it is called where no license says so; `null` where nobody does
 */
export function recordStart(opened: OpenedProfile, decision: Decision, name: string | null): UseCaseAnswer<null> {
  const { application, status, until } = decision;
  const answer = opened.cache.write((writer) => {
    const { now } = tellTime(writer, writer.licenses(), opened);
    const end = until === null ? null : formatIsoInstant(until);
    const details = { application: application.name ?? name, product: application.productId, status, until: end };
    writer.recordActivity(activity('application-started', now, null, details));
    return null;
  });
  return answer.ok ? answer : problemOfCache(answer);
}
