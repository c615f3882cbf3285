import type { LicenseService } from '#core/application/application.ts';
import type { CheckoutFacts } from '#core/checkout/plan-checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import type { CheckoutRequest } from './checkout-request.ts';

/** One text for a product and its feature. */
export function keyOf(productId: number, featureString: string): string {
  return `${String(productId)}\n${featureString}`;
}

/** What is settled for a country. */
interface CountryFacts {
  readonly settings: CheckoutFacts['country'];
  readonly activationKey: string | undefined;
  /** Keys of applications that may not be checked out there. */
  readonly restricted: ReadonlySet<string>;
}

/** An allowed, ordinary entitlement, as its contract bounds it. */
interface Right {
  readonly ends_on: string;
  readonly maintenance: number;
}

/** What the organisation's catalogue says of some wanted applications and some people's countries. */
export interface Catalogue {
  readonly countries: ReadonlyMap<string, CountryFacts>;
  readonly applications: ReadonlyMap<string, { readonly name: string; readonly versions: ReadonlyMap<string, LicenseService> }>;
  /** By whose right somebody of a country runs an application; `null` where there is none. */
  readonly rightOf: (memberId: string, country: string, key: string) => Right | null;
  /** Whether anything of these applications is said of somebody in person. */
  readonly hasOwnRights: (memberId: string) => boolean;
}

interface Person {
  readonly id: string;
  readonly usage_country: string;
}

/** Reads what is said of the applications that are asked for, in the countries of the people they are for. */
export async function gatherCatalogue(
  reading: Reading,
  organizationId: string,
  requests: readonly CheckoutRequest[],
  people: readonly Person[],
  now: Instant,
): Promise<Catalogue> {
  // Requests of one file share their list of applications.
  const lists = new Set(requests.map(({ applications }) => applications));
  const products = new Set([...lists].flatMap((applications) => applications.map(({ productId }) => productId)));
  return {
    countries: await countriesOf(reading, organizationId, [...new Set(people.map(({ usage_country }) => usage_country))]),
    applications: await applicationsOf(reading, organizationId, [...products]),
    ...(await rightsOf(reading, organizationId, [...products], people, now)),
  };
}

async function countriesOf(reading: Reading, organizationId: string, codes: readonly string[]): Promise<ReadonlyMap<string, CountryFacts>> {
  if (codes.length === 0) return new Map();
  const settings = await reading
    .selectFrom('country')
    .select(['country', 'time_zone', 'checkouts_enabled', 'longest_days'])
    .where('organization_id', '=', organizationId)
    .where('country', 'in', codes)
    .execute();
  const keys = await reading
    .selectFrom('activation_key')
    .select(['country', 'activation_key'])
    .where('organization_id', '=', organizationId)
    .where('country', 'in', codes)
    .execute();
  const restrictions = await reading
    .selectFrom('country_restriction')
    .select(['country', 'product_id', 'feature_string'])
    .where('organization_id', '=', organizationId)
    .where('country', 'in', codes)
    .execute();
  return new Map(
    codes.map((code): [string, CountryFacts] => {
      const row = settings.find(({ country }) => country === code);
      return [
        code,
        {
          settings: row === undefined ? null : { timeZone: row.time_zone, enabled: row.checkouts_enabled === 1, longestDays: row.longest_days },
          activationKey: keys.find(({ country }) => country === code)?.activation_key,
          restricted: new Set(restrictions.filter(({ country }) => country === code).map((one) => keyOf(one.product_id, one.feature_string))),
        },
      ];
    }),
  );
}

async function applicationsOf(reading: Reading, organizationId: string, products: readonly number[]): Promise<Catalogue['applications']> {
  if (products.length === 0) return new Map();
  const applications = await reading
    .selectFrom('application')
    .select(['product_id', 'feature_string', 'name'])
    .where('organization_id', '=', organizationId)
    .where('product_id', 'in', products)
    .execute();
  const versions = await reading
    .selectFrom('application_version')
    .select(['product_id', 'feature_string', 'version', 'license_service'])
    .where('organization_id', '=', organizationId)
    .where('product_id', 'in', products)
    .execute();
  const byKey = Map.groupBy(versions, (one) => keyOf(one.product_id, one.feature_string));
  return new Map(
    applications.map(({ product_id, feature_string, name }) => {
      const key = keyOf(product_id, feature_string);
      return [key, { name, versions: new Map((byKey.get(key) ?? []).map((one) => [one.version, one.license_service])) }];
    }),
  );
}

/**
 * Ordinary entitlements, the longest contract first. What is said of one person counts before what is said of everybody, a denial too:
 * it is looked at who is named before it is looked at what is allowed.
 */
async function rightsOf(
  reading: Reading,
  organizationId: string,
  products: readonly number[],
  people: readonly Person[],
  now: Instant,
): Promise<Pick<Catalogue, 'rightOf' | 'hasOwnRights'>> {
  if (products.length === 0 || people.length === 0) return { rightOf: () => null, hasOwnRights: () => false };
  const rows = await reading
    .selectFrom('entitlement')
    .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
    .select(['entitlement.product_id', 'entitlement.feature_string', 'entitlement.country', 'entitlement.member_id', 'entitlement.access_kind'])
    .select(['contract.ends_on', 'contract.maintenance'])
    .where('entitlement.organization_id', '=', organizationId)
    .where('entitlement.country', 'in', [...new Set(people.map(({ usage_country }) => usage_country))])
    .where('entitlement.product_id', 'in', products)
    .where('entitlement.kind', '=', 'ordinary')
    .where((row) => row.or([row('entitlement.member_id', 'is', null), row('entitlement.member_id', 'in', people.map(({ id }) => id))]))
    .where((row) => row.or([row('entitlement.expires_at', 'is', null), row('entitlement.expires_at', '>', now)]))
    .orderBy('contract.ends_on', 'desc')
    .execute();
  const byHolder = Map.groupBy(rows, (one) => `${one.member_id ?? ''}\n${one.country}\n${keyOf(one.product_id, one.feature_string)}`);
  const named = new Set(rows.map(({ member_id }) => member_id));
  return {
    rightOf: (memberId, country, key) => {
      const own = byHolder.get(`${memberId}\n${country}\n${key}`) ?? byHolder.get(`\n${country}\n${key}`) ?? [];
      return own.find(({ access_kind }) => access_kind <= 2) ?? null;
    },
    hasOwnRights: (memberId) => named.has(memberId),
  };
}
