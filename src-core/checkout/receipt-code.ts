declare const receiptCodeBrand: unique symbol;

/**
 * The code of a receipt as people read it out: 80 bits in Crockford base32 and one check character, in groups of four,
 * for example `9XK2-0R4T-VW7A-M3QE-H`. Only well-formed codes are of this type; whether one is right is the issuer's to
 * say.
 */
export type ReceiptCode = string & { readonly [receiptCodeBrand]: true };

/** A code as typed, or what is wrong with its form. */
export type ParsedReceiptCode =
  | { readonly ok: true; readonly code: ReceiptCode }
  | {
      readonly ok: false;
      readonly problem: 'wrong-character' | 'wrong-length' | 'mistyped';
      /**
       * Which group of the typed ones it is, counted from 1; `null` where that cannot be told. The check character says that a code is
       * mistyped, and not where.
       */
      readonly group: number | null;
    };

/** Crockford base32: no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIZE = 32;
const BITS_PER_CHARACTER = 5;
const CHARACTERS = 16;
const OCTETS = 10;
const GROUP = 4;
const GROUPS = 5;

/** Writes 80 bits (10 octets) as a code. */
export function formatReceiptCode(octets: Uint8Array): ReceiptCode {
  if (octets.length !== OCTETS) throw new RangeError('A receipt code has 80 bits.');
  let bits = 0n;
  for (const octet of octets) bits = (bits << 8n) | BigInt(octet);
  const values = Array.from({ length: CHARACTERS }, (_, index) => {
    const shift = BigInt(BITS_PER_CHARACTER * (CHARACTERS - 1 - index));
    return Number((bits >> shift) & 31n);
  });
  return inGroups([...values, checkValue(values)]);
}

/** The 80 bits (10 octets) of a code, without its check character; the inverse of {@link formatReceiptCode}. */
export function receiptCodeOctets(code: ReceiptCode): Uint8Array {
  const characters = Array.from(code.replaceAll('-', '')).slice(0, CHARACTERS);
  let bits = 0n;
  for (const character of characters) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character));
  return Uint8Array.from({ length: OCTETS }, (_, index) => Number((bits >> BigInt(8 * (OCTETS - 1 - index))) & 255n));
}

/**
 * Reads a code as people type it: in either case, with or without hyphens, dashes and spaces, O for 0 and I or L for 1.
 *
 * The check character tells a mistyped code from a wrong one: it finds every single wrong character and every swap of
 * neighbours but 0 and Z (Luhn mod 32).
 */
export function parseReceiptCode(typed: string): ParsedReceiptCode {
  const groups = typed.split(/[\s\-\u2010-\u2015\u2212]+/).filter((group) => group !== '');
  const text = groups
    .join('')
    // ASCII letters only: the upper case of ß is two letters.
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = Array.from(text, (character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return { ok: false, problem: 'wrong-character', group: groupAt(groups, values.indexOf(-1)) };
  if (values.length !== CHARACTERS + 1) return { ok: false, problem: 'wrong-length', group: groupOfOtherLength(groups) };
  if (checkValue(values.slice(0, CHARACTERS)) !== values[CHARACTERS]) return { ok: false, problem: 'mistyped', group: null };
  return { ok: true, code: inGroups(values) };
}

/** The group in which a character stands; where a code was typed in one piece, in which it would stand. */
function groupAt(groups: readonly string[], place: number): number {
  if (groups.length === 1) return Math.floor(place / GROUP) + 1;
  let end = 0;
  return groups.findIndex((group) => (end += Array.from(group).length) > place) + 1;
}

/** The first group that has not as many characters as it should, where all of them were typed. */
function groupOfOtherLength(groups: readonly string[]): number | null {
  if (groups.length !== GROUPS) return null;
  return groups.findIndex((group, index) => Array.from(group).length !== (index === GROUPS - 1 ? 1 : GROUP)) + 1;
}

/**
 * The check value by Luhn's rule for 32 characters: from the right, every second value counts twice, its two digits
 * added.
 */
function checkValue(values: readonly number[]): number {
  const sum = values.reduceRight((total, value, index) => {
    const isDoubled = (values.length - index) % 2 === 1;
    return total + (isDoubled ? Math.floor((value * 2) / SIZE) + ((value * 2) % SIZE) : value);
  }, 0);
  return (SIZE - (sum % SIZE)) % SIZE;
}

function inGroups(values: readonly number[]): ReceiptCode {
  const text = values.map((value) => ALPHABET.charAt(value)).join('');
  return (text.match(/.{1,4}/g) ?? []).join('-') as ReceiptCode;
}
