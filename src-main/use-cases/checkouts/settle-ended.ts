import type { ActivityKind } from '#core/activity/activity-kind.ts';
import { checkoutState, stopsAt } from '#core/checkout/checkout-state.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import { activity, applicationNames } from '../activity.ts';

const KINDS = ['ended', 'holds-again'] as const satisfies readonly ActivityKind[];

/**
 * Notes in the history the checkouts that ended by themselves, once for each end. A checkout past its end is checked
 * in by itself: there is nothing to clear and nobody to tell (licensing-rules.md, Checkouts).
 *
 * A clock that is ahead for a moment ends a checkout too early; once it is set right and the checkout holds, that is
 * noted as well, so that the history does not go on saying that it ended, and its true end is noted when it comes.
 */
export function settleEnded(writer: CacheWriter, checkouts: readonly StoredCheckout[], now: Instant): void {
  const notes = writer.newestActivityOfCheckouts(KINDS);
  for (const stored of checkouts) {
    // Of a file that does not verify now nothing is known, its end included.
    const isKnown = stored.problem === null || stored.problem === 'other-machine';
    if (!isKnown) continue;
    const { checkoutId } = stored.checkout;
    const state = checkoutState(stored, now);
    const end = formatIsoInstant(stopsAt(stored));
    const note = notes.get(checkoutId);
    // The note of another end is of the shorter license that this one took the place of.
    const isNoted = note?.kind === 'ended' && note.details['endedAt'] === end;
    const applications = applicationNames(stored.checkout.applications);
    if (state === 'expired' && !isNoted)
      writer.recordActivity(activity('ended', now, checkoutId, { applications, endedAt: end }));
    if (state === 'active' && isNoted)
      writer.recordActivity(activity('holds-again', now, checkoutId, { applications, until: end }));
  }
}
