import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import { withName, type StatusQuestion } from './decide-status.ts';
import { gatherFacts } from './gather-facts.ts';
import type { OpenedProfile } from './open-profile.ts';
import { readTime } from './tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from './use-case-problem.ts';

/**
 * Decides whether an application may run without recording the time: for one of many questions in a row, of which another one records it
 * (docs/adr/0019). What has ended by itself is noted with that one.
 */
export function readStatus(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<{ readonly now: Instant; readonly decision: Decision }> {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    const time = readTime(reader, licenses, opened);
    const facts = gatherFacts(reader, licenses, opened, time);
    return { now: time.now, decision: decide(withName(question), facts, time.now) };
  });
  return answer.ok ? answer : problemOfCache(answer);
}
