import { z } from 'zod';
import { putCountrySettings, readCheckoutSettings } from '../../entitlements/checkout-settings.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, countryText, putJson, timeZoneText } from '../schemas.ts';

const settingsBody = z.strictObject({
  country: countryText,
  timeZone: timeZoneText,
  enabled: z.boolean(),
  longestDays: z.int().min(1).max(365).nullable(),
  restricted: z.array(applicationKey).max(1_000),
});

/** What administrators settle for checkouts, country by country. */
export const settingsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/settings/checkouts',
    role: 'administrator',
    summary: 'Gives what is settled for checkouts, country by country.',
    answers: z.strictObject({ countries: z.array(z.unknown()) }),
    errors: [],
    handle: async ({ store, caller }) => ({ json: { countries: [...(await readCheckoutSettings(store.reading, caller.organizationId))] } }),
  }),
  route({
    method: 'PUT',
    path: '/v1/settings/checkouts',
    role: 'administrator',
    summary: 'Settles checkouts of the countries that are named. It touches new checkouts only.',
    body: z.strictObject({ countries: z.array(settingsBody).min(1).max(250) }),
    bodyLimit: 1_048_576,
    answers: putJson,
    errors: [],
    handle: (asked) => putEach(asked, asked.body.countries, putCountrySettings),
  }),
];
