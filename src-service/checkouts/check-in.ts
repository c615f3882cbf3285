import type { AdministeredState } from '#core/checkout/administered-state.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Store } from '../store/store.ts';
import { endUsage } from './end-usage.ts';
import { stateOf } from './stored-checkout.ts';
import { takeReceipt, type ReceiptRefusal } from './take-receipt.ts';

/** What became of one row of a check-in. */
export type CheckInResult =
  | { readonly outcome: 'checked-in' | 'already-checked-in'; readonly state: AdministeredState; readonly covered: readonly string[] }
  /**
   * `receipt-needed`: an account without maintenance checks in on the workstation only, and its receipt is the check-in.
   * `receipt-of-another`: the receipt that came with it names another checkout.
   */
  | { readonly outcome: 'refused'; readonly code: ReceiptRefusal | 'receipt-needed' | 'receipt-of-another' };

/** One row of a check-in. */
export interface CheckInRow {
  readonly checkoutId: CheckoutId;
  readonly receipt: Receipt | null;
}

/** Rows that are checked in together: nobody else waits long for them. */
const ROWS_OF_CHANGE = 100;

/**
 * Checks in many, each with its own result, some in a change. Broken off and sent again it goes on: what is checked in is
 * `already-checked-in` then.
 */
export async function checkInMany(store: Store, deed: Deed, rows: readonly CheckInRow[]): Promise<readonly (CheckInResult & { readonly checkoutId: CheckoutId })[]> {
  const results: (CheckInResult & { readonly checkoutId: CheckoutId })[] = [];
  for (let from = 0; from < rows.length; from += ROWS_OF_CHANGE) {
    const part = rows.slice(from, from + ROWS_OF_CHANGE);
    const done = await store.change(deed.organizationId, async (change) => {
      const ofPart: typeof results = [];
      for (const { checkoutId, receipt } of part) ofPart.push({ checkoutId, ...(await checkIn(change, deed, checkoutId, receipt)) });
      return ofPart;
    });
    results.push(...done);
  }
  return results;
}

/**
 * Checks a checkout in: the administrator's half (licensing-rules.md, Checkouts). What it extends and what extends it goes with it;
 * usage stops; revocation lists name what has not ended yet. May be repeated, and come before or after the receipt.
 */
export async function checkIn(change: Change, deed: Deed, checkoutId: string, receipt: Receipt | null): Promise<CheckInResult> {
  if (receipt !== null && receipt.checkoutId !== checkoutId) return { outcome: 'refused', code: 'receipt-of-another' };
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
