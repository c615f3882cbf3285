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
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { readContinuations, writeContinuation } from './sign-in-memory.ts';

/** Tells which prompts are due before an application starts (licensing-rules.md, The offline grace period). Touches no network. */
export function askToStart(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<StartAnswer> {
  return within(opened, (writer, time) => answerFor(writer, opened, question, time));
}

/**
 * Notes that the sign-in prompt was closed, or the service not reached, for a start: from here the offline grace period counts
 * as begun. It moves no deadline.
 */
export function dismissSignIn(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<StartAnswer> {
  return within(opened, (writer, time) => {
    if (time.unconfirmedSince !== null) return answerFor(writer, opened, question, time);
    const unconfirmedSince = time.now;
    writer.writeClockRecord(encodeGraceRecord({ clock: time.record, unconfirmedSince }));
    writer.recordActivity(activity('sign-in-dismissed', time.now, null, { product: question.productId }));
    return answerFor(writer, opened, question, { ...time, unconfirmedSince });
  });
}

/** Notes that the user read the message and goes on offline, so that the prompt does not ask again for a while. Moves no deadline. */
export function continueOffline(opened: OpenedProfile, question: StatusQuestion): UseCaseAnswer<StartAnswer> {
  return within(opened, (writer, time) => {
    const answer = answerFor(writer, opened, question, time);
    if (!answer.decision.mayRun) return answer;
    const { productId, featureString } = question;
    writeContinuation(writer, { productId, featureString, at: time.now, lastVerifiedAt: time.record.anchor?.serverTime ?? null });
    const { until, application } = answer.decision;
    const details = { application: application.name, product: productId, until: until === null ? null : formatIsoInstant(until) };
    writer.recordActivity(activity('continued-offline', time.now, null, details));
    return answerFor(writer, opened, question, time);
  });
}

function within(opened: OpenedProfile, work: (writer: CacheWriter, time: ToldTime) => StartAnswer): UseCaseAnswer<StartAnswer> {
  const answer = opened.cache.write((writer) => work(writer, tellTime(writer, writer.licenses(), opened)));
  return answer.ok ? answer : problemOfCache(answer);
}

function answerFor(writer: CacheWriter, opened: OpenedProfile, question: StatusQuestion, time: ToldTime): StartAnswer {
  const facts = gatherFacts(writer, writer.licenses(), opened.trust, time);
  const decision = decide({ ...question, name: null }, facts, time.now);
  return { now: time.now, decision, prompt: promptFor(decision, facts, readContinuations(writer), time.now) };
}
