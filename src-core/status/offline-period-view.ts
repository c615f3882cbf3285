import { offlinePeriod, daysLeft } from '../entitlement/offline-period.ts';
import type { Entitlement, Policy } from '../entitlement/policy.ts';
import { readAllowOfflineUsage, readOfflineDuration, readPolicyInterval } from '../entitlement/qualifier-readers.ts';
import { between, DAY, duration, MINUTE, plus, type Instant } from '../time/instant.ts';
import type { DecisionFacts } from './decision-facts.ts';
import type { OfflinePeriodView } from './overview.ts';
import { policyOfUser } from './policy-of-user.ts';

/**
 * The offline grace period of a profile, the same as decisions count it. Where entries of the policy have different ones it is the one
 * that ends first, so that nobody is promised too much. `null` where nobody is signed in, or nothing may be used offline.
 */
export function offlinePeriodView(facts: DecisionFacts, now: Instant): OfflinePeriodView | null {
  const policy = policyOfUser(facts);
  const { lastVerifiedAt, unconfirmedSince, graceUsedUp } = facts.signIn;
  const { offlineForbidden, unreadable = null } = facts.localPolicy;
  if (policy === null || lastVerifiedAt === null || graceUsedUp || offlineForbidden || unreadable !== null) return null;
  const [first] = policy.entitlements
    .filter((entry) => isUsableOffline(policy, entry, now))
    .map((entry) => ({ entry, deadline: deadlineOf(policy, entry, facts, lastVerifiedAt) }))
    .sort((left, right) => left.deadline - right.deadline);
  if (first === undefined) return null;
  const { entry, deadline } = first;
  const whole = between(lastVerifiedAt, deadline);
  const recentUntil = plus(lastVerifiedAt, duration(readPolicyInterval(policy, entry).value, MINUTE));
  return {
    deadline,
    days: Math.max(0, Math.ceil(whole / DAY)),
    daysLeft: daysLeft(deadline, now),
    fractionLeft: whole <= 0 ? 0 : Math.min(1, Math.max(0, between(now, deadline) / whole)),
    hasBegun: unconfirmedSince !== null || now >= recentUntil,
  };
}

function deadlineOf(policy: Policy, entry: Entitlement, { localPolicy }: DecisionFacts, lastVerifiedAt: Instant): Instant {
  return offlinePeriod(policy, readOfflineDuration(policy, entry).value, localPolicy, lastVerifiedAt).deadline;
}

/** Whether an entry gives a right that a sign-in confirms and the period prolongs; a trial runs by its own end. */
function isUsableOffline(policy: Policy, entry: Entitlement, now: Instant): boolean {
  const isGranted = entry.accessKind === 1 || entry.accessKind === 2;
  const isOver = entry.expiresAt !== null && entry.expiresAt <= now;
  return isGranted && !isOver && entry.kind !== 'trial' && readAllowOfflineUsage(policy, entry).value;
}
