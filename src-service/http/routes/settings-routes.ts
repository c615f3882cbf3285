import { z } from 'zod';
import { qualifierList } from '../../catalogue/catalogue-schemas.ts';
import { putCountrySettings, readCheckoutSettings, type CountrySettings } from '../../entitlements/checkout-settings.ts';
import { putOrganizationSettings, readOrganizationSettings, type OrganizationSettings } from '../../entitlements/organization-settings.ts';
import { putEach } from '../put-each.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, countryText, putJson, timeZoneText } from '../schemas.ts';

/** What is settled for a country. */
export const countryBody = z.strictObject({
  country: countryText,
  timeZone: timeZoneText,
  enabled: z.boolean(),
  longestDays: z.int().min(1).max(365).nullable(),
  restricted: z.array(applicationKey).max(1_000),
});

const settingsBody = z
  .strictObject({
    requiresSignIn: z.boolean().optional(),
    qualifiers: qualifierList.optional(),
    countries: z.array(countryBody).max(250).default([]),
  })
  .refine(({ requiresSignIn, qualifiers, countries }) => requiresSignIn !== undefined || qualifiers !== undefined || countries.length > 0, { error: 'nothing to settle' });

/** One thing that is put: settings of the organisation, or of a country. */
type Settled = { readonly organization: Partial<OrganizationSettings> } | { readonly country: CountrySettings };

/** What administrators settle for checkouts and policies, for the organisation and country by country. */
export const settingsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/settings/checkouts',
    role: 'administrator',
    summary: 'Gives what is settled for checkouts and policies: for the organisation, and country by country.',
    answers: z.strictObject({
      requiresSignIn: z.boolean(),
      qualifiers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      countries: z.array(z.unknown()),
    }),
    errors: [],
    handle: async ({ store, caller }) => {
      const { requiresSignIn, qualifiers } = await readOrganizationSettings(store.reading, caller.organizationId);
      const countries = await readCheckoutSettings(store.reading, caller.organizationId);
      return { json: { requiresSignIn, qualifiers: [...qualifiers], countries: [...countries] } };
    },
  }),
  route({
    method: 'PUT',
    path: '/v1/settings/checkouts',
    role: 'administrator',
    summary:
      'Settles what is named: whether sign-in is required, qualifiers of every policy (from the next refresh on), checkouts of countries (new ones only). The first result is that of the organisation where it was named.',
    body: settingsBody,
    bodyLimit: 1_048_576,
    answers: putJson,
    errors: [],
    handle: (asked) => {
      const { requiresSignIn, qualifiers, countries } = asked.body;
      const isOfAll = requiresSignIn !== undefined || qualifiers !== undefined;
      const organization = { ...(requiresSignIn === undefined ? {} : { requiresSignIn }), ...(qualifiers === undefined ? {} : { qualifiers }) };
      const all: readonly Settled[] = [...(isOfAll ? [{ organization }] : []), ...countries.map((country) => ({ country }))];
      return putEach(asked, all, (change, deed, one) =>
        'organization' in one ? putOrganizationSettings(change, deed, one.organization) : putCountrySettings(change, deed, one.country),
      );
    },
  }),
];
