import { z } from 'zod';
import { isMachineName } from '#core/checkout/machine-name.ts';
import { recordUsage } from '../../usage/record-usage.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, guidText, instantText, versionText } from '../schemas.ts';

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
];
