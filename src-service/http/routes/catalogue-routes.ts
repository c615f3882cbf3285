import { z } from 'zod';
import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { putUnlessMasked } from '../../catalogue/activation-keys-table.ts';
import { activationKeyBody, contractBody } from '../../catalogue/catalogue-schemas.ts';
import { putContract } from '../../entitlements/put-contract.ts';
import { removeActivationKey, removeContract } from '../../entitlements/remove-from-catalogue.ts';
import { holds, nextPage, pageOf, pageQuery } from '../paging.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { countryText, line, putJson, putOrRemove } from '../schemas.ts';

const BODY_LIMIT = 1_048_576;

/** Contracts and activation keys. */
export const catalogueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/contracts',
    role: 'administrator',
    summary: 'Lists the contracts by name, a page at a time.',
    query: pageQuery,
    answers: z.strictObject({
      contracts: z.array(z.strictObject({ id: z.string(), name: z.string(), endsOn: z.string(), hasMaintenance: z.boolean() })),
      next: nextPage,
    }),
    errors: [],
    handle: async ({ store, caller, query: { search, after, limit } }) => {
      let wanted = store.reading.selectFrom('contract').selectAll().where('organization_id', '=', caller.organizationId).where('name', '>', after);
      if (search !== '') wanted = wanted.where((row) => holds(row.ref('name'), search));
      const { rows, next } = pageOf(await wanted.orderBy('name').limit(limit + 1).execute(), limit, ({ name }) => name);
      return { json: { contracts: rows.map(({ id, name, ends_on, maintenance }) => ({ id, name, endsOn: ends_on, hasMaintenance: maintenance === 1 })), next } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/contracts',
    role: 'administrator',
    summary: 'Makes contracts, or changes those of these names (or of the former ones), and removes those that are named; each has its own result.',
    body: putOrRemove('contracts', contractBody, line(200)),
    bodyLimit: BODY_LIMIT,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.contracts, putContract, { keys: asked.body.remove, remove: removeContract }),
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
    summary: 'Sets the activation keys of countries, and removes those of the countries that are named; each has its own result.',
    body: putOrRemove('activationKeys', activationKeyBody, countryText),
    bodyLimit: BODY_LIMIT,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.activationKeys, putUnlessMasked, { keys: asked.body.remove, remove: removeActivationKey }),
  }),
];
