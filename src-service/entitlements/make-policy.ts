import { randomUUID } from 'node:crypto';
import type { ProductId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import type { Entitlement, Policy, Qualifier } from '#core/entitlement/policy.ts';
import { endOfDay, type CivilDate } from '#core/time/civil-date.ts';
import { DAY, duration, earliest, plus, type Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';

/** How long a policy serves offline, in days: its end, and the qualifier that says so. */
const OFFLINE_DAYS = 7;

/** What every policy says unless an entitlement says otherwise. */
const DEFAULT_QUALIFIERS: readonly Qualifier[] = [
  { name: 'OfflineDuration', value: String(OFFLINE_DAYS) },
  { name: 'AllowOfflineUsage', value: 'TRUE' },
  { name: 'PolicyInterval', value: '240' },
];

const USAGE_TYPE: Readonly<Record<Entitlement['kind'], readonly Qualifier[]>> = {
  ordinary: [],
  trial: [{ name: 'UsageType', value: 'Trial' }],
  evaluation: [{ name: 'UsageType', value: 'Evaluation' }],
};

/**
 * Makes the policy of a member for their usage country (service-and-portal.md, `POST /v1/policy`): created at the service's `now`, good for
 * seven days. `null` where there is no such member.
 *
 * What is said of one person counts instead of what is said of everybody, for the same application and kind; of several such the one that
 * grants most. Nothing is granted beyond a contract's end in the zone of the country; a denial needs no contract.
 */
export async function makePolicy(reading: Reading, organizationId: string, memberId: string, now: Instant): Promise<Policy | null> {
  const member = await reading
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .leftJoin('country', (join) =>
      join.onRef('country.organization_id', '=', 'member.organization_id').onRef('country.country', '=', 'member.usage_country'),
    )
    .select(['member.usage_country', 'organization.name as organization_name', 'country.time_zone'])
    .where('member.id', '=', memberId)
    .where('member.organization_id', '=', organizationId)
    .executeTakeFirst();
  if (member === undefined) return null;
  const rows = await entitlementRows(reading, organizationId, memberId, member.usage_country);
  const entitlements = rows.flatMap((row) => entitlementOf(row, member.time_zone ?? 'UTC', now));
  return {
    policyId: randomUUID(),
    createdAt: now,
    expiresAt: plus(now, duration(OFFLINE_DAYS, DAY)),
    userId: memberId,
    organizationId,
    organizationName: member.organization_name,
    usageCountry: member.usage_country,
    entitlements: theOnesThatCount(entitlements),
    defaultQualifiers: DEFAULT_QUALIFIERS,
  };
}

function entitlementRows(reading: Reading, organizationId: string, memberId: string, country: string) {
  return reading
    .selectFrom('entitlement')
    .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
    .innerJoin('application', (join) =>
      join
        .onRef('application.organization_id', '=', 'entitlement.organization_id')
        .onRef('application.product_id', '=', 'entitlement.product_id')
        .onRef('application.feature_string', '=', 'entitlement.feature_string'),
    )
    .selectAll('entitlement')
    .select(['contract.ends_on', 'application.name'])
    .where('entitlement.organization_id', '=', organizationId)
    .where('entitlement.country', '=', country)
    .where((row) => row.or([row('entitlement.member_id', '=', memberId), row('entitlement.member_id', 'is', null)]))
    .orderBy('entitlement.product_id')
    .orderBy('entitlement.feature_string')
    .orderBy('entitlement.id')
    .execute();
}

interface Candidate {
  readonly isOwn: boolean;
  readonly entitlement: Entitlement;
}

function entitlementOf(row: Awaited<ReturnType<typeof entitlementRows>>[number], timeZone: string, now: Instant): readonly Candidate[] {
  const contractEnd = endOfDay(row.ends_on as CivilDate, timeZone);
  const grants = row.access_kind <= 2;
  // An entry of a contract that is over grants nothing; a trial that is over is said to be, so that people read why.
  if (grants && contractEnd <= now) return [];
  const expiresAt = row.expires_at === null ? contractEnd : earliest(contractEnd, row.expires_at as Instant);
  return [
    {
      isOwn: row.member_id !== null,
      entitlement: {
        productId: row.product_id as ProductId,
        featureString: row.feature_string,
        productName: row.name,
        kind: row.kind,
        version: row.kind === 'evaluation' && row.version !== null ? parseDottedVersion(row.version) : null,
        accessKind: row.access_kind,
        expiresAt: grants ? expiresAt : null,
        entryQualifiers: [...USAGE_TYPE[row.kind], ...(JSON.parse(row.qualifiers) as Qualifier[]).filter(({ name }) => name !== 'UsageType')],
        applicationQualifiers: [],
      },
    },
  ];
}

function theOnesThatCount(candidates: readonly Candidate[]): readonly Entitlement[] {
  const groups = Map.groupBy(candidates, ({ entitlement: { productId, featureString, kind, version } }) => JSON.stringify([productId, featureString, kind, version]));
  return [...groups.values()].flatMap((group) => {
    const own = group.filter(({ isOwn }) => isOwn);
    const [best] = (own.length > 0 ? own : group).map(({ entitlement }) => entitlement).sort(grantingMostFirst);
    return best === undefined ? [] : [best];
  });
}

function grantingMostFirst(one: Entitlement, other: Entitlement): number {
  return one.accessKind - other.accessKind || (other.expiresAt ?? Infinity) - (one.expiresAt ?? Infinity);
}
