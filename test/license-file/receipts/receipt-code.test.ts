import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { parseReceiptCode, receiptCodeOctets, type ReceiptCode } from '#core/checkout/receipt-code.ts';
import { DAY, duration, instant, MINUTE, minus, plus } from '#core/time/instant.ts';
import { checkReceiptCode, findClearedAt, type IssuedCheckout } from '#license-file/receipts/check-receipt-code.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { IS_LONG_RUN, reportCount } from '../../support/counts.ts';

const ISSUED = instant(Date.UTC(2026, 2, 1, 9, 30, 15));
const CHECKOUT: IssuedCheckout = {
  licenseSignature: Buffer.alloc(384, 7),
  checkoutId: parseCheckoutId('0F8FAD5B-d9cb-469f-a165-70867728950e') as CheckoutId,
  machineName: 'WORKSTATION-12.Corp.example',
  issuedAt: ISSUED,
  expiresAt: plus(ISSUED, duration(5, DAY)),
};
const CLEARED = instant(Date.UTC(2026, 2, 3, 16, 5, 59, 999));
const CODE = makeReceiptCode(CHECKOUT, CLEARED);

describe('the code of a receipt', () => {
  it('is the first eighty bits of the HMAC that the format document describes', () => {
    const key = createHash('sha256').update(CHECKOUT.licenseSignature).digest();
    const text = '0f8fad5b-d9cb-469f-a165-70867728950e\nworkstation-12.corp.example\n2026-03-03T16:05Z';
    const digest = createHmac('sha256', key).update(text).digest();
    expect(Buffer.from(receiptCodeOctets(CODE)).equals(digest.subarray(0, 10))).toBe(true);
  });

  it('is right for the whole minute of clearing, and for no other', () => {
    expect(checkReceiptCode(CHECKOUT, CODE, instant(Date.UTC(2026, 2, 3, 16, 5)))).toBe(true);
    expect(checkReceiptCode(CHECKOUT, CODE, instant(Date.UTC(2026, 2, 3, 16, 6)))).toBe(false);
    expect(checkReceiptCode(CHECKOUT, CODE, instant(Date.UTC(2026, 2, 3, 16, 4, 59, 999)))).toBe(false);
  });

  it('is not right for another file, checkout or machine', () => {
    const others: readonly Partial<IssuedCheckout>[] = [
      { licenseSignature: Buffer.alloc(384, 8) },
      { licenseSignature: Buffer.alloc(383, 7) },
      { checkoutId: parseCheckoutId('1f8fad5b-d9cb-469f-a165-70867728950e') as CheckoutId },
      { machineName: 'workstation-12' },
      { machineName: 'workstation-12.corp.example ' },
    ];
    for (const other of others) {
      expect(checkReceiptCode({ ...CHECKOUT, ...other }, CODE, CLEARED)).toBe(false);
      expect(findClearedAt({ ...CHECKOUT, ...other }, CODE)).toBeNull();
    }
  });

  it('does not depend on the case of the machine name', () => {
    expect(makeReceiptCode({ ...CHECKOUT, machineName: 'workstation-12.corp.EXAMPLE' }, CLEARED)).toBe(CODE);
  });

  it('changed in one character, check character put right, is refused', () => {
    const plain = CODE.replaceAll('-', '');
    let tried = 0;
    for (let at = 0; at < 16; at += 1) {
      const changed = `${plain.slice(0, at)}${plain[at] === '7' ? '8' : '7'}${plain.slice(at + 1, 16)}`;
      const code = withCheckCharacter(changed);
      expect(checkReceiptCode(CHECKOUT, code, CLEARED)).toBe(false);
      tried += 1;
    }
    expect(
      findClearedAt(CHECKOUT, withCheckCharacter(`${plain.slice(0, 15)}${plain[15] === '7' ? '8' : '7'}`)),
    ).toBeNull();
    reportCount('receipt codes with a changed character refused', tried);
  });

  it('without the time is found in its minute', () => {
    expect(findClearedAt(CHECKOUT, CODE)).toBe(instant(Date.UTC(2026, 2, 3, 16, 5)));
  });

  it('is looked for from a day before issue to a day after the end, and no further', () => {
    const first = minus(ISSUED, DAY);
    const last = plus(CHECKOUT.expiresAt, DAY);
    const minute = (at: number) => Math.floor(at / MINUTE) * MINUTE;
    for (const at of [first, last]) expect(findClearedAt(CHECKOUT, makeReceiptCode(CHECKOUT, at))).toBe(minute(at));
    for (const at of [minus(first, MINUTE), plus(last, MINUTE)]) {
      expect(findClearedAt(CHECKOUT, makeReceiptCode(CHECKOUT, at))).toBeNull();
    }
  });

  it.runIf(IS_LONG_RUN)('of a checkout of a year is found in a few seconds', () => {
    const year = { ...CHECKOUT, licenseSignature: randomBytes(384), expiresAt: plus(ISSUED, duration(366, DAY)) };
    const code = makeReceiptCode(year, plus(year.expiresAt, DAY));
    expect(findClearedAt(year, code)).not.toBeNull();
    reportCount('minutes tried for a receipt code', 368 * 24 * 60);
  });
});

function withCheckCharacter(sixteen: string): ReceiptCode {
  for (const check of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
    const parsed = parseReceiptCode(sixteen + check);
    if (parsed.ok) return parsed.code;
  }
  throw new Error('no check character fits');
}
