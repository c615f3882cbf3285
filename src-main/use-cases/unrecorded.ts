import { daysLeft } from '#core/entitlement/offline-period.ts';
import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import type { Prompt } from '#core/status/prompt.ts';
import { undetermined } from '#core/status/undetermined.ts';
import { latest, type Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { gatherFacts } from './gather-facts.ts';
import type { OpenedProfile } from './open-profile.ts';
import { readTime, type ToldTime } from './tell-time.ts';
import type { UseCaseProblem } from './use-case-problem.ts';

/** What keeps a store that can be read from being written. Whoever holds it for writing keeps nobody from reading. */
const CANNOT_BE_WRITTEN: ReadonlySet<string> = new Set(['store-busy', 'store-full', 'store-read-only', 'store-no-permission', 'store-disk-error']);

/**
 * Whether what a store holds can still be answered from although nothing can be recorded: neither a full disk nor a process that does not
 * let go of the store must stop somebody who has a license file. Nobody gains by bringing that about: only a checkout covers then, at the
 * later of the two clocks.
 */
export function leavesStoreReadable({ code }: Pick<UseCaseProblem, 'code'>): boolean {
  return CANNOT_BE_WRITTEN.has(code);
}

/** Time that is told without being recorded, and the facts of that moment. */
export interface UnrecordedMoment {
  readonly time: ToldTime;
  readonly facts: DecisionFacts;
}

/**
 * What can be told without recording it. Time that is not recorded could be had again and again, so the later of the computed time and
 * the wall clock counts.
 */
export function unrecordedMoment(reader: CacheReader, licenses: readonly StoredLicense[], opened: OpenedProfile): UnrecordedMoment {
  const told = readTime(reader, licenses, opened);
  const time = { ...told, now: latest(told.now, opened.clock().wall) };
  return { time, facts: gatherFacts(reader, licenses, opened, time) };
}

/** The answer of such a moment: a checkout covers; everything else would rest on time that nobody has recorded, and is undetermined. */
export function decideUnrecorded(question: Question, facts: DecisionFacts, now: Instant, problem: UseCaseProblem): Decision {
  return unlessCovered(decide(question, facts, now), problem);
}

/** What becomes of an answer that cannot be recorded. */
export function unlessCovered(decision: Decision, { code }: UseCaseProblem): Decision {
  return decision.source === 'checkout' ? decision : undetermined(decision.application, code);
}

/** What is asked before a start at such a moment: nothing where a checkout covers, since no answer to it could be kept. */
export function promptUnrecorded({ mayRun, until }: Decision, now: Instant): Prompt {
  const afterClosing = mayRun ? 'none' : 'not-determined';
  return { signIn: 'none', afterClosing, mayContinue: mayRun, until, daysLeft: until === null ? null : daysLeft(until, now) };
}
