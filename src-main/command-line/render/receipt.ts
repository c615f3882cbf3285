import { userName } from '#core/checkout/user-name.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';
import { applicationNames } from './license.ts';

/** A cleared checkout with its receipt, as far as a damaged tombstone still tells them. */
export interface ReceiptShown extends Pick<StoredCheckout, 'checkout' | 'issuerName' | 'takesReceipts'> {
  readonly receipt: Receipt;
}

/** What to pass on to the administrator: code and receipt where the issuer takes them, else a message to copy. */
export function receiptText(shown: ReceiptShown, { texts, layout }: Presentation): string {
  const { checkout, issuerName, takesReceipts, receipt } = shown;
  if (!takesReceipts) {
    return [
      layout.lines([texts.clearing('no-receipts-taken', { issuer: issuerName })]),
      layout.lines([messageToAdministrator(shown, texts)], '  '),
    ].join('');
  }
  return [
    layout.lines([texts.clearing('receipt-for')]),
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
