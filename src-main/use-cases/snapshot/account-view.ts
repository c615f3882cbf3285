import type { AccountView } from '#core/contract/service.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { policyOfUser } from '#core/status/policy-of-user.ts';
import type { SignInMemory } from '../sign-in/sign-in-memory.ts';

/** Who is signed in, as the sign-in page and the user's policy say it; `null` where nobody is. */
export function accountOf(memory: SignInMemory | null, facts: DecisionFacts): AccountView | null {
  if (memory === null || memory.userId === null) return null;
  const policy = policyOfUser(facts);
  return {
    email: memory.account?.email ?? null,
    name: memory.account?.name ?? null,
    userId: memory.userId,
    organization: policy === null ? null : (policy.organizationName ?? policy.organizationId),
    usageCountry: policy?.usageCountry ?? null,
  };
}
