import { z } from 'zod';
import type { Qualifier } from '#core/entitlement/policy.ts';
import { applicationBody } from '../../catalogue/catalogue-schemas.ts';
import { putApplication } from '../../entitlements/put-application.ts';
import { removeApplication } from '../../entitlements/remove-from-catalogue.ts';
import { holds, nextPage, pageOf, pageQuery } from '../paging.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, licenseServiceText, putJson, putOrRemove } from '../schemas.ts';

/** Applications with their versions. */
export const applicationsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/applications',
    role: 'administrator',
    summary: 'Lists the catalogue by product id and feature, a page at a time: applications with their versions.',
    query: pageQuery.extend({ after: z.string().max(300).regex(/^(\d{4,9}\/[^\p{Cc}\p{Cs}]*)?$/u).default('') }),
    answers: z.strictObject({
      applications: z.array(
        z.strictObject({
          productId: z.int(),
          featureString: z.string(),
          name: z.string(),
          versions: z.array(z.strictObject({ version: z.string(), licenseService: licenseServiceText })),
          qualifiers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        }),
      ),
      next: nextPage,
    }),
    errors: [],
    handle: async ({ store, caller, query: { search, after, limit } }) => {
      const organization = { organization_id: caller.organizationId };
      let wanted = store.reading.selectFrom('application').selectAll().where((row) => row.and(organization));
      if (after !== '') {
        const slash = after.indexOf('/');
        const [product, feature] = [Number(after.slice(0, slash)), after.slice(slash + 1)];
        wanted = wanted.where((row) => row.or([row('product_id', '>', product), row.and([row('product_id', '=', product), row('feature_string', '>', feature)])]));
      }
      if (search !== '') wanted = wanted.where((row) => holds(row.ref('name'), search));
      const found = await wanted.orderBy('product_id').orderBy('feature_string').limit(limit + 1).execute();
      const { rows, next } = pageOf(found, limit, ({ product_id, feature_string }) => `${String(product_id)}/${feature_string}`);
      const ids = [...new Set(rows.map(({ product_id }) => product_id))];
      const versions =
        ids.length === 0
          ? []
          : await store.reading.selectFrom('application_version').selectAll().where((row) => row.and(organization)).where('product_id', 'in', ids).orderBy('version').execute();
      const ofKey = Map.groupBy(versions, ({ product_id, feature_string }) => `${String(product_id)}/${feature_string}`);
      const applications = rows.map(({ product_id, feature_string, name, qualifiers }) => ({
        productId: product_id,
        featureString: feature_string,
        name,
        versions: (ofKey.get(`${String(product_id)}/${feature_string}`) ?? []).map(({ version, license_service }) => ({ version, licenseService: license_service })),
        qualifiers: JSON.parse(qualifiers) as Qualifier[],
      }));
      return { json: { applications, next } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/applications',
    role: 'administrator',
    summary: 'Puts applications into the catalogue, each with all its versions, and removes those that are named; each has its own result.',
    body: putOrRemove('applications', applicationBody, applicationKey),
    bodyLimit: 1_048_576,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.applications, putApplication, { keys: asked.body.remove, remove: removeApplication }),
  }),
];
