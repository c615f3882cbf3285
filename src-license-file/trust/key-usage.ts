import type { DerCursor } from './der-cursor.ts';
import { DER_TAG } from './der-tag.ts';

/** The bits of the key usage extension, in their order (RFC 5280 4.2.1.3). */
const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** What a certificate's key may be used for. */
export type KeyUsage = (typeof KEY_USAGES)[number];

/** Reads a KeyUsage: a named bit list with at least one bit set and no zero bits behind the last one (X.690 11.2.2). */
export function readKeyUsage(cursor: DerCursor): ReadonlySet<KeyUsage> {
  const [unused = 8, ...octets] = cursor.element(DER_TAG.bitString).content;
  const last = octets.at(-1) ?? 0;
  cursor.require(octets.length <= 2 && unused < 8 && last !== 0 && 31 - Math.clz32(last & -last) === unused);
  const usages = KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
  return new Set(usages);
}
