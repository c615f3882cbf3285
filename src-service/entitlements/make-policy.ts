import { randomUUID } from 'node:crypto';
import type { Policy } from '#core/entitlement/policy.ts';
import { DAY, duration, plus, type Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import { entriesThatCount } from './entries-that-count.ts';
import { defaultQualifiers, offlineDays, withoutOfflineUse } from './policy-qualifiers.ts';
import { entitlementRows, entriesOf } from './policy-entries.ts';

/**
 * Makes the policy of a member for their usage country (service-and-portal.md, `POST /v1/policy`): created at the service's `now`, good for
 * the longest `OfflineDuration` in it. `null` where there is no such member.
 */
export async function makePolicy(reading: Reading, organizationId: string, memberId: string, now: Instant): Promise<Policy | null> {
  const member = await reading
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .leftJoin('country', (join) =>
      join.onRef('country.organization_id', '=', 'member.organization_id').onRef('country.country', '=', 'member.usage_country'),
    )
    .select(['member.usage_country', 'organization.name as organization_name', 'organization.requires_sign_in', 'organization.qualifiers', 'country.time_zone'])
    .where('member.id', '=', memberId)
    .where('member.organization_id', '=', organizationId)
    .executeTakeFirst();
  if (member === undefined) return null;
  const rows = await entitlementRows(reading, organizationId, memberId, member.usage_country);
  const entries = entriesThatCount(entriesOf(rows, member.time_zone ?? 'UTC', now), now);
  const requiresSignIn = member.requires_sign_in === 1;
  const entitlements = requiresSignIn ? entries.map(withoutOfflineUse) : entries;
  const qualifiers = defaultQualifiers(member.qualifiers, requiresSignIn);
  return {
    policyId: randomUUID(),
    createdAt: now,
    expiresAt: plus(now, duration(offlineDays(qualifiers, entitlements), DAY)),
    userId: memberId,
    organizationId,
    organizationName: member.organization_name,
    usageCountry: member.usage_country,
    entitlements,
    defaultQualifiers: qualifiers,
  };
}
