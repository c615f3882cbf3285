import { decide } from '#core/status/decide.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { promptFor } from '#core/status/prompt.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { activity } from '../activity.ts';
import { withName, type StatusQuestion } from '../decide-status.ts';
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
  return within(opened, question, ({ answer }) => recorded(answer(), false));
}

/**
 * Notes that the sign-in prompt was closed, or the service not reached, for a start: from here the offline grace period counts
 * as begun. It moves no deadline.
 */
export function dismissSignIn(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<RecordedAnswer> {
  return within(opened, question, (start) => {
    const { time, isBegun } = beginGrace(start, question);
    return recorded(start.answer(time), isBegun);
  });
}

/**
 * Notes that the user read the message and goes on offline, so that the prompt does not ask again for a while. Moves no deadline.
 *
 * The message comes of a prompt that was closed: where nobody noted that yet, this does, in the same transaction. Where no prompt is due
 * there is nothing to go on from, and the answer says so: a Continue cannot be laid by while the sign-in is confirmed.
 */
export function continueOffline(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<RecordedAnswer> {
  return within(opened, question, (start) => {
    const before = start.answer();
    const { signIn, afterClosing } = before.prompt;
    if (!before.decision.mayRun || (signIn === 'none' && afterClosing === 'none')) return recorded(before, false);
    const { time, isBegun } = beginGrace(start, question);
    const { decision } = start.answer(time);
    // What was allowed only as long as nothing had failed is allowed no more.
    if (!decision.mayRun) return recorded(start.answer(time), isBegun);
    const { productId, featureString } = question;
    writeContinuation(start.writer, { productId, featureString, at: time.now, lastVerifiedAt: lastVerifiedAt(opened, time) });
    const { until, application } = decision;
    const details = { application: application.name, product: productId, until: until === null ? null : formatIsoInstant(until) };
    start.writer.recordActivity(activity('continued-offline', time.now, null, details));
    return recorded(start.answer(time), true);
  });
}

function lastVerifiedAt({ scenario }: OpenedProfile, { record, now }: ToldTime): Instant | null {
  return scenario === undefined ? (record.anchor?.serverTime ?? null) : scenario.lastVerifiedAt(now);
}

/** Notes that a start could not be confirmed, once in a grace period; gives the time as it is told from then on. */
function beginGrace({ writer, time, answer }: Start, { productId }: StatusQuestion): { readonly time: ToldTime; readonly isBegun: boolean } {
  if (time.unconfirmedSince !== null) return { time, isBegun: false };
  const unconfirmedSince = time.now;
  writer.writeClockRecord(encodeGraceRecord({ clock: time.record, unconfirmedSince }));
  writer.recordActivity(activity('sign-in-dismissed', time.now, null, { application: answer().decision.application.name, product: productId }));
  return { time: { ...time, unconfirmedSince }, isBegun: true };
}

/** What a use case of this file works with, within its transaction. */
interface Start {
  readonly writer: CacheWriter;
  readonly time: ToldTime;
  /** The answer as the profile is now, or as it is with another time. */
  readonly answer: (time?: ToldTime) => StartAnswer;
}

function within(opened: OpenedProfile, question: StatusQuestion, work: (start: Start) => RecordedAnswer): UseCaseAnswer<RecordedAnswer> {
  const answer = opened.cache.write((writer) => {
    // Verified again once; nothing here changes them.
    const licenses = writer.licenses();
    const time = tellTime(writer, licenses, opened);
    return work({ writer, time, answer: (at = time) => answerFor(writer, licenses, opened, question, at) });
  });
  if (answer.ok) return answer;
  const problem = problemOfCache(answer);
  return (leavesStoreReadable(problem) ? coveredUnrecorded(opened, question, problem) : null) ?? problem;
}

/** Answers from what can be read alone; `null` where no checkout covers. */
function coveredUnrecorded(opened: OpenedProfile, question: StatusQuestion, problem: UseCaseProblem): UseCaseAnswer<RecordedAnswer> | null {
  const answer = opened.cache.read((reader): RecordedAnswer => {
    const { time, facts } = unrecordedMoment(reader, reader.licenses(), opened);
    const decision = decideUnrecorded(withName(question), facts, time.now, problem);
    return { now: time.now, decision, prompt: promptUnrecorded(decision, time.now), unrecorded: problem, isChanged: false };
  });
  return answer.ok && answer.value.decision.mayRun ? answer : null;
}

function answerFor(
  writer: CacheWriter,
  licenses: readonly StoredLicense[],
  opened: OpenedProfile,
  question: StatusQuestion,
  time: ToldTime,
): StartAnswer {
  const facts = gatherFacts(writer, licenses, opened, time);
  const decision = decide(withName(question), facts, time.now);
  return { now: time.now, decision, prompt: promptFor(decision, facts, readContinuations(writer), time.now) };
}

function recorded(answer: StartAnswer, isChanged: boolean): RecordedAnswer {
  return { ...answer, unrecorded: null, isChanged };
}
