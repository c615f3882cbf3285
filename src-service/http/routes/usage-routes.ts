import { z } from 'zod';
import { isMachineName } from '#core/checkout/machine-name.ts';
import { memberIdOf } from '../../entitlements/member-id.ts';
import { recordUsage } from '../../usage/record-usage.ts';
import { USAGE_KINDS, usageCsv } from '../../usage/usage-csv.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, countryText, emailText, guidText, instantText, versionText } from '../schemas.ts';

/** Usage that workstations report. */
export const usageRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/usage',
    role: 'user',
    summary: 'Records usage sessions of the signed-in user, each once, whenever and however often they come.',
    body: z.strictObject({
      sessions: z
        .array(
          applicationKey.extend({
            id: guidText,
            machineName: z.string().max(253).refine(isMachineName, 'the name of a machine'),
            version: versionText.nullable().default(null),
            startedAt: instantText,
            endedAt: instantText.nullable().default(null),
            online: z.boolean(),
          }),
        )
        .min(1)
        .max(1_000),
    }),
    bodyLimit: 1_048_576,
    answers: z.strictObject({ results: z.array(z.strictObject({ id: z.string(), outcome: z.string(), code: z.string().optional() })) }),
    errors: [],
    handle: async ({ store, caller, body: { sessions }, now }) => {
      const { organizationId, memberId } = caller;
      const results = await store.change(organizationId, (change) => recordUsage(change, { organizationId, memberId, now }, sessions));
      return { json: { results: [...results] } };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/usage.csv',
    role: 'administrator',
    summary: 'Gives usage as CSV: around the clock by checkouts, and sessions of applications, overlapping ones of one user, application and machine once.',
    query: z.strictObject({
      from: instantText.optional(),
      to: instantText.optional(),
      country: countryText.optional(),
      email: emailText.optional(),
      kind: z.enum(USAGE_KINDS).optional(),
    }),
    answers: 'text/csv',
    errors: ['unknown-user'],
    handle: async ({ store, caller: { organizationId }, query: { from, to, country, email, kind }, now }) => {
      const memberId = email === undefined ? null : await memberIdOf(store.reading, organizationId, email);
      if (email !== undefined && memberId === null) return { refused: 'unknown-user', details: { email } };
      const filter = { from: from ?? null, to: to ?? null, country: country ?? null, memberId };
      const kinds = kind === undefined ? USAGE_KINDS : [kind];
      return { stream: usageCsv(store.reading, organizationId, filter, kinds, now), type: 'text/csv; charset=utf-8', name: 'usage.csv' };
    },
  }),
];
