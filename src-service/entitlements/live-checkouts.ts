import type { Instant } from '#core/time/instant.ts';
import type { Change } from '../store/store.ts';

/** Checkouts that somebody may be working under now: neither ended, nor cleared, nor checked in. */
export function liveCheckouts(change: Change, organizationId: string, now: Instant) {
  return change
    .selectFrom('checkout')
    .innerJoin('checkout_application', 'checkout_application.checkout_id', 'checkout.id')
    .where('checkout.organization_id', '=', organizationId)
    .where('checkout.checked_in_at', 'is', null)
    .where('checkout.cleared_at', 'is', null)
    .where('checkout.expires_at', '>', now);
}
