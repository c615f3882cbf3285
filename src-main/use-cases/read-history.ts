import type { Instant } from '#core/time/instant.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import type { OpenedProfile } from './open-profile.ts';
import { problemOfCache, type UseCaseAnswer } from './use-case-problem.ts';

/** More than a person reads at once; `--since` finds older ones. */
const MOST_ENTRIES = 10_000;

/** Reads what happened in this profile, newest first, at most 10,000 entries. */
export function readHistory(opened: OpenedProfile, since: Instant | null): UseCaseAnswer<readonly RecordedActivity[]> {
  const question = since === null ? { limit: MOST_ENTRIES } : { since, limit: MOST_ENTRIES };
  const answer = opened.cache.read((reader) => reader.activity(question));
  return answer.ok ? answer : problemOfCache(answer);
}
