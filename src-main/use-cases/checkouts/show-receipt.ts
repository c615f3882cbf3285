import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CheckedInBy } from '#core/checkout/checked-in-by.ts';
import { parseReceipt } from '#license-file/receipts/receipt-file.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { ClearedLicense } from '#main/entitlement-cache/ended/ended-fact.ts';
import type { ReceiptReport } from '#main/entitlement-cache/queries/receipt-report-rows.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { problemOfCache, useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';
import { whoChecksIn } from './who-checks-in.ts';

/** What remains of a cleared checkout. */
export interface ShownReceipt {
  readonly checkoutId: CheckoutId;
  readonly clearedAt: Instant;
  /** `null` when a damaged tombstone tells the id only. */
  readonly license: ClearedLicense | null;
  /** `null` when it was lost to damage. */
  readonly receipt: Receipt | null;
  /** The receipt as the text of a `.receipt` file. */
  readonly receiptText: string | null;
  readonly checkedInBy: CheckedInBy;
  /** What the entitlement service said of it; `null` while it does not have it. */
  readonly report: ReceiptReport | null;
}

/** Shows the receipt of a checkout that was cleared in this profile. */
export function showReceipt(opened: OpenedProfile, checkoutId: CheckoutId): UseCaseAnswer<ShownReceipt> {
  const answer = opened.cache.read((reader) => {
    const cleared = reader.clearedCheckout(checkoutId);
    const checkouts = cleared?.license ? [cleared.license.checkout] : [];
    return {
      cleared,
      isStored: reader.license(checkoutId) !== null,
      report: reader.receiptReports().get(checkoutId) ?? null,
      checkedInBy: whoChecksIn(reader, opened, checkouts),
    };
  });
  if (!answer.ok) return problemOfCache(answer);
  const { cleared, isStored, report, checkedInBy } = answer.value;
  if (cleared === null)
    return useCaseProblem(isStored ? 'no-such-receipt' : 'no-such-checkout', { target: checkoutId });
  const parsed = cleared.receipt === null ? null : parseReceipt(Buffer.from(cleared.receipt, 'utf8'));
  return {
    ok: true,
    value: {
      checkoutId,
      clearedAt: cleared.at,
      license: cleared.license,
      receipt: parsed?.ok === true ? parsed.receipt : null,
      receiptText: parsed?.ok === true ? cleared.receipt : null,
      checkedInBy,
      report,
    },
  };
}
