import { isSameUser } from '../checkout/user-id.ts';
import type { Policy } from '../entitlement/policy.ts';
import type { DecisionFacts } from './decision-facts.ts';

/** The stored policy, if it verifies and is the signed-in user's own; else `null`. */
export function policyOfUser({ policy, signIn }: DecisionFacts): Policy | null {
  if (policy.state !== 'verified' || signIn.userId === null) return null;
  return isSameUser(policy.policy.userId, signIn.userId) ? policy.policy : null;
}
