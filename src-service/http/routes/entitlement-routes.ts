import { z } from 'zod';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { entitlementBody } from '../../catalogue/catalogue-schemas.ts';
import { emailKey } from '../../entitlements/email-key.ts';
import { putEntitlement } from '../../entitlements/put-entitlement.ts';
import { removeEntitlement } from '../../entitlements/remove-from-catalogue.ts';
import { nextPage, pageOf, pageQuery } from '../paging.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { countryText, emailText, guidText, putJson, putOrRemove } from '../schemas.ts';

/** Who may run what, in which country, under which contract. */
export const entitlementRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/entitlements',
    role: 'administrator',
    summary: 'Lists entitlements, a page at a time; those of everybody have no e-mail address.',
    query: pageQuery.omit({ search: true }).extend({ country: countryText.optional(), email: emailText.optional(), productId: z.coerce.number().int().optional() }),
    answers: z.strictObject({ entitlements: z.array(z.unknown()), next: nextPage }),
    errors: [],
    handle: async ({ store, caller, query: { country, email, productId, after, limit } }) => {
      let wanted = store.reading
        .selectFrom('entitlement')
        .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
        .leftJoin('member', 'member.id', 'entitlement.member_id')
        .selectAll('entitlement')
        .select(['contract.name as contract_name', 'member.email as member_email'])
        .where('entitlement.organization_id', '=', caller.organizationId)
        .where('entitlement.id', '>', after);
      if (country !== undefined) wanted = wanted.where('entitlement.country', '=', country);
      if (email !== undefined) wanted = wanted.where('member.email_key', '=', emailKey(email));
      if (productId !== undefined) wanted = wanted.where('entitlement.product_id', '=', productId);
      const { rows, next } = pageOf(await wanted.orderBy('entitlement.id').limit(limit + 1).execute(), limit, ({ id }) => id);
      const entitlements = rows.map((one) => ({
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
      return { json: { entitlements, next } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/entitlements',
    role: 'administrator',
    summary:
      'Makes entitlements, or changes those of the same user, country, contract, application and kind, and removes those whose ids are named; each has its own result.',
    body: putOrRemove('entitlements', entitlementBody, guidText),
    bodyLimit: 1_048_576,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.entitlements, putEntitlement, { keys: asked.body.remove, remove: removeEntitlement }),
  }),
];
