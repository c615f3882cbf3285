import { z } from 'zod';
import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { putActivationKey } from '../../entitlements/put-activation-key.ts';
import { putApplication } from '../../entitlements/put-application.ts';
import { putContract } from '../../entitlements/put-contract.ts';
import { putMember } from '../../entitlements/put-member.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, countryText, dayText, emailText, licenseServiceText, line, putJson, versionText } from '../schemas.ts';

const MOST_AT_ONCE = 1_000;
const BODY_LIMIT = 1_048_576;

/** People, applications, contracts and activation keys: each is listed whole, and put a few or many at a time. */
export const catalogueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/users',
    role: 'administrator',
    summary: 'Lists the people of the organisation.',
    answers: z.strictObject({
      users: z.array(z.strictObject({ id: z.string(), email: z.string(), name: z.string(), usageCountry: z.string(), role: z.string(), disabled: z.boolean() })),
    }),
    errors: [],
    handle: async ({ store, caller }) => {
      const rows = await store.reading.selectFrom('member').selectAll().where('organization_id', '=', caller.organizationId).orderBy('email_key').execute();
      const users = rows.map(({ id, email, name, usage_country, role, disabled }) => ({ id, email, name, usageCountry: usage_country, role, disabled: disabled === 1 }));
      return { json: { users } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/users',
    role: 'administrator',
    summary: 'Makes people, or changes those who have these e-mail addresses already.',
    body: z.strictObject({
      users: z
        .array(
          z.strictObject({
            email: emailText,
            name: line(200),
            usageCountry: countryText,
            role: z.enum(['user', 'administrator', 'co-administrator']).default('user'),
            disabled: z.boolean().default(false),
          }),
        )
        .min(1)
        .max(MOST_AT_ONCE),
    }),
    bodyLimit: BODY_LIMIT,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.users, (change, deed, user) => putMember(change, deed, { ...user, passwordHash: null })),
  }),
  route({
    method: 'GET',
    path: '/v1/applications',
    role: 'administrator',
    summary: 'Lists the catalogue: applications with their versions.',
    answers: z.strictObject({
      applications: z.array(
        z.strictObject({
          productId: z.int(),
          featureString: z.string(),
          name: z.string(),
          versions: z.array(z.strictObject({ version: z.string(), licenseService: licenseServiceText })),
        }),
      ),
    }),
    errors: [],
    handle: async ({ store, caller }) => {
      const organization = { organization_id: caller.organizationId };
      const rows = await store.reading.selectFrom('application').selectAll().where((row) => row.and(organization)).orderBy('product_id').orderBy('feature_string').execute();
      const versions = await store.reading.selectFrom('application_version').selectAll().where((row) => row.and(organization)).orderBy('version').execute();
      const applications = rows.map(({ product_id, feature_string, name }) => ({
        productId: product_id,
        featureString: feature_string,
        name,
        versions: versions
          .filter((one) => one.product_id === product_id && one.feature_string === feature_string)
          .map(({ version, license_service }) => ({ version, licenseService: license_service })),
      }));
      return { json: { applications } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/applications',
    role: 'administrator',
    summary: 'Puts applications into the catalogue, each with all its versions.',
    body: z.strictObject({
      applications: z
        .array(
          applicationKey.extend({
            name: line(200),
            versions: z.array(z.strictObject({ version: versionText, licenseService: licenseServiceText })).max(1_000),
          }),
        )
        .min(1)
        .max(MOST_AT_ONCE),
    }),
    bodyLimit: BODY_LIMIT,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.applications, putApplication),
  }),
  route({
    method: 'PUT',
    path: '/v1/contracts',
    role: 'administrator',
    summary: 'Makes contracts, or changes those of these names.',
    body: z.strictObject({
      contracts: z.array(z.strictObject({ name: line(200), endsOn: dayText, hasMaintenance: z.boolean() })).min(1).max(MOST_AT_ONCE),
    }),
    bodyLimit: BODY_LIMIT,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.contracts, putContract),
  }),
  route({
    method: 'GET',
    path: '/v1/contracts',
    role: 'administrator',
    summary: 'Lists the contracts.',
    answers: z.strictObject({ contracts: z.array(z.strictObject({ id: z.string(), name: z.string(), endsOn: z.string(), hasMaintenance: z.boolean() })) }),
    errors: [],
    handle: async ({ store, caller }) => {
      const rows = await store.reading.selectFrom('contract').selectAll().where('organization_id', '=', caller.organizationId).orderBy('name').execute();
      return { json: { contracts: rows.map(({ id, name, ends_on, maintenance }) => ({ id, name, endsOn: ends_on, hasMaintenance: maintenance === 1 })) } };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/activation-keys',
    role: 'administrator',
    summary: 'Lists the activation keys of the countries, masked.',
    answers: z.strictObject({ activationKeys: z.array(z.strictObject({ country: z.string(), masked: z.string() })) }),
    errors: [],
    handle: async ({ store, caller }) => {
      const rows = await store.reading.selectFrom('activation_key').selectAll().where('organization_id', '=', caller.organizationId).orderBy('country').execute();
      return { json: { activationKeys: rows.map(({ country, activation_key }) => ({ country, masked: maskedActivationKey(activation_key) })) } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/activation-keys',
    role: 'administrator',
    summary: 'Sets the activation keys of countries.',
    body: z.strictObject({ activationKeys: z.array(z.strictObject({ country: countryText, activationKey: line(200) })).min(1).max(250) }),
    bodyLimit: BODY_LIMIT,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.activationKeys, putActivationKey),
  }),
];
