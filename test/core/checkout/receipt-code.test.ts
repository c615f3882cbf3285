import { describe, expect, it } from 'vitest';
import { formatReceiptCode, parseReceiptCode, receiptCodeOctets } from '#core/checkout/receipt-code.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const OCTETS = Uint8Array.from([0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf]);
const CODE = formatReceiptCode(OCTETS);

/** The problem of a typed code, or `ok`. */
function problem(typed: string): string {
  const parsed = parseReceiptCode(typed);
  return parsed.ok ? 'ok' : parsed.problem;
}

describe('a receipt code', () => {
  it('is sixteen characters for eighty bits and a check character, in groups of four', () => {
    expect(CODE).toMatch(/^0123-4567-89AB-CDEF-[0-9A-HJKMNP-TV-Z]$/);
    expect(formatReceiptCode(new Uint8Array(10))).toBe('0000-0000-0000-0000-0');
    expect(formatReceiptCode(new Uint8Array(10).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZZ-/);
    expect(() => formatReceiptCode(new Uint8Array(9))).toThrow(RangeError);
  });

  it("has a check character by Luhn's rule for 32 characters", () => {
    // By hand: 1 and 3 and every second value from the right doubled, the digits of the result to base 32 added.
    const doubled = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((value, index) =>
      index % 2 === 1 ? value * 2 : value,
    );
    const sum = doubled.reduce((total, value) => total + Math.floor(value / 32) + (value % 32), 0);
    expect(CODE.at(-1)).toBe(ALPHABET[(32 - (sum % 32)) % 32]);
  });

  it('is read as people type it', () => {
    const plain = CODE.replaceAll('-', '');
    const typed = [
      CODE,
      plain,
      CODE.toLowerCase(),
      ` ${plain.slice(0, 5)}  ${plain.slice(5)}\n`,
      CODE.replaceAll('-', '–'),
      CODE.replaceAll('-', '\u00a0'),
      CODE.replace('0', 'O').replace('1', 'I'),
      CODE.replace('0', 'o').replace('1', 'l'),
    ];
    for (const one of typed) expect(parseReceiptCode(one)).toEqual({ ok: true, code: CODE });
  });

  it('gives back its eighty bits', () => {
    const random = randomFrom(testSeed('receipt codes'));
    const count = caseCount({ short: 500, long: 20_000 });
    for (let index = 0; index < count; index += 1) {
      const octets = Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
      const parsed = parseReceiptCode(formatReceiptCode(octets));
      expect(parsed.ok && receiptCodeOctets(parsed.code)).toEqual(octets);
    }
    reportCount('receipt codes read back', count);
  });

  it('with any one character wrong is found to be mistyped', () => {
    const plain = CODE.replaceAll('-', '');
    let tried = 0;
    for (let at = 0; at < plain.length; at += 1) {
      for (const character of ALPHABET) {
        if (character === plain[at]) continue;
        expect(problem(plain.slice(0, at) + character + plain.slice(at + 1))).toBe('mistyped');
        tried += 1;
      }
    }
    expect(tried).toBe(17 * 31);
  });

  it('with two neighbours swapped is found to be mistyped, but for 0 and Z', () => {
    const missed: string[] = [];
    for (const [first, ...later] of Array.from(ALPHABET, (_, index) => Array.from(ALPHABET.slice(index)))) {
      for (const second of later) {
        const octets = receiptCodeOctets(formatFromCharacters(`AA${first}${second}${'A'.repeat(12)}`));
        const good = formatReceiptCode(octets);
        const swapped = good.replace(`AA${first}${second}`, `AA${second}${first}`);
        if (problem(swapped) === 'ok') missed.push(`${first}${second}`);
      }
    }
    expect(missed).toEqual(['0Z']);
  });

  it('of another length or with other characters is told apart from a mistyped one', () => {
    expect(problem('')).toBe('wrong-length');
    expect(problem(CODE.slice(0, -1))).toBe('wrong-length');
    expect(problem(`${CODE}0`)).toBe('wrong-length');
    for (const character of 'U*Üßıſ𝟬') expect(problem(CODE.replace('2', character))).toBe('wrong-character');
  });

  it('names the group in which a character is wrong or missing, where that can be told', () => {
    const group = (typed: string) => {
      const parsed = parseReceiptCode(typed);
      return parsed.ok ? 'ok' : parsed.group;
    };
    const [one = '', two = '', three = '', four = '', five = ''] = CODE.split('-');
    expect(group([one, two, `U${three.slice(1)}`, four, five].join(' '))).toBe(3);
    expect(group([one, two, three, four, five].join('').replace(four, `*${four.slice(1)}`))).toBe(4);
    expect(group([one, two.slice(1), three, four, five].join('-'))).toBe(2);
    expect(group([one, two, three, four].join('-'))).toBeNull();
    expect(group(`${one}-${two}-${three}-${four}-${five === '0' ? '1' : '0'}`)).toBeNull();
  });
});

/** A code of these sixteen characters with a right check character, found by trying. */
function formatFromCharacters(characters: string) {
  for (const check of ALPHABET) {
    const parsed = parseReceiptCode(characters + check);
    if (parsed.ok) return parsed.code;
  }
  throw new Error('no check character fits');
}
