import { checkoutState, leavesListAt, type CheckoutState } from '#core/checkout/checkout-state.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { tellTime, type ToldTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { settleEnded } from './settle-ended.ts';
import { storedCheckouts, unverifiedLicenses, type UnverifiedLicense } from './stored-checkouts.ts';

/** One row of the list of checkouts. */
export interface ListedCheckout {
  readonly stored: StoredCheckout;
  readonly state: CheckoutState;
  /** When an ended one leaves the list; a live one's end plus three months. */
  readonly leavesListAt: Instant;
}

/** The list of checkouts at an instant. */
export interface CheckoutList {
  readonly now: Instant;
  /** Live ones first, each part by its end; ended ones until three calendar months later. */
  readonly checkouts: readonly ListedCheckout[];
  /** Stored files that do not verify any more: they cover nothing, and are shown so that nobody wonders. */
  readonly unverified: readonly UnverifiedLicense[];
}

/** Lists the checkouts of a profile, each verified again just now. */
export function listCheckouts(opened: OpenedProfile): UseCaseAnswer<CheckoutList> {
  const answer = opened.cache.write((writer): CheckoutList => {
    const licenses = writer.licenses();
    const { now, furthest } = tellTime(writer, licenses, opened);
    const stored = storedCheckouts(writer, licenses);
    settleEnded(writer, stored, now);
    return { now, checkouts: listedCheckouts(stored, { now, furthest }), unverified: unverifiedLicenses(licenses) };
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** The checkouts that are listed at an instant: live ones first, each part by its end; ended ones until three calendar months later. */
export function listedCheckouts(
  stored: readonly StoredCheckout[],
  { now, furthest }: Pick<ToldTime, 'now' | 'furthest'>,
): readonly ListedCheckout[] {
  return stored
    .map((one) => ({ stored: one, state: checkoutState(one, now, furthest), leavesListAt: leavesListAt(one) }))
    .filter((row) => isLive(row.state) || now < row.leavesListAt)
    .sort(byUse);
}

function isLive(state: CheckoutState): boolean {
  return state === 'active' || state === 'not-yet-valid';
}

function byUse(left: ListedCheckout, right: ListedCheckout): number {
  const live = Number(isLive(right.state)) - Number(isLive(left.state));
  return live !== 0 ? live : left.stored.checkout.expiresAt - right.stored.checkout.expiresAt;
}
