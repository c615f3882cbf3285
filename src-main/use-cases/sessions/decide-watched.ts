import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import type { UsageSession } from '#core/usage/usage-session.ts';
import { settleEnded } from '../checkouts/settle-ended.ts';
import { withName, type StatusAnswer, type StatusQuestion } from '../decide-status.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { tellTime } from '../tell-time.ts';
import { decideUnrecorded, leavesStoreReadable, unrecordedMoment } from '../unrecorded.ts';
import { problemOfCache, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { keeperHere } from './session-keeper.ts';

/**
 * Decides about several applications at one moment, and writes down the sessions that go on, in one transaction: the time is told and
 * recorded as for every decision, so also while a session runs (licensing-rules.md, The clock).
 *
 * @param goingOn the sessions as they are on these answers, which come in the order of the questions
 */
export function decideWatched(
  opened: OpenedProfile,
  questions: readonly StatusQuestion[],
  goingOn: (decisions: readonly Decision[], now: Instant) => readonly UsageSession[],
): UseCaseAnswer<StatusAnswer> {
  const answer = opened.cache.write((writer): StatusAnswer => {
    const licenses = writer.licenses();
    const time = tellTime(writer, licenses, opened);
    const facts = gatherFacts(writer, licenses, opened, time);
    settleEnded(writer, facts.checkouts, time.now);
    const decisions = questions.map((question) => decide(withName(question), facts, time.now));
    const keeper = keeperHere(opened.clock().bootId);
    for (const session of goingOn(decisions, time.now)) writer.writeUsageSession({ session, keeper });
    return { now: time.now, decisions, unrecorded: null };
  });
  if (answer.ok) return answer;
  const problem = problemOfCache(answer);
  // A store that another process holds is tried again first: most let go at once.
  return problem.code === 'store-busy' ? problem : decideWatchedUnrecorded(opened, questions, problem);
}

/** The same from what can be read alone: checkouts cover, and everything else is undetermined. */
export function decideWatchedUnrecorded(opened: OpenedProfile, questions: readonly StatusQuestion[], problem: UseCaseProblem): UseCaseAnswer<StatusAnswer> {
  if (!leavesStoreReadable(problem)) return problem;
  const read = opened.cache.read((reader): StatusAnswer => {
    const { time, facts } = unrecordedMoment(reader, reader.licenses(), opened);
    const decisions = questions.map((question) => decideUnrecorded(withName(question), facts, time.now, problem));
    return { now: time.now, decisions, unrecorded: problem };
  });
  return read.ok ? read : problem;
}
