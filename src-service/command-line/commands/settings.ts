import { z } from 'zod';
import { wanted } from '#core/texts/en/service-command.ts';
import { putCountrySettings, readCheckoutSettings } from '../../entitlements/checkout-settings.ts';
import { putOrganizationSettings, readOrganizationSettings } from '../../entitlements/organization-settings.ts';
import { qualifierList } from '../../catalogue/catalogue-schemas.ts';
import { numberOf, qualifiersOf, yesOrNo } from '../../catalogue/cells.ts';
import { countryBody } from '../../http/routes/settings-routes.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { settle, type OptionsOfFields } from './catalogue.ts';

const SETTINGS: OptionsOfFields = {
  requiresSignIn: ['--require-sign-in', wanted.yesOrNo],
  qualifiers: ['--qualifier', wanted.qualifier],
  country: ['--country', wanted.country],
  timeZone: ['--time-zone', wanted.timeZone],
  enabled: ['--checkouts', wanted.yesOrNo],
  longestDays: ['--longest-days', wanted.longestDays],
  restricted: ['--restrict', wanted.restricted],
};

/** `service settings show`: what is settled for the organisation and for each country. */
export async function settingsShow(context: CommandContext): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { reading } = context.store;
  const { requiresSignIn, qualifiers } = await readOrganizationSettings(reading, organization.organizationId);
  const countries = await readCheckoutSettings(reading, organization.organizationId);
  return {
    requiresSignIn,
    qualifiers: qualifiers.map(({ name, value }) => ({ name, value })),
    countries: countries.map(({ country, timeZone, enabled, longestDays, restricted }) => ({
      country,
      'time zone': timeZone,
      'new checkouts': enabled ? 'yes' : 'no',
      'longest days': longestDays === null ? '' : String(longestDays),
      restricted: restricted.map(({ productId, featureString }) => (featureString === '' ? String(productId) : `${String(productId)}:${featureString}`)).join(' '),
    })),
  };
}

/** Options of `service settings set`; without a country they are about the organisation. */
export interface SettingsOptions {
  readonly requireSignIn?: string;
  readonly qualifier?: readonly string[];
  /** `--no-qualifiers`: back to the built-in ones. */
  readonly qualifiers: boolean;
  readonly country?: string;
  readonly timeZone?: string;
  readonly checkouts?: string;
  readonly longestDays?: string;
  readonly restrict?: readonly string[];
  /** `--no-restrictions`: every application may be checked out. */
  readonly restrictions: boolean;
}

const organizationBody = z.strictObject({ requiresSignIn: z.boolean().optional(), qualifiers: qualifierList.optional() });

/** `service settings set`: settles what is named; the rest stays. */
export async function settingsSet(context: CommandContext, options: SettingsOptions): Promise<CommandAnswer> {
  const { country } = options;
  if (country === undefined) {
    const qualifiers = options.qualifiers ? (options.qualifier === undefined ? undefined : qualifiersOf(options.qualifier.join(';'))) : [];
    const given = { requiresSignIn: yesOrNo(options.requireSignIn), qualifiers };
    return settle(context, organizationBody, given, SETTINGS, (change, deed, spec) =>
      putOrganizationSettings(change, deed, {
        ...(spec.requiresSignIn === undefined ? {} : { requiresSignIn: spec.requiresSignIn }),
        ...(spec.qualifiers === undefined ? {} : { qualifiers: spec.qualifiers }),
      }),
    );
  }
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const there = (await readCheckoutSettings(context.store.reading, organization.organizationId)).find((one) => one.country === country);
  const restricted = options.restrictions ? options.restrict?.map(applicationOf) : [];
  const given = {
    country,
    timeZone: options.timeZone ?? there?.timeZone,
    enabled: yesOrNo(options.checkouts) ?? there?.enabled ?? true,
    longestDays: options.longestDays === undefined ? (there?.longestDays ?? null) : options.longestDays === 'none' ? null : numberOf(options.longestDays),
    restricted: restricted ?? there?.restricted ?? [],
  };
  return settle(context, countryBody, given, SETTINGS, putCountrySettings);
}

function applicationOf(text: string): object {
  const colon = text.indexOf(':');
  return { productId: numberOf(colon < 0 ? text : text.slice(0, colon)), featureString: colon < 0 ? '' : text.slice(colon + 1) };
}
