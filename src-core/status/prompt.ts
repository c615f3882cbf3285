import { isSameApplication } from '../application/application.ts';
import { daysLeft } from '../entitlement/offline-period.ts';
import { readPolicyInterval } from '../entitlement/qualifier-readers.ts';
import { duration, HOUR, MINUTE, plus, type Duration, type Instant } from '../time/instant.ts';
import { isContinued, lastDaysFrom, type Continuation } from './continuation.ts';
import type { Decision } from './decision.ts';
import type { DecisionFacts } from './decision-facts.ts';
import { policyOfUser } from './policy-of-user.ts';
import type { ReasonCode } from './reason.ts';

/**
 * Which sign-in prompt opens at a start; `covered` says that a checkout covers the application, and closing is primary;
 * `no-service` that no entitlement service is set, so that only a license file helps.
 */
export type SignInPrompt = 'none' | 'normal' | 'covered' | 'no-service';

/** What is said when the sign-in prompt is closed (screens.md, "Continue offline?"). The last two show the reason. */
export const OFFLINE_PROMPTS = [
  'none',
  'allowed',
  'in-grace',
  'last-three-days',
  'ended',
  'forbidden',
  'never-signed-in',
  'not-entitled',
  'not-determined',
] as const;

/** One of these messages, or `none`. */
export type OfflinePrompt = (typeof OFFLINE_PROMPTS)[number];

/** The prompts due when an application starts. */
export interface Prompt {
  readonly signIn: SignInPrompt;
  readonly afterClosing: OfflinePrompt;
  /** Whether the user can go on without signing in: [Continue offline], or nothing to ask at all. */
  readonly mayContinue: boolean;
  /** Until when work can go on; `null` when it cannot. */
  readonly until: Instant | null;
  /** Days until then, rounded up; `null` when work cannot go on. */
  readonly daysLeft: number | null;
}

/**
 * Tells which prompts are due for a decision (licensing-rules.md, The offline grace period): none while confirmed
 * recently or while a Continue holds; else the sign-in prompt, and what closing it leads to. Ask again with the new
 * decision after recording that the prompt was dismissed.
 */
export function promptFor(
  decision: Decision,
  facts: DecisionFacts,
  continuations: readonly Continuation[],
  now: Instant,
): Prompt {
  const { application, until, mayRun } = decision;
  const { lastVerifiedAt } = facts.signIn;
  const rest = { mayContinue: mayRun, until, daysLeft: until === null ? null : daysLeft(until, now) };
  const fresh = isConfirmedRecently(decision, facts, now);
  if (until !== null && (fresh || isContinued(continuations, application, lastVerifiedAt, until, now))) {
    return { signIn: 'none', afterClosing: 'none', ...rest };
  }
  const asks = facts.serviceConfigured ? 'normal' : 'no-service';
  const signIn = fresh ? 'none' : decision.reason === 'covered-by-checkout' ? 'covered' : asks;
  return { signIn, afterClosing: offlinePrompt(decision, facts, continuations, now), ...rest };
}

/** The time a running application has left for saving once it has lost its right. */
const TIME_TO_SAVE = HOUR;

/** When a running application that lost its right must have saved; it is told, and never killed. */
export function mustSaveBy(lostAt: Instant, timeToSave: Duration = TIME_TO_SAVE): Instant {
  return plus(lostAt, timeToSave);
}

function offlinePrompt(
  decision: Decision,
  facts: DecisionFacts,
  continuations: readonly Continuation[],
  now: Instant,
): OfflinePrompt {
  const due = DUE[decision.reason];
  if (due !== 'allowed' || decision.until === null) return due;
  if (now >= lastDaysFrom(decision.until)) return 'last-three-days';
  const earlier = continuations.some((one) => one.lastVerifiedAt === facts.signIn.lastVerifiedAt);
  return earlier ? 'in-grace' : 'allowed';
}

const DUE: Readonly<Record<ReasonCode, OfflinePrompt>> = {
  'covered-by-checkout': 'none',
  'confirmed-recently': 'none',
  'evaluation-active': 'none',
  'trial-active': 'none',
  'offline-grace': 'allowed',
  'never-signed-in': 'never-signed-in',
  'entitlements-never-loaded': 'never-signed-in',
  'policy-expired': 'ended',
  'policy-long-expired': 'ended',
  'offline-grace-ended': 'ended',
  'offline-grace-used-up': 'ended',
  'offline-forbidden-by-policy': 'forbidden',
  'offline-forbidden-on-this-computer': 'forbidden',
  'computer-policy-unreadable': 'forbidden',
  'signed-out': 'not-entitled',
  'other-users-policy': 'not-entitled',
  'not-assigned': 'not-entitled',
  'evaluation-for-other-version': 'not-entitled',
  'evaluation-needs-version': 'not-entitled',
  'checkout-cleared': 'not-entitled',
  'checkout-ended': 'not-entitled',
  'checkout-revoked': 'not-entitled',
  'checkout-not-yet-valid': 'not-entitled',
  'checkout-for-other-machine': 'not-entitled',
  'checkout-for-other-version': 'not-entitled',
  'checkout-not-verified': 'not-entitled',
  'policy-malformed': 'not-entitled',
  'access-denied': 'not-entitled',
  'trial-ended': 'not-entitled',
  'evaluation-ended': 'not-entitled',
  'entitlement-ended': 'not-entitled',
  'could-not-be-determined': 'not-determined',
};

/** Whether signing in now would only repeat what was confirmed a moment ago. */
function isConfirmedRecently(decision: Decision, facts: DecisionFacts, now: Instant): boolean {
  const { lastVerifiedAt, unconfirmedSince, graceUsedUp } = facts.signIn;
  const policy = policyOfUser(facts);
  if (policy === null || lastVerifiedAt === null || unconfirmedSince !== null || graceUsedUp) return false;
  const entry = policy.entitlements.find((one) => isSameApplication(one, decision.application)) ?? null;
  return now < plus(lastVerifiedAt, duration(readPolicyInterval(policy, entry).value, MINUTE));
}
