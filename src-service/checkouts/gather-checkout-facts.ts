import { formatDottedVersion } from '#core/application/version.ts';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import type { CheckoutFacts, WantedApplication } from '#core/checkout/plan-checkout.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import { emailKey } from '../entitlements/email-key.ts';
import type { Reading } from '../store/store.ts';
import type { CheckoutRequest } from './checkout-request.ts';
import { gatherCatalogue, keyOf, type Catalogue } from './gather-catalogue.ts';
import { gatherExtended, gatherLive, type ExtendedFacts } from './gather-others.ts';

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

/**
 * Reads everything that the rules look at, for many requests in as many queries as for one. In the order of the requests. Those of one
 * call may be some hundreds: their values stand in lists of the queries.
 */
export async function gatherCheckoutFacts(
  reading: Reading,
  organizationId: string,
  requests: readonly CheckoutRequest[],
  askedBy: string | null,
  now: Instant,
): Promise<readonly GatheredFacts[]> {
  const members = await membersOf(reading, organizationId, requests);
  const catalogue = await gatherCatalogue(reading, organizationId, requests, [...members.values()], now);
  const live = await gatherLive(reading, organizationId, requests, [...members.values()], now);
  const extended = await gatherExtended(reading, organizationId, requests, now);
  const wantedBy = wantedIn(catalogue);
  return requests.map((request) => {
    const member = members.get(emailKey(request.email)) ?? null;
    const country = member === null ? undefined : catalogue.countries.get(member.usage_country);
    const { applications, hasMaintenance } = wantedBy(request, member);
    const old: ExtendedFacts | null = request.extends === null ? null : (extended.get(request.extends) ?? null);
    return {
      facts: {
        email: request.email,
        askedBy,
        user: member === null ? null : { country: member.usage_country, disabled: member.disabled === 1 },
        machineName: request.machineName,
        licenseService: request.licenseService,
        applications,
        endsOn: request.endsOn,
        country: country?.settings ?? null,
        hasActivationKey: country?.activationKey !== undefined,
        live: member === null ? [] : (live.get(`${member.id}\n${normalizeMachineName(request.machineName)}`) ?? []),
        mayOverlap: request.mayOverlap,
        extended: request.extends === null ? null : old === null ? 'unknown' : { ...old.facts, isOfTheSameUser: old.memberId === member?.id },
      },
      member: member === null ? null : { id: member.id, email: member.email, name: member.name, country: member.usage_country },
      activationKey: request.licenseService === 'SELECTserver' ? (country?.activationKey ?? null) : null,
      hasMaintenance,
      extendedUsageId: old?.usageId ?? null,
    };
  });
}

/** Members by their e-mail key. */
async function membersOf(reading: Reading, organizationId: string, requests: readonly CheckoutRequest[]) {
  const keys = [...new Set(requests.map(({ email }) => emailKey(email)))];
  const rows = await reading
    .selectFrom('member')
    .select(['id', 'email', 'email_key', 'name', 'usage_country', 'disabled'])
    .where('organization_id', '=', organizationId)
    .where('email_key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.email_key, row]));
}

interface Wanted {
  readonly applications: readonly WantedApplication[];
  readonly hasMaintenance: boolean;
}

type Holder = { readonly id: string; readonly usage_country: string } | null;

/** Looks each list of applications up once for all people of a country of whom nothing is said in person: requests of one file share their list. */
function wantedIn(catalogue: Catalogue): (request: CheckoutRequest, member: Holder) => Wanted {
  const known = new Map<CheckoutRequest['applications'], Map<string, Wanted>>();
  return (request, member) => {
    const key = member === null ? '' : `${member.usage_country} ${catalogue.hasOwnRights(member.id) ? member.id : ''}`;
    const ofList = known.get(request.applications) ?? new Map<string, Wanted>();
    const wanted = ofList.get(key) ?? applicationsOf(catalogue, request, member);
    known.set(request.applications, ofList.set(key, wanted));
    return wanted;
  };
}

function applicationsOf(catalogue: Catalogue, { applications }: CheckoutRequest, member: Holder): Wanted {
  let hasMaintenance = true;
  const country = member === null ? undefined : catalogue.countries.get(member.usage_country);
  const wanted = applications.map(({ productId, featureString, version }): WantedApplication => {
    const key = keyOf(productId, featureString);
    const known = catalogue.applications.get(key);
    const right = member === null ? null : catalogue.rightOf(member.id, member.usage_country, key);
    hasMaintenance &&= right === null || right.maintenance === 1;
    return {
      productId,
      featureString,
      version,
      name: known?.name ?? null,
      licenseService: known?.versions.get(formatDottedVersion(version)) ?? null,
      restricted: country?.restricted.has(key) ?? false,
      contractEndsOn: (right?.ends_on ?? null) as CivilDate | null,
    };
  });
  return { applications: wanted, hasMaintenance };
}
