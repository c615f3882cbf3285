import { isSameApplication, type ApplicationKey, type ProductId } from '../application/application.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { checkoutState, stopsAt, type CheckoutState } from './checkout-state.ts';
import type { CheckoutId } from './checkout.ts';
import { isLinked } from './linked-checkouts.ts';
import type { StoredCheckout } from './stored-checkout.ts';

/** What the user asked to clear. `featureString` is `null` when a product was named without one. */
export type ClearTarget =
  | { readonly by: 'checkout'; readonly checkoutId: CheckoutId }
  | { readonly by: 'product'; readonly productId: ProductId; readonly featureString: string | null };

/** One checkout that goes: `asked` for, or `linked` to one that was. Each gets a tombstone and a receipt of its own. */
export interface PlannedClear {
  readonly stored: StoredCheckout;
  readonly because: 'asked' | 'linked';
}

/** An application that loses these licenses and is still covered by another checkout. */
export interface StillCovered {
  readonly application: ApplicationKey;
  readonly checkoutId: CheckoutId;
  readonly until: Instant;
}

/** What clearing would do, worked out before anyone is asked to confirm. */
export type ClearPlan =
  | {
      readonly outcome: 'clear';
      readonly checkouts: readonly PlannedClear[];
      /** Applications that go too although they were not named: a checkout is cleared whole. */
      readonly otherApplications: readonly (ApplicationKey & { readonly name: string })[];
      readonly stillCovered: readonly StillCovered[];
    }
  | { readonly outcome: 'no-such-checkout' }
  | {
      readonly outcome: 'already-over';
      readonly checkoutId: CheckoutId;
      readonly state: Extract<CheckoutState, 'cleared' | 'revoked' | 'expired'>;
      readonly at: Instant;
    }
  /** The product is checked out under several feature strings in different checkouts: name the checkout instead. */
  | {
      readonly outcome: 'ambiguous-product';
      readonly choices: readonly { readonly featureString: string; readonly checkoutIds: readonly CheckoutId[] }[];
    };

/** The two instants by which a clearing is judged; `certain` is never later than `now`. */
export interface ClearTimes {
  /** The clock rules' `now`, which a wall clock set ahead moves: what the user sees, and may ask to clear. */
  readonly now: Instant;
  /** E of the clock record: what only the wall clock says has ended comes back when the clock is set right. */
  readonly certain: Instant;
}

/**
 * Works out which checkouts and applications a clearing takes with it. Ids match exactly. A linked checkout goes unless it has
 * certainly ended: left to the wall clock, one set ahead would keep the other form of a cleared license.
 */
export function planClear(stored: readonly StoredCheckout[], target: ClearTarget, times: ClearTimes): ClearPlan {
  const { now, certain } = times;
  const named = stored.filter((candidate) => isNamed(candidate, target));
  const live = named.filter((candidate) => isLive(candidate, now));
  if (live.length === 0) return nothingToClear(named, now);
  if (target.by === 'product' && target.featureString === null) {
    const choices = choicesByFeature(stored, live, target.productId, certain);
    if (choices !== null) return { outcome: 'ambiguous-product', choices };
  }
  const checkouts = withLinked(stored, live, certain);
  const goes = new Set(checkouts.map((planned) => planned.stored));
  return {
    outcome: 'clear',
    checkouts,
    otherApplications: otherApplications(checkouts, target),
    stillCovered: stillCovered(stored, goes, now),
  };
}

function isNamed({ checkout }: StoredCheckout, target: ClearTarget): boolean {
  if (target.by === 'checkout') return checkout.checkoutId === target.checkoutId;
  return checkout.applications.some((application) => isNamedApplication(application, target));
}

function isNamedApplication(application: ApplicationKey, target: ClearTarget & { readonly by: 'product' }): boolean {
  if (application.productId !== target.productId) return false;
  return target.featureString === null || application.featureString === target.featureString;
}

function isLive(stored: StoredCheckout, now: Instant): boolean {
  const state = checkoutState(stored, now);
  return state === 'active' || state === 'not-yet-valid';
}

/** Nothing is left to clear: says so of the one that stopped last, or that there never was one. */
function nothingToClear(named: readonly StoredCheckout[], now: Instant): ClearPlan {
  const [last] = [...named].sort((left, right) => stopsAt(right) - stopsAt(left));
  if (last === undefined) return { outcome: 'no-such-checkout' };
  const state = checkoutState(last, now) as Extract<CheckoutState, 'cleared' | 'revoked' | 'expired'>;
  const at = (state === 'cleared' ? last.clearedAt : state === 'revoked' ? last.revokedAt : null) ?? last.checkout.expiresAt;
  return { outcome: 'already-over', checkoutId: last.checkout.checkoutId, state, at };
}

function withLinked(stored: readonly StoredCheckout[], asked: readonly StoredCheckout[], certain: Instant): PlannedClear[] {
  const linked = stored.filter(
    (candidate) => !asked.includes(candidate) && isLive(candidate, certain) && asked.some((one) => isLinked(one, candidate)),
  );
  return [
    ...asked.map((one): PlannedClear => ({ stored: one, because: 'asked' })),
    ...linked.map((one): PlannedClear => ({ stored: one, because: 'linked' })),
  ];
}

/** The feature strings to choose from, or `null` where each of them leads to the same checkouts. */
function choicesByFeature(
  stored: readonly StoredCheckout[],
  live: readonly StoredCheckout[],
  product: ProductId,
  certain: Instant,
): { featureString: string; checkoutIds: CheckoutId[] }[] | null {
  const features = new Set(
    live.flatMap(({ checkout }) =>
      checkout.applications.filter((one) => one.productId === product).map((one) => one.featureString),
    ),
  );
  const choices = [...features].sort().map((featureString) => {
    const asked = live.filter((one) => isNamed(one, { by: 'product', productId: product, featureString }));
    const checkoutIds = withLinked(stored, asked, certain).map((planned) => planned.stored.checkout.checkoutId);
    return { featureString, checkoutIds: checkoutIds.sort() };
  });
  return new Set(choices.map((choice) => choice.checkoutIds.join())).size > 1 ? choices : null;
}

function otherApplications(
  checkouts: readonly PlannedClear[],
  target: ClearTarget,
): (ApplicationKey & { name: string })[] {
  const others: (ApplicationKey & { name: string })[] = [];
  for (const { stored, because } of checkouts) {
    for (const { productId, featureString, name } of stored.checkout.applications) {
      const key = { productId, featureString, name };
      const asked = target.by === 'product' ? isNamedApplication(key, target) : because === 'asked';
      if (!asked && !others.some((other) => isSameApplication(other, key))) others.push(key);
    }
  }
  return others;
}

function stillCovered(
  stored: readonly StoredCheckout[],
  goes: ReadonlySet<StoredCheckout>,
  now: Instant,
): StillCovered[] {
  const covered = new Map<string, StillCovered>();
  const lost = [...goes].flatMap((one) => one.checkout.applications);
  for (const candidate of stored) {
    if (goes.has(candidate) || candidate.problem !== null || checkoutState(candidate, now) !== 'active') continue;
    for (const application of candidate.checkout.applications) {
      const expiresAt = earliest(application.expiresAt, candidate.checkout.expiresAt);
      if (now >= expiresAt || !lost.some((one) => isSameApplication(one, application))) continue;
      const { productId, featureString } = application;
      const key = JSON.stringify([productId, featureString]);
      const known = covered.get(key);
      if (known !== undefined && known.until >= expiresAt) continue;
      const { checkoutId } = candidate.checkout;
      covered.set(key, { application: { productId, featureString }, checkoutId, until: expiresAt });
    }
  }
  return [...covered.values()];
}
