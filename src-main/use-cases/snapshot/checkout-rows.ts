import type { CheckoutRow, UnverifiedRow } from '#core/contract/snapshot.ts';
import { daysLeft } from '#core/entitlement/offline-period.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ListedCheckout } from '../checkouts/list-checkouts.ts';
import type { UnverifiedLicense } from '../checkouts/stored-checkouts.ts';

/** The rows of the checked-out licenses, with the days each has left. */
export function checkoutRows(listed: readonly ListedCheckout[], now: Instant): readonly CheckoutRow[] {
  return listed.map(({ stored, state, leavesListAt }) => {
    const isLive = state === 'active' || state === 'not-yet-valid';
    return { stored, state, leavesListAt, daysLeft: isLive ? daysLeft(stored.checkout.expiresAt, now) : null };
  });
}

/** The rows of stored files that do not verify any more; their bytes stay where they are. */
export function unverifiedRows(licenses: readonly UnverifiedLicense[]): readonly UnverifiedRow[] {
  return licenses.map(({ checkoutId, applications, expiresAt, importedAt, code }) => {
    return { checkoutId, applications, expiresAt, importedAt, code };
  });
}
