import type { AdministeredState } from '#core/checkout/administered-state.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { endUsage } from './end-usage.ts';
import { stateOf } from './stored-checkout.ts';
import { takeReceipt, type ReceiptRefusal } from './take-receipt.ts';

/** What became of one row of a check-in. */
export type CheckInResult =
  | { readonly outcome: 'checked-in' | 'already-checked-in'; readonly state: AdministeredState; readonly covered: readonly string[] }
  /** `receipt-needed`: an account without maintenance checks in on the workstation only, and its receipt is the check-in. */
  | { readonly outcome: 'refused'; readonly code: ReceiptRefusal | 'receipt-needed' };

/**
 * Checks a checkout in: the administrator's half (licensing-rules.md, Checkouts). What it extends and what extends it goes with it;
 * usage stops; revocation lists name what has not ended yet. May be repeated, and come before or after the receipt.
 */
export async function checkIn(change: Change, deed: Deed, checkoutId: string, receipt: Receipt | null): Promise<CheckInResult> {
  if (receipt !== null) {
    const taken = await takeReceipt(change, deed, receipt);
    if (taken.outcome === 'refused') return taken;
  }
  const row = await change
    .selectFrom('checkout')
    .select(['maintenance', 'usage_id', 'expires_at', 'cleared_at', 'checked_in_at'])
    .where('organization_id', '=', deed.organizationId)
    .where('id', '=', checkoutId)
    .executeTakeFirst();
  if (row === undefined) return { outcome: 'refused', code: 'no-such-checkout' };
  if (row.checked_in_at !== null) return { outcome: 'already-checked-in', state: stateOf(row, deed.now), covered: [] };
  if (row.maintenance === 0) return { outcome: 'refused', code: 'receipt-needed' };
  const covered = await endUsage(change, deed, row.usage_id, 'check-in');
  return { outcome: 'checked-in', state: stateOf({ ...row, checked_in_at: deed.now }, deed.now), covered };
}
