import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { ApplicationRow, ProfileView } from '#core/contract/snapshot.ts';
import type { ClockCondition } from '#core/offline/read-clock.ts';
import type { Continuation } from '#core/status/continuation.ts';
import { decide } from '#core/status/decide.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import { overviewOf } from '#core/status/overview-of.ts';
import { promptFor } from '#core/status/prompt.ts';
import { validityBars } from '#core/status/validity-bars.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { listedCheckouts } from '../checkouts/list-checkouts.ts';
import { settleEnded } from '../checkouts/settle-ended.ts';
import { storedCheckouts, unverifiedLicenses } from '../checkouts/stored-checkouts.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readFolderNews } from '../import-folder/folder-news.ts';
import { serviceAddressIn, type ServiceAddress } from '../sign-in/service-address.ts';
import { readContinuations, readSignInMemory } from '../sign-in/sign-in-memory.ts';
import { readTime, tellTime, type ToldTime } from '../tell-time.ts';
import { noteClocksOf } from '../notifications/claim-notifications.ts';
import { shownNotifications } from '../notifications/shown-notifications.ts';
import { promptUnrecorded, unlessCovered, unrecordedMoment } from '../unrecorded.ts';
import { problemOfCache, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { accountOf } from './account-view.ts';
import { checkoutRows, unverifiedRows } from './checkout-rows.ts';
import { lockedSettings } from './locked-settings.ts';
import { nextDifferenceAt } from './next-difference.ts';
import { questionsShown, type ApplicationsHere } from './questions-shown.ts';

/** The profile at one instant. */
export interface TakenSnapshot {
  readonly now: Instant;
  readonly conditions: readonly ClockCondition[];
  readonly view: ProfileView;
  /** The entitlement service that counts; `null` where none is set. */
  readonly service: ServiceAddress | null;
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
    noteClocksOf(writer, time);
    settleEnded(writer, storedCheckouts(writer, licenses), time.now);
    const facts = gatherFacts(writer, licenses, opened, time);
    return view(writer, licenses, { opened, here, time, facts, unrecorded: null });
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** The same without writing anything: for what is shown between two recordings. Nothing starts on the ground of it. */
export function readSnapshot(opened: OpenedProfile, here: ApplicationsHere): UseCaseAnswer<TakenSnapshot> {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    const time = readTime(reader, licenses, opened);
    const facts = gatherFacts(reader, licenses, opened, time);
    return view(reader, licenses, { opened, here, time, facts, unrecorded: null });
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** The same where nothing can be recorded any more: then nothing but checkouts counts (see `decideStatus`). */
export function readUnrecordedSnapshot(opened: OpenedProfile, here: ApplicationsHere, unrecorded: UseCaseProblem): UseCaseAnswer<TakenSnapshot> {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    return view(reader, licenses, { opened, here, ...unrecordedMoment(reader, licenses, opened), unrecorded });
  });
  return answer.ok ? answer : problemOfCache(answer);
}

interface Viewing {
  readonly opened: OpenedProfile;
  readonly here: ApplicationsHere;
  readonly time: ToldTime;
  readonly facts: DecisionFacts;
  readonly unrecorded: UseCaseProblem | null;
}

function view(reader: CacheReader, licenses: readonly StoredLicense[], viewing: Viewing): TakenSnapshot {
  const { opened, here, time, facts, unrecorded } = viewing;
  const { now, conditions, unconfirmedSince } = time;
  const continuations = readContinuations(reader);
  const naming = checkoutsByApplication(facts);
  const applications = questionsShown(facts, here, now).map((question): ApplicationRow => {
    return applicationRow(question, { ...viewing, facts: { ...facts, checkouts: naming(question) } }, continuations);
  });
  const { userId, everSignedIn, lastVerifiedAt } = facts.signIn;
  const profile: ProfileView = {
    signIn: { userId, account: accountOf(readSignInMemory(reader), facts), everSignedIn, lastVerifiedAt, unconfirmedSince },
    overview: overviewOf({ applications, facts, isUnrecorded: unrecorded !== null }, now),
    applications,
    checkouts: checkoutRows(listedCheckouts(storedCheckouts(reader, licenses), time), now),
    unverified: unverifiedRows(unverifiedLicenses(licenses)),
    notifications: unrecorded === null ? shownNotifications(reader, facts, now) : [],
    unrecorded,
    policy: lockedSettings(facts, opened),
    folderNews: readFolderNews(reader),
  };
  const service = serviceAddressIn(reader, opened.managedPolicy);
  return { now, conditions, view: profile, service, nextDifferenceAt: nextDifferenceAt(profile, continuations, now) };
}

function applicationRow(question: Question, { here, facts, time, unrecorded }: Viewing, continuations: readonly Continuation[]): ApplicationRow {
  const { now } = time;
  const decided = decide(question, facts, now);
  const bars = validityBars(question, decided, facts, now);
  const decision = unrecorded === null ? decided : unlessCovered(decided, unrecorded);
  return {
    decision,
    prompt: unrecorded === null ? promptFor(decision, facts, continuations, now) : promptUnrecorded(decision, now),
    bars: unrecorded === null ? bars : bars.filter(({ kind }) => kind === 'checkout'),
    canStart: here.registered.some((one) => isSameApplication(one, question)),
    isRunning: here.isRunning(question),
  };
}

/** Finds the checkouts that name an application: an answer depends on no others, and a profile may hold thousands. */
function checkoutsByApplication({ checkouts }: DecisionFacts): (application: ApplicationKey) => readonly StoredCheckout[] {
  const found = new Map<string, StoredCheckout[]>();
  const keyOf = ({ productId, featureString }: ApplicationKey): string => `${String(productId)} ${featureString}`;
  for (const stored of checkouts) {
    for (const key of new Set(stored.checkout.applications.map(keyOf))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [stored]);
      else others.push(stored);
    }
  }
  return (application) => found.get(keyOf(application)) ?? [];
}
