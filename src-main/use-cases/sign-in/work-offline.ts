import { decide } from '#core/status/decide.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { promptFor } from '#core/status/prompt.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import { activity } from '../activity.ts';
import type { StatusQuestion } from '../decide-status.ts';
import { gatherFacts } from '../gather-facts.ts';
import { encodeGraceRecord } from '../grace-record.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { tellTime, type ToldTime } from '../tell-time.ts';
import { decideUnrecorded, leavesStoreReadable, promptUnrecorded, unrecordedMoment } from '../unrecorded.ts';
import { problemOfCache, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { readContinuations, writeContinuation } from './sign-in-memory.ts';

/** The answer of a start, with what it left behind. */
export interface RecordedAnswer extends StartAnswer {
  /** Why it could not be recorded; then only a checkout covers. `null` where it was. */
  readonly unrecorded: UseCaseProblem | null;
  /** Whether what the profile knows is another than before. */
  readonly isChanged: boolean;
}

/** Tells which prompts are due before an application starts (licensing-rules.md, The offline grace period). Touches no network. */
export function askToStart(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<RecordedAnswer> {
  return within(opened, question, (writer, time) => recorded(answerFor(writer, opened, question, time), false));
}

/**
 * Notes that the sign-in prompt was closed, or the service not reached, for a start: from here the offline grace period counts
 * as begun. It moves no deadline.
 */
export function dismissSignIn(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<RecordedAnswer> {
  return within(opened, question, (writer, time) => {
    if (time.unconfirmedSince !== null) return recorded(answerFor(writer, opened, question, time), false);
    const unconfirmedSince = time.now;
    writer.writeClockRecord(encodeGraceRecord({ clock: time.record, unconfirmedSince }));
    writer.recordActivity(activity('sign-in-dismissed', time.now, null, { product: question.productId }));
    return recorded(answerFor(writer, opened, question, { ...time, unconfirmedSince }), true);
  });
}

/** Notes that the user read the message and goes on offline, so that the prompt does not ask again for a while. Moves no deadline. */
export function continueOffline(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<RecordedAnswer> {
  return within(opened, question, (writer, time) => {
    const answer = answerFor(writer, opened, question, time);
    if (!answer.decision.mayRun) return recorded(answer, false);
    const { productId, featureString } = question;
    writeContinuation(writer, { productId, featureString, at: time.now, lastVerifiedAt: time.record.anchor?.serverTime ?? null });
    const { until, application } = answer.decision;
    const details = { application: application.name, product: productId, until: until === null ? null : formatIsoInstant(until) };
    writer.recordActivity(activity('continued-offline', time.now, null, details));
    return recorded(answerFor(writer, opened, question, time), true);
  });
}

type Work = (writer: CacheWriter, time: ToldTime) => RecordedAnswer;

function within(opened: OpenedProfile, question: StatusQuestion, work: Work): UseCaseAnswer<RecordedAnswer> {
  const answer = opened.cache.write((writer) => work(writer, tellTime(writer, writer.licenses(), opened)));
  if (answer.ok) return answer;
  const problem = problemOfCache(answer);
  return (leavesStoreReadable(problem) ? coveredUnrecorded(opened, question, problem) : null) ?? problem;
}

/** Answers from what can be read alone; `null` where no checkout covers. */
function coveredUnrecorded(opened: OpenedProfile, question: StatusQuestion, problem: UseCaseProblem): UseCaseAnswer<RecordedAnswer> | null {
  const answer = opened.cache.read((reader): RecordedAnswer => {
    const { time, facts } = unrecordedMoment(reader, reader.licenses(), opened);
    const decision = decideUnrecorded({ ...question, name: null }, facts, time.now, problem);
    return { now: time.now, decision, prompt: promptUnrecorded(decision, time.now), unrecorded: problem, isChanged: false };
  });
  return answer.ok && answer.value.decision.mayRun ? answer : null;
}

function answerFor(writer: CacheWriter, opened: OpenedProfile, question: StatusQuestion, time: ToldTime): StartAnswer {
  const facts = gatherFacts(writer, writer.licenses(), opened.trust, time);
  const decision = decide({ ...question, name: null }, facts, time.now);
  return { now: time.now, decision, prompt: promptFor(decision, facts, readContinuations(writer), time.now) };
}

function recorded(answer: StartAnswer, isChanged: boolean): RecordedAnswer {
  return { ...answer, unrecorded: null, isChanged };
}
