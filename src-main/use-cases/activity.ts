import type { ActivityKind } from '#core/activity/activity-kind.ts';
import type { CheckedOutApplication, CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ActivityEntry } from '#main/entitlement-cache/queries/activity-rows.ts';

/** How a license's applications are named in the history, each once: as the license names it, or by its product id. */
export function applicationNames(
  applications: readonly Pick<CheckedOutApplication, 'name' | 'productId'>[],
): readonly string[] {
  return [...new Set(applications.map(({ name, productId }) => (name === '' ? String(productId) : name)))];
}

/** Makes an entry for the history. Details are facts a text may show; no activation key, token or file content. */
export function activity(
  kind: ActivityKind,
  at: Instant,
  checkoutId: CheckoutId | null,
  details: ActivityEntry['details'],
): ActivityEntry {
  return { at, kind, checkoutId, details };
}
