import type { Instant } from '#core/time/instant.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';

/** The receipt that a client makes which has the file. */
export function receiptOf(checkout: { readonly checkoutId: Receipt['checkoutId']; readonly file: Uint8Array }, clearedAt: Instant, machineName = 'WS-042'): Receipt {
  const [line = ''] = Buffer.from(checkout.file).toString('utf8').split('\n');
  const licenseSignature = Buffer.from(line.split('.')[2] ?? '', 'base64url');
  const { checkoutId } = checkout;
  const code = makeReceiptCode({ licenseSignature, checkoutId, machineName }, clearedAt);
  return { checkoutId, machineName, profile: 'uwe', clearedAt, clientVersion: '0.1.0', code };
}
