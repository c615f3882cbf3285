import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { ApplicationRow, ProfileView } from '#core/contract/snapshot.ts';
import type { ClockCondition } from '#core/offline/read-clock.ts';
import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import { knownQuestions } from '#core/status/known-questions.ts';
import { overviewOf } from '#core/status/overview-of.ts';
import { promptFor } from '#core/status/prompt.ts';
import { undetermined } from '#core/status/undetermined.ts';
import { validityBars } from '#core/status/validity-bars.ts';
import { latest, type Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { listedCheckouts } from '../checkouts/list-checkouts.ts';
import { settleEnded } from '../checkouts/settle-ended.ts';
import { storedCheckouts, unverifiedLicenses } from '../checkouts/stored-checkouts.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readContinuations } from '../sign-in/sign-in-memory.ts';
import { readTime, tellTime, type ToldTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { checkoutRows, unverifiedRows } from './checkout-rows.ts';
import { nextDifferenceAt } from './next-difference.ts';
import { lockedSettings } from './locked-settings.ts';

/** What a window knows of the applications of this computer, beside the profile. */
export interface ApplicationsHere {
  /** Every application that can be started from the window, whether or not the profile knows it. */
  readonly registered: readonly Question[];
  isRunning(application: ApplicationKey): boolean;
}

/** The profile at one instant. */
export interface TakenSnapshot {
  readonly now: Instant;
  readonly conditions: readonly ClockCondition[];
  readonly view: ProfileView;
  /** The earliest instant at which a new snapshot would say something else by time alone; `null` where none would. */
  readonly nextDifferenceAt: Instant | null;
}

/**
 * Takes everything a window shows of a profile, in one transaction, and records the time as a decision does. What ended by itself
 * meanwhile is noted in the history.
 */
export function recordSnapshot(opened: OpenedProfile, here: ApplicationsHere): UseCaseAnswer<TakenSnapshot> {
  const answer = opened.cache.write((writer) => {
    const licenses = writer.licenses();
    const time = tellTime(writer, licenses, opened);
    settleEnded(writer, storedCheckouts(writer, licenses), time.now);
    return view(writer, licenses, { opened, here, time, unrecorded: null });
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/**
 * The same without writing anything: for what is shown between two recordings. Nothing starts on the ground of it.
 *
 * @param unrecorded why the time can no longer be recorded, if so; then nothing but checkouts counts (see `decideStatus`)
 */
export function readSnapshot(opened: OpenedProfile, here: ApplicationsHere, unrecorded: UseCaseProblem | null): UseCaseAnswer<TakenSnapshot> {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    const told = readTime(reader, licenses, opened);
    const time = unrecorded === null ? told : { ...told, now: latest(told.now, opened.clock().wall) };
    return view(reader, licenses, { opened, here, time, unrecorded });
  });
  return answer.ok ? answer : problemOfCache(answer);
}

interface Viewing {
  readonly opened: OpenedProfile;
  readonly here: ApplicationsHere;
  readonly time: ToldTime;
  readonly unrecorded: UseCaseProblem | null;
}

function view(reader: CacheReader, licenses: readonly StoredLicense[], { opened, here, time, unrecorded }: Viewing): TakenSnapshot {
  const { now, conditions, unconfirmedSince } = time;
  const facts = gatherFacts(reader, licenses, opened.trust, time);
  const continuations = readContinuations(reader);
  const applications = questionsOf(facts, here, now).map((question): ApplicationRow => {
    const decided = decide(question, facts, now);
    const decision = unrecorded === null ? decided : onlyCheckouts(question, decided, unrecorded);
    return {
      decision,
      prompt: promptFor(decision, facts, continuations, now),
      bars: decision === decided ? validityBars(question, decision, facts, now) : [],
      canStart: here.registered.some((one) => isSameApplication(one, question)),
      isRunning: here.isRunning(question),
    };
  });
  const checkouts = checkoutRows(listedCheckouts(storedCheckouts(reader, licenses), time), now);
  const { userId, everSignedIn, lastVerifiedAt } = facts.signIn;
  const profile: ProfileView = {
    signIn: { userId, everSignedIn, lastVerifiedAt, unconfirmedSince },
    overview: overviewOf({ applications, facts, isUnrecorded: unrecorded !== null }, now),
    applications,
    checkouts,
    unverified: unverifiedRows(unverifiedLicenses(licenses)),
    unrecorded,
    policy: lockedSettings(facts, opened),
  };
  return { now, conditions, view: profile, nextDifferenceAt: nextDifferenceAt(profile, continuations, now) };
}

/** What the profile knows and what is registered, each application once, by name. */
function questionsOf(facts: DecisionFacts, { registered }: ApplicationsHere, now: Instant): readonly Question[] {
  const known = knownQuestions(facts, now);
  const others = registered.filter((one) => !known.some((other) => isSameApplication(one, other)));
  return [...known, ...others].sort((left, right) => compare(left.name ?? '', right.name ?? '') || left.productId - right.productId);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Time that is not recorded could be had again and again, so nothing that rests on it counts. */
function onlyCheckouts(question: Question, decided: Decision, { code }: UseCaseProblem): Decision {
  return decided.source === 'checkout' ? decided : undetermined({ ...question, name: decided.application.name }, code);
}
