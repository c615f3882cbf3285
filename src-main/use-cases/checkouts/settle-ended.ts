import { checkoutState, stopsAt } from '#core/checkout/checkout-state.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import { activity, applicationNames } from '../activity.ts';

/**
 * Notes in the history, once for each, the checkouts that ended by themselves. A checkout past its end is checked in by itself:
 * there is nothing to clear and nobody to tell (licensing-rules.md, Checkouts).
 */
export function settleEnded(writer: CacheWriter, checkouts: readonly StoredCheckout[], now: Instant): void {
  for (const stored of checkouts) {
    // Of a file that does not verify now nothing is known, its end included.
    const isKnown = stored.problem === null || stored.problem === 'other-machine';
    if (!isKnown || checkoutState(stored, now) !== 'expired') continue;
    const { checkoutId, applications } = stored.checkout;
    if (writer.activity({ kind: 'ended', checkoutId, limit: 1 }).length > 0) continue;
    const details = { applications: applicationNames(applications), endedAt: formatIsoInstant(stopsAt(stored)) };
    writer.recordActivity(activity('ended', now, checkoutId, details));
  }
}
