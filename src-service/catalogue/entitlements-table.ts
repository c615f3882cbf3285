import type { AccessKind } from '#core/entitlement/policy.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { emailKey } from '../entitlements/email-key.ts';
import { putEntitlement } from '../entitlements/put-entitlement.ts';
import { readEachRow, type CatalogueTable } from './catalogue-table.ts';
import { entitlementBody } from './catalogue-schemas.ts';
import { numberOf, qualifiersCell, qualifiersOf, textOf } from './cells.ts';

const COLUMNS = {
  email: { name: 'email', aliases: ['e-mail address', 'user'], isRequired: false },
  country: { name: 'country', aliases: ['entitlement country', 'usage country'], isRequired: true },
  contract: { name: 'contract', isRequired: true },
  productId: { name: 'product id', aliases: ['product'], isRequired: true },
  featureString: { name: 'feature', aliases: ['feature string'], isRequired: false },
  kind: { name: 'kind', isRequired: false },
  accessKind: { name: 'access', aliases: ['access kind'], isRequired: false },
  version: { name: 'version', isRequired: false },
  expiresAt: { name: 'expires at', aliases: ['expires', 'expires at (UTC)'], isRequired: false },
  qualifiers: { name: 'qualifiers', isRequired: false },
} as const;

const ACCESS: Readonly<Record<AccessKind, string>> = { 1: 'allowed', 2: 'maybe', 3: 'denied', 4: 'ended' };

/** Entitlements; those of everybody have no e-mail address. */
export const entitlementsTable: CatalogueTable = {
  columns: COLUMNS,
  read: readEachRow(COLUMNS, {
    schema: entitlementBody,
    given: ({ email, country, contract, productId, featureString, kind, accessKind, version, expiresAt, qualifiers }) => ({
      email: textOf(email) ?? null,
      country,
      contract,
      productId: numberOf(productId),
      featureString,
      kind: textOf(kind)?.toLowerCase(),
      accessKind: accessOf(accessKind),
      version: textOf(version) ?? null,
      expiresAt: textOf(expiresAt) ?? null,
      qualifiers: qualifiersOf(qualifiers),
    }),
    identity: ({ email, country, contract, productId, featureString, kind }) =>
      JSON.stringify([email === null ? null : emailKey(email), country, contract, productId, featureString, kind]),
    put: putEntitlement,
  }),
  write: async (reading, organizationId) => {
    const rows = await reading
      .selectFrom('entitlement')
      .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
      .leftJoin('member', 'member.id', 'entitlement.member_id')
      .selectAll('entitlement')
      .select(['contract.name as contract_name', 'member.email as member_email'])
      .where('entitlement.organization_id', '=', organizationId)
      .orderBy('entitlement.country')
      .orderBy('entitlement.product_id')
      .orderBy('entitlement.feature_string')
      .orderBy('entitlement.id')
      .execute();
    return rows.map((one) => [
      one.member_email ?? '',
      one.country,
      one.contract_name,
      String(one.product_id),
      one.feature_string,
      one.kind,
      ACCESS[one.access_kind],
      one.version ?? '',
      one.expires_at === null ? '' : formatIsoInstant(one.expires_at as Instant),
      qualifiersCell(one.qualifiers),
    ]);
  },
};

function accessOf(cell: string | undefined): number | string | undefined {
  const word = Object.entries(ACCESS).find(([, one]) => one === cell?.toLowerCase());
  return word === undefined ? numberOf(cell) : Number(word[0]);
}
