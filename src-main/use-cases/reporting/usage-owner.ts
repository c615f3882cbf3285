import { isSameUser } from '#core/checkout/user-id.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { UsageOwner } from '#main/entitlement-cache/queries/usage-rows.ts';
import { authenticateStoredPolicy } from '#license-file/verification/verify-policy-document.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readSignInMemory } from '../sign-in/sign-in-memory.ts';

/**
 * Under whose sign-in a session begins: the user who is signed in, in the organisation whose policy lies here. `null` where nobody is: such a
 * session ran on a checkout, whose usage the service counts around the clock, and nobody is told of it, whoever signs in later.
 */
export function usageOwner(reader: CacheReader, { trust, machineNames }: Pick<OpenedProfile, 'trust' | 'machineNames'>): UsageOwner | null {
  const userId = readSignInMemory(reader)?.userId ?? null;
  const stored = reader.policy();
  const [machineName] = machineNames;
  if (userId === null || stored === null || machineName === undefined) return null;
  const verified = authenticateStoredPolicy(stored.bytes, { trust, revocations: reader.revocations() });
  if (!verified.ok || !isSameUser(verified.policy.userId, userId)) return null;
  return { userId: verified.policy.userId, organizationId: verified.policy.organizationId, machineName };
}
