import type { ApplicationKey, LicenseService } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import { dayIn, endOfDay, type CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { latestCheckoutEnd, type CheckoutEndBounds } from './checkout-end.ts';
import type { CheckoutRefusal } from './checkout-refusal.ts';
import type { CheckoutId } from './checkout.ts';
import { extensionProblem, type ExtendedCheckout } from './extension-problem.ts';
import { isMachineName, normalizeMachineName } from './machine-name.ts';

/** The most applications of one checkout: a SELECTserver file holds no more. */
export const MOST_CHECKOUT_APPLICATIONS = 390;

/** One application as it is asked for, with what is known of it. `null` says that there is none. */
export interface WantedApplication extends ApplicationKey {
  readonly version: ApplicationVersion;
  /** Its name in the catalogue. */
  readonly name: string | null;
  /** The license service of this version in the catalogue. */
  readonly licenseService: LicenseService | null;
  readonly restricted: boolean;
  /** The last day of the contract of the user's entitlement for it. */
  readonly contractEndsOn: CivilDate | null;
}

/** What an administrator asks for, with everything that the rules look at. */
export interface CheckoutFacts {
  readonly email: string;
  /** The administrator's own e-mail address, to be named where the user is not known. */
  readonly askedBy: string | null;
  readonly user: { readonly country: string; readonly disabled: boolean } | null;
  readonly machineName: string;
  readonly licenseService: LicenseService;
  readonly applications: readonly WantedApplication[];
  /** The last day on which it holds; `null` for the latest there may be. */
  readonly endsOn: CivilDate | null;
  /** What is set for the user's usage country. */
  readonly country: { readonly timeZone: string; readonly enabled: boolean; readonly longestDays: number | null } | null;
  readonly hasActivationKey: boolean;
  /** Live checkouts of the same user with one of the applications, whatever their machine. */
  readonly live: readonly { readonly checkoutId: CheckoutId; readonly machineName: string; readonly applications: readonly ApplicationKey[] }[];
  /** Whether an overlap was seen and is meant. */
  readonly mayOverlap: boolean;
  /** The one to extend; `unknown` where it was named and is not there. */
  readonly extended: ExtendedCheckout | 'unknown' | null;
}

/** A checkout that may be made: until when. */
export interface CheckoutPlan {
  readonly endsOn: CivilDate;
  readonly expiresAt: Instant;
}

/** A plan, or everything that speaks against it. */
export type PlannedCheckout =
  | { readonly ok: true; readonly plan: CheckoutPlan }
  | { readonly ok: false; readonly refusals: readonly [CheckoutRefusal, ...CheckoutRefusal[]] };

/** Decides whether a checkout may be made and until when (service-and-portal.md, Rules). Says all that is wrong at once. */
export function planCheckout(facts: CheckoutFacts, now: Instant): PlannedCheckout {
  const { user, country } = facts;
  const refusals = [...aboutWho(facts), ...aboutApplications(facts)];
  const ending = user === null || country === null ? null : planEnd(facts, country.timeZone, country.longestDays, now);
  if (ending !== null && !ending.ok) refusals.push(...ending.refusals);
  if (ending?.ok === true) refusals.push(...aboutOthers(facts, ending.plan, now));
  const [first, ...rest] = refusals;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  // Without a user, a country or a contract there is no end, and each of these is refused above.
  if (ending?.ok !== true) throw new TypeError('A checkout has no end, and nothing speaks against it.');
  return ending;
}

function aboutWho({ user, email, askedBy, machineName, country, licenseService, hasActivationKey }: CheckoutFacts): CheckoutRefusal[] {
  const refusals: CheckoutRefusal[] = [];
  if (user === null) refusals.push({ code: 'unknown-user', email, proposed: askedBy });
  else if (user.disabled) refusals.push({ code: 'user-disabled', email });
  if (!isMachineName(machineName)) refusals.push({ code: 'machine-name-wrong', machineName });
  if (user === null) return refusals;
  if (country === null) refusals.push({ code: 'country-not-configured', country: user.country });
  else if (!country.enabled) refusals.push({ code: 'checkouts-disabled', country: user.country });
  if (licenseService === 'SELECTserver' && !hasActivationKey) refusals.push({ code: 'activation-key-missing', country: user.country });
  return refusals;
}

function aboutApplications({ applications, licenseService, user }: CheckoutFacts): CheckoutRefusal[] {
  if (applications.length === 0) return [{ code: 'no-applications' }];
  if (applications.length > MOST_CHECKOUT_APPLICATIONS) return [{ code: 'too-many-applications', most: MOST_CHECKOUT_APPLICATIONS }];
  const seen = new Set<string>();
  return applications.flatMap((wanted): CheckoutRefusal[] => {
    const application = { productId: wanted.productId, featureString: wanted.featureString };
    if (seen.size === seen.add(keyOf(wanted)).size) return [{ code: 'application-twice', application }];
    if (wanted.name === null) return [{ code: 'application-unknown', application }];
    if (wanted.licenseService === null) return [{ code: 'version-unknown', application, version: wanted.version }];
    if (wanted.licenseService !== licenseService) {
      return [{ code: 'version-of-other-service', application, licenseService: wanted.licenseService }];
    }
    if (user === null) return [];
    if (wanted.restricted) return [{ code: 'application-restricted', application, country: user.country }];
    return wanted.contractEndsOn === null ? [{ code: 'not-entitled', application }] : [];
  });
}

type PlannedEnd = { readonly ok: true; readonly plan: CheckoutPlan } | { readonly ok: false; readonly refusals: readonly CheckoutRefusal[] };

function planEnd({ applications, endsOn }: CheckoutFacts, timeZone: string, longestDays: number | null, now: Instant): PlannedEnd {
  const [first, ...others] = applications.flatMap(({ contractEndsOn }) => (contractEndsOn === null ? [] : [contractEndsOn]));
  // Without a contract it is refused already, with the application that has none.
  if (first === undefined) return { ok: false, refusals: [] };
  const bounds: CheckoutEndBounds = { timeZone, longestDays, contractEndsOn: others.reduce((least, one) => (one < least ? one : least), first) };
  const latest = latestCheckoutEnd(bounds, now);
  if (latest === null) return { ok: false, refusals: [{ code: 'contract-ended', endedOn: bounds.contractEndsOn }] };
  const day = endsOn ?? latest.endsOn;
  if (day < dayIn(timeZone, now)) return { ok: false, refusals: [{ code: 'end-in-the-past', endsOn: day }] };
  if (day > latest.endsOn) return { ok: false, refusals: [{ code: 'end-too-late', latest: latest.endsOn, limit: latest.limit }] };
  return { ok: true, plan: { endsOn: day, expiresAt: endOfDay(day, timeZone) } };
}

function aboutOthers(facts: CheckoutFacts, plan: CheckoutPlan, now: Instant): CheckoutRefusal[] {
  const { extended, live, machineName, applications, mayOverlap } = facts;
  if (extended !== null) {
    const problem = extended === 'unknown' ? 'no-such-checkout' : extensionProblem(extended, facts, plan.expiresAt, now);
    return problem === null ? [] : [{ code: 'cannot-extend', because: problem }];
  }
  if (mayOverlap) return [];
  if (live.length === 0) return [];
  const machine = normalizeMachineName(machineName);
  const keys = new Set(applications.map(keyOf));
  const overlapping = live.filter(
    (other) =>
      normalizeMachineName(other.machineName) === machine &&
      other.applications.some((one) => keys.has(keyOf(one))),
  );
  return overlapping.length === 0 ? [] : [{ code: 'checkout-overlaps', checkoutIds: overlapping.map(({ checkoutId }) => checkoutId) }];
}

/** One text for a product and its feature. */
function keyOf({ productId, featureString }: ApplicationKey): string {
  return `${String(productId)}\n${featureString}`;
}
