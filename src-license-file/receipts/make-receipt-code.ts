import { createHash, createHmac } from 'node:crypto';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { formatReceiptCode, type ReceiptCode } from '#core/checkout/receipt-code.ts';
import type { Instant } from '#core/time/instant.ts';

/** What a receipt's code is about, beside the time: all of it stands in the license file. */
export interface ReceiptSubject {
  /** The license file's decoded signature: the third part of the JWT, or the SignatureValue. */
  readonly licenseSignature: Uint8Array;
  readonly checkoutId: CheckoutId;
  /** As the license file has it. */
  readonly machineName: string;
}

/** How many octets of the HMAC make the code: 80 bits. */
export const CODE_OCTETS = 10;

/**
 * Makes the code that shows that a holder of the license file cleared it, in the minute of `clearedAt` (format document
 * 9.2).
 */
export function makeReceiptCode(subject: ReceiptSubject, clearedAt: Instant): ReceiptCode {
  const message = receiptMessageStart(subject) + receiptMinute(clearedAt);
  const digest = createHmac('sha256', receiptKey(subject.licenseSignature)).update(message, 'utf8').digest();
  return formatReceiptCode(digest.subarray(0, CODE_OCTETS));
}

/** The key of the HMAC: SHA-256 of the signature's octets. */
export function receiptKey(licenseSignature: Uint8Array): Buffer {
  return createHash('sha256').update(licenseSignature).digest();
}

/** The part of the message before the minute. */
export function receiptMessageStart({ checkoutId, machineName }: ReceiptSubject): string {
  return `${checkoutId.toLowerCase()}\n${machineName.toLowerCase()}\n`;
}

/** The minute of an instant, `YYYY-MM-DDTHH:MMZ`. */
export function receiptMinute(at: Instant): string {
  return new Date(at).toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z');
}
