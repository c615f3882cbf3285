import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ActivityEntry } from '#main/entitlement-cache/queries/activity-rows.ts';

/** What the history can tell, one word for each kind of thing that happened. */
export const ACTIVITY_KINDS = [
  'imported',
  'replaced',
  'unchanged',
  'refused',
  'cleared',
  'ended',
  'revocations-accepted',
  'signed-in',
  'signed-out',
  'sign-in-dismissed',
  'continued-offline',
  'repaired',
] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Makes an entry for the history. Details are facts a text may show; no activation key, token or file content. */
export function activity(
  kind: ActivityKind,
  at: Instant,
  checkoutId: CheckoutId | null,
  details: ActivityEntry['details'],
): ActivityEntry {
  return { at, kind, checkoutId, details };
}
