import type { ProductId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import type { Entitlement, Qualifier } from '#core/entitlement/policy.ts';
import { endOfDay, type CivilDate } from '#core/time/civil-date.ts';
import { earliest, type Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';

const USAGE_TYPE: Readonly<Record<Entitlement['kind'], readonly Qualifier[]>> = {
  ordinary: [],
  trial: [{ name: 'UsageType', value: 'Trial' }],
  evaluation: [{ name: 'UsageType', value: 'Evaluation' }],
};

/** Says that the receipt of a cleared checkout is its check-in (`readMaintenanceAgreement`). */
const WITHOUT_MAINTENANCE: Qualifier = { name: 'MaintenanceAgreement', value: 'FALSE' };

/** An entry that a policy may have, and whether it names the user or everybody. */
export interface PossibleEntry {
  readonly isOwn: boolean;
  readonly entitlement: Entitlement;
}

/** Entitlements of a country that name a member or everybody, each with its contract and application. */
export function entitlementRows(reading: Reading, organizationId: string, memberId: string, country: string) {
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
    .select(['contract.ends_on', 'contract.maintenance', 'application.name', 'application.qualifiers as application_qualifiers'])
    .where('entitlement.organization_id', '=', organizationId)
    .where('entitlement.country', '=', country)
    .where((row) => row.or([row('entitlement.member_id', '=', memberId), row('entitlement.member_id', 'is', null)]))
    .orderBy('entitlement.product_id')
    .orderBy('entitlement.feature_string')
    .orderBy('entitlement.id')
    .execute();
}

/** The entries of these rows. Nothing is granted beyond a contract's end in the zone of the country; a denial needs no contract. */
export function entriesOf(rows: Awaited<ReturnType<typeof entitlementRows>>, timeZone: string, now: Instant): readonly PossibleEntry[] {
  return rows.flatMap((row): readonly PossibleEntry[] => {
    const contractEnd = endOfDay(row.ends_on as CivilDate, timeZone);
    const grants = row.access_kind <= 2;
    // An entry of a contract that is over grants nothing; a trial that is over is said to be, so that people read why.
    if (grants && contractEnd <= now) return [];
    const expiresAt = row.expires_at === null ? contractEnd : earliest(contractEnd, row.expires_at as Instant);
    const qualifiers = (JSON.parse(row.qualifiers) as Qualifier[]).filter(({ name }) => name !== 'UsageType');
    const entitlement: Entitlement = {
      productId: row.product_id as ProductId,
      featureString: row.feature_string,
      productName: row.name,
      kind: row.kind,
      version: row.kind === 'evaluation' && row.version !== null ? parseDottedVersion(row.version) : null,
      accessKind: row.access_kind,
      expiresAt: grants ? expiresAt : null,
      entryQualifiers: [...USAGE_TYPE[row.kind], ...(row.maintenance === 1 ? [] : [WITHOUT_MAINTENANCE]), ...qualifiers],
      applicationQualifiers: JSON.parse(row.application_qualifiers) as Qualifier[],
    };
    return [{ isOwn: row.member_id !== null, entitlement }];
  });
}
