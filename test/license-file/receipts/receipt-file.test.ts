import { describe, expect, it } from 'vitest';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { instant } from '#core/time/instant.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { formatReceipt, parseReceipt } from '#license-file/receipts/receipt-file.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';

const checkoutId = parseCheckoutId('0f8fad5b-d9cb-469f-a165-70867728950e') as CheckoutId;
const clearedAt = instant(Date.UTC(2026, 2, 3, 16, 5, 59, 999));
const machineName = 'WORKSTATION-12';
const RECEIPT: Receipt = {
  checkoutId,
  machineName,
  profile: 'CORP\\jürgen',
  clearedAt,
  clientVersion: '0.1.0',
  code: makeReceiptCode({ licenseSignature: Buffer.alloc(256, 1), checkoutId, machineName }, clearedAt),
};

function parse(text: string) {
  const parsed = parseReceipt(Buffer.from(text, 'utf8'));
  return parsed.ok ? 'ok' : [parsed.problem, parsed.detail].join(' ').trim();
}

const withField = (name: string, value: unknown) =>
  JSON.stringify({ ...(JSON.parse(formatReceipt(RECEIPT)) as object), [name]: value });

describe('a receipt file', () => {
  it('reads back as it was written', () => {
    expect(parseReceipt(Buffer.from(formatReceipt(RECEIPT)))).toEqual({ ok: true, receipt: RECEIPT });
  });

  it('is a small JSON text that people can read', () => {
    expect(formatReceipt(RECEIPT)).toContain('"clearedAt": "2026-03-03T16:05:59.999Z"');
    expect(Buffer.byteLength(formatReceipt(RECEIPT))).toBeLessThan(400);
  });

  it('may have been through mail', () => {
    expect(parse(`\ufeff${formatReceipt(RECEIPT).replaceAll('\n', '\r\n')}`)).toBe('ok');
  });

  it('has exactly its six fields', () => {
    expect(parse(withField('more', 'x'))).toBe('not-a-receipt more');
    for (const name of Object.keys(RECEIPT)) expect(parse(withField(name, undefined))).toBe(`field-wrong ${name}`);
    for (const name of Object.keys(RECEIPT)) expect(parse(withField(name, 7))).toBe(`field-wrong ${name}`);
    for (const name of Object.keys(RECEIPT)) expect(parse(withField(name, ''))).toBe(`field-wrong ${name}`);
    expect(parse(withField('profile', 'x'.repeat(257)))).toBe('field-wrong profile');
  });

  it('has an id, an instant and a code in their forms', () => {
    expect(parse(withField('checkoutId', 'x'))).toBe('field-wrong checkoutId');
    expect(parse(withField('clearedAt', '2026-03-03 16:05'))).toBe('field-wrong clearedAt');
    expect(parse(withField('code', RECEIPT.code.replace(/.$/, 'U')))).toBe('field-wrong code');
  });

  it('that is something else is told apart', () => {
    for (const text of ['', '[]', 'null', '{', `${formatReceipt(RECEIPT)}{}`])
      expect(parse(text)).toBe('not-a-receipt json');
    expect(parse(' '.repeat(5_000))).toBe('too-large');
  });
});
