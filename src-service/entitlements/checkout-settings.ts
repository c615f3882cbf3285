import type { ApplicationKey, ProductId } from '#core/application/application.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Reading } from '../store/store.ts';
import type { PutResult } from './put-member.ts';

/** What an administrator settles for checkouts of one country. */
export interface CountrySettings {
  /** Two capital letters (ISO 3166). */
  readonly country: string;
  /** The IANA zone in which a day of this country ends. */
  readonly timeZone: string;
  /** Whether new checkouts may be made; those that are there stay. */
  readonly enabled: boolean;
  /** 1–365; `null` where only the contract and the year count. */
  readonly longestDays: number | null;
  /** Applications that may not be checked out. */
  readonly restricted: readonly ApplicationKey[];
}

/** Reads what is settled, country by country. */
export async function readCheckoutSettings(reading: Reading, organizationId: string): Promise<readonly CountrySettings[]> {
  const countries = await reading.selectFrom('country').selectAll().where('organization_id', '=', organizationId).orderBy('country').execute();
  const restrictions = await reading
    .selectFrom('country_restriction')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('product_id')
    .orderBy('feature_string')
    .execute();
  return countries.map(({ country, time_zone, checkouts_enabled, longest_days }) => ({
    country,
    timeZone: time_zone,
    enabled: checkouts_enabled === 1,
    longestDays: longest_days,
    restricted: restrictions
      .filter((one) => one.country === country)
      .map(({ product_id, feature_string }) => ({ productId: product_id as ProductId, featureString: feature_string })),
  }));
}

/** Settles checkouts of one country. */
export async function putCountrySettings(change: Change, { organizationId, actor, now }: Deed, settings: CountrySettings): Promise<PutResult> {
  const { country } = settings;
  const before = (await readCheckoutSettings(change, organizationId)).find((one) => one.country === country) ?? null;
  const restricted = settings.restricted
    .map(({ productId, featureString }) => ({ productId, featureString }))
    .sort((one, other) => one.productId - other.productId || (one.featureString < other.featureString ? -1 : 1));
  const { timeZone, enabled, longestDays } = settings;
  const after = { country, timeZone, enabled, longestDays, restricted };
  if (JSON.stringify(before) === JSON.stringify(after)) return { outcome: 'unchanged', id: country };
  const key = { organization_id: organizationId, country };
  const values = { time_zone: timeZone, checkouts_enabled: enabled ? (1 as const) : (0 as const), longest_days: longestDays };
  await change
    .insertInto('country')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'country']).doUpdateSet(values))
    .execute();
  await change.deleteFrom('country_restriction').where((row) => row.and(key)).execute();
  const rows = restricted.map(({ productId, featureString }) => ({ ...key, product_id: productId, feature_string: featureString }));
  if (rows.length > 0) await change.insertInto('country_restriction').values(rows).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'country.put', subject: country, before, after });
  return { outcome: before === null ? 'made' : 'changed', id: country };
}
