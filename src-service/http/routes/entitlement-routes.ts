import { z } from 'zod';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { putEntitlement } from '../../entitlements/put-entitlement.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, countryText, emailText, instantText, line, putJson, versionText } from '../schemas.ts';

const kindText = z.enum(['ordinary', 'trial', 'evaluation']);
const accessKind = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const qualifiers = z.array(z.strictObject({ name: line(100), value: z.string().max(200) })).max(50);

const entitlementBody = applicationKey.extend({
  email: emailText.nullable().default(null),
  country: countryText,
  contract: line(200),
  kind: kindText.default('ordinary'),
  accessKind: accessKind.default(1),
  version: versionText.nullable().default(null),
  expiresAt: instantText.nullable().default(null),
  qualifiers: qualifiers.default([]),
});

/** Who may run what, in which country, under which contract. */
export const entitlementRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/entitlements',
    role: 'administrator',
    summary: 'Lists entitlements; those of everybody have no e-mail address.',
    query: z.strictObject({ country: countryText.optional(), after: z.string().max(64).default(''), limit: z.coerce.number().int().min(1).max(1_000).default(500) }),
    answers: z.strictObject({ entitlements: z.array(z.unknown()) }),
    errors: [],
    handle: async ({ store, caller, query: { country, after, limit } }) => {
      let rows = store.reading
        .selectFrom('entitlement')
        .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
        .leftJoin('member', 'member.id', 'entitlement.member_id')
        .selectAll('entitlement')
        .select(['contract.name as contract_name', 'member.email as member_email'])
        .where('entitlement.organization_id', '=', caller.organizationId)
        .where('entitlement.id', '>', after);
      if (country !== undefined) rows = rows.where('entitlement.country', '=', country);
      const found = await rows.orderBy('entitlement.id').limit(limit).execute();
      const entitlements = found.map((one) => ({
        id: one.id,
        email: one.member_email,
        country: one.country,
        contract: one.contract_name,
        productId: one.product_id,
        featureString: one.feature_string,
        kind: one.kind,
        accessKind: one.access_kind,
        version: one.version,
        expiresAt: one.expires_at === null ? null : formatIsoInstant(one.expires_at as Instant),
        qualifiers: JSON.parse(one.qualifiers) as unknown,
      }));
      return { json: { entitlements } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/entitlements',
    role: 'administrator',
    summary: 'Makes entitlements, or changes those of the same user, country, contract, application and kind; each has its own result.',
    body: z.strictObject({ entitlements: z.array(entitlementBody).min(1).max(1_000) }),
    bodyLimit: 1_048_576,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.entitlements, putEntitlement),
  }),
];
