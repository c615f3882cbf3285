import { DAY, minus, type Instant } from '../time/instant.ts';
import { checkoutPeriodState, type CheckoutPeriodState } from '../offline/checkout-period.ts';
import { monthsLater } from '../time/calendar-months.ts';
import type { StoredCheckout } from './stored-checkout.ts';

/** What a stored checkout is at an instant: the word in its row. */
export type CheckoutState = 'not-yet-valid' | 'active' | 'expired' | 'cleared' | 'revoked';

/** The instant from which a checkout holds: a day before `notBefore`, so that a clock a little behind locks nobody out (rule 5). */
export function beginsAt(notBefore: Instant): Instant {
  return minus(notBefore, DAY);
}

/**
 * Tells what a stored checkout is at `now`. Clearing comes first: it is what the user did; then revocation; then dates.
 * Whether its file still verifies is `problem`, a question of its own.
 *
 * @param furthest the latest `now` known since the last sign-in: what had begun by then stays begun
 */
export function checkoutState(stored: StoredCheckout, now: Instant, furthest: Instant = now): CheckoutState {
  if (stored.clearedAt !== null) return 'cleared';
  if (stored.revokedAt !== null) return 'revoked';
  return STATE_OF_PERIOD[checkoutPeriodState(stored.checkout, { now, furthest })];
}

const STATE_OF_PERIOD: Readonly<Record<CheckoutPeriodState, CheckoutState>> = {
  'not-begun': 'not-yet-valid',
  holds: 'active',
  ended: 'expired',
};

/** When a checkout stopped: cleared, revoked, or at its end, whichever came first; an end still to come for a live one. */
export function stopsAt(stored: StoredCheckout): Instant {
  const ends = [stored.checkout.expiresAt, stored.clearedAt, stored.revokedAt].filter((at) => at !== null);
  return Math.min(...ends) as Instant;
}

/**
 * The instant at which an ended checkout leaves the "Expired" list: three calendar months after it stopped, in the UTC
 * calendar. It stays in the history.
 */
export function leavesListAt(stored: StoredCheckout): Instant {
  return monthsLater(stopsAt(stored), 3);
}
