import type { LicenseService } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import type { ApplicationKey } from '#core/application/application.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { CheckoutFacts, WantedApplication } from '#core/checkout/plan-checkout.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import { emailKey } from '../entitlements/email-key.ts';
import type { Change } from '../store/store.ts';
import { findCheckouts, listCheckouts } from './stored-checkout.ts';

/** What an administrator asks for. */
export interface CheckoutRequest {
  readonly email: string;
  readonly machineName: string;
  readonly licenseService: LicenseService;
  readonly applications: readonly (ApplicationKey & { readonly version: ApplicationVersion })[];
  /** The last day on which it holds, in the zone of the user's usage country; `null` for the latest there may be. */
  readonly endsOn: CivilDate | null;
  readonly extends: CheckoutId | null;
  /** Whether an overlap was shown and is meant. */
  readonly mayOverlap: boolean;
}

/** The facts that the rules look at, and what else a checkout is made of. */
export interface GatheredFacts {
  readonly facts: CheckoutFacts;
  readonly member: { readonly id: string; readonly email: string; readonly name: string; readonly country: string } | null;
  readonly activationKey: string | null;
  /** Whether every contract that it draws on has maintenance. */
  readonly hasMaintenance: boolean;
  /** The usage that the extended checkout began. */
  readonly extendedUsageId: string | null;
}

/** As many live checkouts of one user are looked at for overlaps. */
const MOST_LIVE = 1_000;

/** Reads everything that the rules of a checkout look at, in the transaction that makes it. */
export async function gatherCheckoutFacts(
  change: Change,
  organizationId: string,
  request: CheckoutRequest,
  askedBy: string | null,
  now: Instant,
): Promise<GatheredFacts> {
  const member = await change
    .selectFrom('member')
    .select(['id', 'email', 'name', 'usage_country', 'disabled'])
    .where('organization_id', '=', organizationId)
    .where('email_key', '=', emailKey(request.email))
    .executeTakeFirst();
  const countryCode = member?.usage_country ?? '';
  const country = await change
    .selectFrom('country')
    .select(['time_zone', 'checkouts_enabled', 'longest_days'])
    .where('organization_id', '=', organizationId)
    .where('country', '=', countryCode)
    .executeTakeFirst();
  const key = await change
    .selectFrom('activation_key')
    .select('activation_key')
    .where('organization_id', '=', organizationId)
    .where('country', '=', countryCode)
    .executeTakeFirst();
  const rights = await rightsOf(change, organizationId, member?.id ?? null, countryCode, now);
  const applications: WantedApplication[] = [];
  let hasMaintenance = true;
  for (const wanted of request.applications) {
    const right = rights.find((one) => one.product_id === wanted.productId && one.feature_string === wanted.featureString);
    hasMaintenance &&= right === undefined || right.maintenance === 1;
    applications.push(await gatherApplication(change, organizationId, wanted, countryCode, (right?.ends_on ?? null) as CivilDate | null));
  }
  const live =
    member === undefined
      ? []
      : await listCheckouts(change, organizationId, { states: ['active'], memberId: member.id, limit: MOST_LIVE }, now);
  const extended = await gatherExtended(change, organizationId, request.extends, member?.id ?? null, now);
  return {
    facts: {
      email: request.email,
      askedBy,
      user: member === undefined ? null : { country: countryCode, disabled: member.disabled === 1 },
      machineName: request.machineName,
      licenseService: request.licenseService,
      applications,
      endsOn: request.endsOn,
      country: country === undefined ? null : { timeZone: country.time_zone, enabled: country.checkouts_enabled === 1, longestDays: country.longest_days },
      hasActivationKey: key !== undefined,
      live,
      mayOverlap: request.mayOverlap,
      extended: extended.facts,
    },
    member: member === undefined ? null : { id: member.id, email: member.email, name: member.name, country: countryCode },
    activationKey: request.licenseService === 'SELECTserver' ? (key?.activation_key ?? null) : null,
    hasMaintenance,
    extendedUsageId: extended.usageId,
  };
}

/** Allowed, ordinary entitlements of a user in a country: those that name the user first, then those of everybody; the longest contract first. */
async function rightsOf(change: Change, organizationId: string, memberId: string | null, country: string, now: Instant) {
  if (memberId === null) return [];
  const rows = await change
    .selectFrom('entitlement')
    .innerJoin('contract', 'contract.id', 'entitlement.contract_id')
    .select(['entitlement.product_id', 'entitlement.feature_string', 'entitlement.member_id', 'entitlement.access_kind', 'contract.ends_on', 'contract.maintenance'])
    .where('entitlement.organization_id', '=', organizationId)
    .where('entitlement.country', '=', country)
    .where('entitlement.kind', '=', 'ordinary')
    .where((row) => row.or([row('entitlement.member_id', '=', memberId), row('entitlement.member_id', 'is', null)]))
    .where((row) => row.or([row('entitlement.expires_at', 'is', null), row('entitlement.expires_at', '>', now)]))
    .orderBy('contract.ends_on', 'desc')
    .execute();
  const own = rows.filter((one) => one.member_id !== null);
  const isOwn = (one: (typeof rows)[number]): boolean => own.some((mine) => mine.product_id === one.product_id && mine.feature_string === one.feature_string);
  // What is said of one person counts before what is said of everybody, a denial too.
  return [...own, ...rows.filter((one) => one.member_id === null && !isOwn(one))].filter(({ access_kind }) => access_kind <= 2);
}

async function gatherApplication(
  change: Change,
  organizationId: string,
  wanted: CheckoutRequest['applications'][number],
  country: string,
  contractEndsOn: CivilDate | null,
): Promise<WantedApplication> {
  const { productId, featureString, version } = wanted;
  const known = await change
    .selectFrom('application')
    .select('name')
    .where('organization_id', '=', organizationId)
    .where('product_id', '=', productId)
    .where('feature_string', '=', featureString)
    .executeTakeFirst();
  const ofVersion = await change
    .selectFrom('application_version')
    .select('license_service')
    .where('organization_id', '=', organizationId)
    .where('product_id', '=', productId)
    .where('feature_string', '=', featureString)
    .where('version', '=', formatDottedVersion(version))
    .executeTakeFirst();
  const restriction = await change
    .selectFrom('country_restriction')
    .select('product_id')
    .where('organization_id', '=', organizationId)
    .where('country', '=', country)
    .where('product_id', '=', productId)
    .where('feature_string', '=', featureString)
    .executeTakeFirst();
  return {
    productId,
    featureString,
    version,
    name: known?.name ?? null,
    licenseService: ofVersion?.license_service ?? null,
    restricted: restriction !== undefined,
    contractEndsOn,
  };
}

async function gatherExtended(
  change: Change,
  organizationId: string,
  checkoutId: CheckoutId | null,
  memberId: string | null,
  now: Instant,
): Promise<{ readonly facts: CheckoutFacts['extended']; readonly usageId: string | null }> {
  if (checkoutId === null) return { facts: null, usageId: null };
  const [old] = await findCheckouts(change, organizationId, [checkoutId], now);
  if (old === undefined) return { facts: 'unknown', usageId: null };
  const { usage_id } = await change.selectFrom('checkout').select('usage_id').where('id', '=', checkoutId).executeTakeFirstOrThrow();
  const next = await change.selectFrom('checkout').select('id').where('extends_id', '=', checkoutId).executeTakeFirst();
  return {
    facts: {
      isOfTheSameUser: old.user.id === memberId,
      machineName: old.machineName,
      licenseService: old.licenseService,
      applications: old.applications,
      expiresAt: old.expiresAt,
      isCleared: old.clearedAt !== null,
      isCheckedIn: old.checkedInAt !== null,
      isExtended: next !== undefined,
    },
    usageId: usage_id,
  };
}
