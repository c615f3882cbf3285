import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { Texts } from '#core/texts/texts.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { definitionList, printable } from '../layout.ts';
import { applicationName, userName } from './license.ts';

/** A cleared checkout with its receipt, as far as a damaged tombstone still tells them. */
export interface ReceiptShown extends Pick<StoredCheckout, 'checkout' | 'issuerName' | 'takesReceipts'> {
  readonly receipt: Receipt;
}

/** What to pass on to the administrator: code and receipt where the issuer takes them, else a message to copy. */
export function receiptText({ checkout, issuerName, takesReceipts, receipt }: ReceiptShown, texts: Texts): string {
  const applications = texts.list(checkout.applications.map(applicationName));
  if (!takesReceipts) {
    const message = { applications, checkout: checkout.checkoutId, user: userName(checkout.user), machine: checkout.machineName, at: receipt.clearedAt };
    return [
      `${texts.clearing('no-receipts-taken', { issuer: issuerName })}\n`,
      `  ${texts.clearing('message-to-administrator', message)}\n`,
    ].join('');
  }
  return [
    `${texts.clearing('receipt-for')}\n`,
    definitionList([
      ['Code', receipt.code],
      ['Applications', applications],
      ['Checkout', receipt.checkoutId],
      ['Machine', printable(receipt.machineName)],
      ['Profile', printable(receipt.profile)],
      ['Cleared', texts.instant(receipt.clearedAt)],
    ]),
  ].join('');
}

/** A receipt in `--json`; `null` where the issuer takes none. */
export function receiptJson({ takesReceipts, receipt }: Pick<ReceiptShown, 'takesReceipts' | 'receipt'>): Readonly<Record<string, unknown>> | null {
  if (!takesReceipts) return null;
  const { checkoutId, machineName, profile, clearedAt, clientVersion, code } = receipt;
  return { checkoutId, machineName, profile, clearedAt: formatIsoInstant(clearedAt), clientVersion, code };
}
