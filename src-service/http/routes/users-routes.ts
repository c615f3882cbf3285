import { z } from 'zod';
import { personBody } from '../../catalogue/catalogue-schemas.ts';
import { putPerson } from '../../entitlements/put-person.ts';
import { holds, nextPage, pageOf, pageQuery } from '../paging.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { countryText, putJson } from '../schemas.ts';

const roleText = z.enum(['user', 'administrator', 'co-administrator']);

/** People of an organisation. Nobody is deleted: who left is disabled. */
export const usersRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/users',
    role: 'administrator',
    summary: 'Lists the people of the organisation by e-mail address, a page at a time.',
    query: pageQuery.extend({ country: countryText.optional(), role: roleText.optional(), disabled: z.enum(['true', 'false']).optional() }),
    answers: z.strictObject({
      users: z.array(z.strictObject({ id: z.string(), email: z.string(), name: z.string(), usageCountry: z.string(), role: z.string(), disabled: z.boolean() })),
      next: nextPage,
    }),
    errors: [],
    handle: async ({ store, caller, query: { search, after, limit, country, role, disabled } }) => {
      let wanted = store.reading
        .selectFrom('member')
        .select(['id', 'email', 'email_key', 'name', 'usage_country', 'role', 'disabled'])
        .where('organization_id', '=', caller.organizationId)
        .where('email_key', '>', after);
      if (search !== '') wanted = wanted.where((row) => row.or([holds(row.ref('email_key'), search), holds(row.ref('name'), search)]));
      if (country !== undefined) wanted = wanted.where('usage_country', '=', country);
      if (role !== undefined) wanted = wanted.where('role', '=', role);
      if (disabled !== undefined) wanted = wanted.where('disabled', '=', disabled === 'true' ? 1 : 0);
      const { rows, next } = pageOf(await wanted.orderBy('email_key').limit(limit + 1).execute(), limit, ({ email_key }) => email_key);
      const users = rows.map((one) => ({ id: one.id, email: one.email, name: one.name, usageCountry: one.usage_country, role: one.role, disabled: one.disabled === 1 }));
      return { json: { users, next } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/users',
    role: 'administrator',
    summary: 'Makes people, or changes those who have these e-mail addresses (or had the former ones). What is not said of them stays.',
    body: z.strictObject({ users: z.array(personBody).min(1).max(1_000) }),
    bodyLimit: 1_048_576,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.users, putPerson),
  }),
];
