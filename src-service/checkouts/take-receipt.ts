import type { CheckoutId } from '#core/checkout/checkout.ts';
import { DAY, MINUTE, minus, plus, type Instant } from '#core/time/instant.ts';
import { checkReceiptCode } from '#license-file/receipts/check-receipt-code.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { endUsage } from './end-usage.ts';

/** Why a receipt is not taken. */
export type ReceiptRefusal =
  | 'no-such-checkout'
  /** It names another machine than the checkout does. */
  | 'receipt-machine-differs'
  /** It was made more than a day before the checkout's issue, or more than a day after its end. */
  | 'receipt-time-wrong'
  /** Whoever made it did not have the license file, or one of its fields was changed. */
  | 'receipt-code-wrong';

/** What became of a receipt. `checkedIn` are checkouts for which it was the check-in: those of accounts without maintenance. */
export type TakenReceipt =
  | { readonly outcome: 'recorded' | 'known'; readonly checkoutId: CheckoutId; readonly checkedIn: readonly string[] }
  | { readonly outcome: 'refused'; readonly code: ReceiptRefusal };

/** What a receipt says of its maker that came as a code alone, read out over the telephone. */
export const CODE_ALONE = { profile: '', clientVersion: '' } as const;

/** Takes a receipt: the workstation's half of a check-in, whenever and however often it comes. */
export async function takeReceipt(change: Change, deed: Deed, receipt: Receipt): Promise<TakenReceipt> {
  const { organizationId, actor, now } = deed;
  const row = await change
    .selectFrom('checkout')
    .select(['machine_name', 'issued_at', 'expires_at', 'license_signature', 'maintenance', 'usage_id', 'cleared_at', 'checked_in_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', receipt.checkoutId)
    .executeTakeFirst();
  if (row === undefined) return { outcome: 'refused', code: 'no-such-checkout' };
  const problem = problemOf(receipt, row);
  if (problem !== null) return { outcome: 'refused', code: problem };
  const { checkoutId, code, profile, clearedAt, clientVersion } = receipt;
  if (await isKnownByCode(change, deed, receipt)) return { outcome: 'known', checkoutId, checkedIn: [] };
  const inserted = await change
    .insertInto('receipt')
    .values({
      checkout_id: checkoutId,
      code,
      profile,
      organization_id: organizationId,
      cleared_at: clearedAt,
      client_version: clientVersion,
      received_at: now,
      received_from: actor,
    })
    .onConflict((conflict) => conflict.columns(['checkout_id', 'code', 'profile']).doNothing())
    .returning('checkout_id')
    .executeTakeFirst();
  if (inserted === undefined) return { outcome: 'known', checkoutId, checkedIn: [] };
  const cleared_at = Math.min(row.cleared_at ?? clearedAt, clearedAt);
  await change.updateTable('checkout').set({ cleared_at }).where('id', '=', checkoutId).execute();
  await recordChange(change, organizationId, {
    at: now,
    actor,
    action: 'receipt.taken',
    subject: checkoutId,
    before: { clearedAt: row.cleared_at },
    after: { clearedAt: cleared_at, profile, clientVersion },
  });
  const isCheckIn = row.maintenance === 0 && row.checked_in_at === null;
  return { outcome: 'recorded', checkoutId, checkedIn: isCheckIn ? await endUsage(change, deed, row.usage_id, 'receipt') : [] };
}

/**
 * Whether the same code came before, once as a code alone: then it is one receipt. A file that follows says whose profile it was; a code that
 * follows says nothing new.
 */
async function isKnownByCode(change: Change, { organizationId, actor, now }: Deed, { checkoutId, code, profile, clearedAt, clientVersion }: Receipt): Promise<boolean> {
  const same = await change.selectFrom('receipt').select('profile').where('checkout_id', '=', checkoutId).where('code', '=', code).execute();
  if (profile === CODE_ALONE.profile) return same.length > 0;
  if (!same.some((one) => one.profile === CODE_ALONE.profile) || same.some((one) => one.profile === profile)) return false;
  await change
    .updateTable('receipt')
    .set({ profile, cleared_at: clearedAt, client_version: clientVersion })
    .where('checkout_id', '=', checkoutId)
    .where('code', '=', code)
    .where('profile', '=', CODE_ALONE.profile)
    .execute();
  await recordChange(change, organizationId, {
    at: now,
    actor,
    action: 'receipt.taken',
    subject: checkoutId,
    before: CODE_ALONE,
    after: { clearedAt, profile, clientVersion },
  });
  return true;
}

function problemOf(
  receipt: Receipt,
  row: { readonly machine_name: string; readonly issued_at: number; readonly expires_at: number; readonly license_signature: Uint8Array },
): ReceiptRefusal | null {
  if (receipt.machineName.toLowerCase() !== row.machine_name.toLowerCase()) return 'receipt-machine-differs';
  // Its minute is what a code says; that may begin a little before.
  const first = minus(minus(row.issued_at as Instant, DAY), MINUTE);
  const last = plus(row.expires_at as Instant, DAY);
  if (receipt.clearedAt < first || receipt.clearedAt > last) return 'receipt-time-wrong';
  const subject = { licenseSignature: row.license_signature, checkoutId: receipt.checkoutId, machineName: row.machine_name };
  return checkReceiptCode(subject, receipt.code, receipt.clearedAt) ? null : 'receipt-code-wrong';
}
