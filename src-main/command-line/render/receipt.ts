import { userName } from '#core/checkout/user-name.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CheckedInBy } from '#core/checkout/checked-in-by.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { ReceiptReport } from '#main/entitlement-cache/queries/receipt-report-rows.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';
import { applicationNames } from './license.ts';

/** A cleared checkout with its receipt, as far as a damaged tombstone still tells them. */
export interface ReceiptShown extends Pick<StoredCheckout, 'checkout' | 'issuerName' | 'takesReceipts'> {
  readonly receipt: Receipt;
  readonly checkedInBy: CheckedInBy;
  /** What the entitlement service said of it; `null` while it does not have it. */
  readonly report: ReceiptReport | null;
}

/** What to pass on to the administrator: code and receipt where the issuer takes them, else a message to copy. */
export function receiptText(shown: ReceiptShown, { texts, layout }: Presentation): string {
  const { checkout, issuerName, takesReceipts, receipt, checkedInBy, report } = shown;
  if (!takesReceipts) {
    return [
      layout.lines([texts.clearing('no-receipts-taken', { issuer: issuerName })]),
      layout.lines([messageToAdministrator(shown, texts)], '  '),
    ].join('');
  }
  return [
    layout.lines([report === null ? texts.clearing('receipt-for', { checkedInBy }) : ofService(report, texts)]),
    layout.rows([
      [LABELS.code, receipt.code],
      [LABELS.applications, applicationNames([checkout], texts)],
      [LABELS.checkout, receipt.checkoutId],
      [LABELS.machine, printable(receipt.machineName)],
      [LABELS.profile, printable(receipt.profile)],
      [LABELS.cleared, texts.instant(receipt.clearedAt)],
    ]),
  ].join('');
}

function ofService({ outcome }: ReceiptReport, texts: Presentation['texts']): string {
  if (outcome === 'refused') return texts.clearing('receipt-refused');
  return texts.clearing('receipt-taken', { checkedInBy: outcome === 'check-in' ? 'receipt' : 'administrator' });
}

/** The message that takes the place of a receipt, to be copied. */
export function messageToAdministrator({ checkout, receipt }: ReceiptShown, texts: Presentation['texts']): string {
  return texts.clearing('message-to-administrator', {
    applications: applicationNames([checkout], texts),
    checkout: checkout.checkoutId,
    user: userName(checkout.user),
    machine: checkout.machineName,
    at: receipt.clearedAt,
  });
}

/** The receipt and the message in `--json`: there is one of them, and `null` in the other's place. */
export function receiptJson(
  shown: ReceiptShown,
  texts: Presentation['texts'],
): Readonly<Record<'receipt' | 'message', unknown>> {
  if (!shown.takesReceipts) return { receipt: null, message: messageToAdministrator(shown, texts) };
  const { checkoutId, machineName, profile, clearedAt, clientVersion, code } = shown.receipt;
  return {
    receipt: { checkoutId, machineName, profile, clearedAt: formatIsoInstant(clearedAt), clientVersion, code },
    message: null,
  };
}
