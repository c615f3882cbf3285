import type { ApplicationKey } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import { knownQuestions } from '#core/status/known-questions.ts';
import { undetermined } from '#core/status/undetermined.ts';
import type { Instant } from '#core/time/instant.ts';
import { gatherFacts } from './gather-facts.ts';
import type { OpenedProfile } from './open-profile.ts';
import { settleEnded } from './checkouts/settle-ended.ts';
import { tellTime } from './tell-time.ts';
import { decideUnrecorded, leavesStoreReadable, unrecordedMoment } from './unrecorded.ts';
import { problemOfCache, type UseCaseAnswer, type UseCaseProblem } from './use-case-problem.ts';

/** An application someone asks about; without a version, bindings to one do not bite. */
export interface StatusQuestion extends ApplicationKey {
  readonly version: ApplicationVersion | null;
  /** As it is registered on this computer; where it is not given, the license or the policy names it. */
  readonly name?: string | null;
  /** What the program calls itself, which counts where nothing else names it. */
  readonly ownName?: string | null;
}

/** Answers with the instant they were given at. */
export interface StatusAnswer {
  readonly now: Instant;
  readonly decisions: readonly Decision[];
  /** Why this answer and its time could not be recorded; then only checkouts cover, and the rest is undetermined. `null` where it was. */
  readonly unrecorded: UseCaseProblem | null;
}

/**
 * Decides whether an application may run, or every application this profile knows (licensing-rules.md, The decision). One
 * transaction: the time is told and recorded, what is stored is verified again, and the answer given. No network is touched.
 *
 * Where nothing can be written, checkouts still cover: a full disk must not stop somebody who has a license file.
 */
export function decideStatus(opened: OpenedProfile, question: StatusQuestion | null): UseCaseAnswer<StatusAnswer> {
  const answer = opened.cache.write((writer): StatusAnswer => {
    const licenses = writer.licenses();
    const time = tellTime(writer, licenses, opened);
    const facts = gatherFacts(writer, licenses, opened, time);
    settleEnded(writer, facts.checkouts, time.now);
    const questions = question === null ? knownQuestions(facts, time.now) : [withName(question)];
    return { now: time.now, decisions: questions.map((one) => decide(one, facts, time.now)), unrecorded: null };
  });
  if (answer.ok) return answer;
  const problem = problemOfCache(answer);
  return (leavesStoreReadable(problem) ? coveredUnrecorded(opened, question, problem) : null) ?? problem;
}

/** Decides from what can be read alone; `null` where no checkout covers. */
function coveredUnrecorded(opened: OpenedProfile, question: StatusQuestion | null, problem: UseCaseProblem): UseCaseAnswer<StatusAnswer> | null {
  const answer = opened.cache.read((reader): StatusAnswer => {
    const { time, facts } = unrecordedMoment(reader, reader.licenses(), opened);
    const { now } = time;
    const questions = question === null ? knownQuestions(facts, now) : [withName(question)];
    return { now, decisions: questions.map((one) => decideUnrecorded(one, facts, now, problem)), unrecorded: problem };
  });
  return answer.ok && answer.value.decisions.some((decision) => decision.mayRun) ? answer : null;
}

/** The answer to a question where the profile could not be opened or read: status Error, never a verdict. */
export function undeterminedStatus(question: StatusQuestion, code: string): Decision {
  return undetermined(withName(question), code);
}

/** A question as it is decided: with the name that it was asked by, if any. */
export function withName(question: StatusQuestion): StatusQuestion & { readonly name: string | null } {
  return { ...question, name: question.name ?? null };
}
