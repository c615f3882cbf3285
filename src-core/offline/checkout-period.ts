import { DAY, minus, type Instant } from '../time/instant.ts';

/** The period of a checkout, and what the clock says of it (clock rule 5). */
export type CheckoutPeriodState = 'not-begun' | 'holds' | 'ended';

/**
 * Says whether a checkout holds: from a day before `notBefore` until `expiresAt` (clock rule 5).
 *
 * The beginning is judged by the latest time ever given, the end by this moment's: so setting the clock back never takes
 * away a checkout that had begun (docs/adr/0010-clock-properties.md, "The checkout that began").
 *
 * @param clock `now` and `furthest` as `readClock` gave them
 */
export function checkoutPeriodState(
  period: { readonly notBefore: Instant; readonly expiresAt: Instant },
  clock: { readonly now: Instant; readonly furthest: Instant },
): CheckoutPeriodState {
  if (clock.now >= period.expiresAt) return 'ended';
  return clock.furthest < minus(period.notBefore, DAY) ? 'not-begun' : 'holds';
}
