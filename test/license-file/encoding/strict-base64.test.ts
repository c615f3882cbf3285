import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStrictBase64, decodeStrictBase64Url } from '#license-file/encoding/strict-base64.ts';
import { testSeed } from '../../support/seed.ts';

describe('strict base64', () => {
  it.each([
    ['no padding', 'QQ'],
    ['padding cut short', 'QQ='],
    ['too much padding', 'QUJD===='],
    ['bits left over', 'QR=='],
    ['bits left over in the last group', 'QUI9QUJ='],
    ['the URL alphabet', 'a-_='],
    ['white space inside', 'QU JD'],
    ['a line end at the end', 'QUJD\n'],
    ['something after the padding', 'QQ==QQ=='],
    ['a character of no alphabet', 'QUJ*'],
    ['a character beyond ASCII', 'QUJDé'],
  ])('refuses %s', (_what, text) => {
    expect(decodeStrictBase64(text)).toBeNull();
  });

  it.each([
    ['padding', 'QQ=='],
    ['bits left over', 'QR'],
    ['the standard alphabet', 'a+/0'],
    ['white space inside', 'QU JD'],
    ['a single character', 'Q'],
    ['a dot', 'QUJD.QUJD'],
  ])('refuses base64url with %s', (_what, text) => {
    expect(decodeStrictBase64Url(text)).toBeNull();
  });

  it('takes exactly what encoding gives, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(decodeStrictBase64(buffer.toString('base64'))).toEqual(buffer);
        expect(decodeStrictBase64Url(buffer.toString('base64url'))).toEqual(buffer);
      }),
      { seed: testSeed('strict base64'), numRuns: 500 },
    );
  });

  it('gives two different texts never the same bytes', () => {
    const letter = fc.constantFrom(...'AQRgw+/-_= \n'.split(''));
    const text = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const decode of [decodeStrictBase64, decodeStrictBase64Url]) {
          const bytes = decode(left);
          if (left !== right && bytes !== null) expect(decode(right)?.equals(bytes) ?? false).toBe(false);
        }
      }),
      { seed: testSeed('base64 is one to one'), numRuns: 5_000 },
    );
  });
});
