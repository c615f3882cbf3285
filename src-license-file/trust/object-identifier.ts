/** Object identifiers this program knows by number, in dotted form (RFC 5280, RFC 8017, RFC 5758). */
export const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  anyExtendedKeyUsage: '2.5.29.37.0',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha384WithRsa: '1.2.840.113549.1.1.12',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
} as const;

/** Far above any in use; arcs are big integers, whose cost grows with the square of their length. */
const LONGEST = 128;

/** Decodes the content octets of an OBJECT IDENTIFIER into dotted form; `null` when they are not in shortest form. */
export function decodeObjectIdentifier(content: Uint8Array): string | null {
  if (content.length > LONGEST) return null;
  const arcs: bigint[] = [];
  let arc = 0n;
  let isInside = false;
  for (const octet of content) {
    if (!isInside && octet === 0x80) return null;
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    isInside = octet >= 0x80;
    if (isInside) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || isInside) return null;
  const top = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** Whether a text is an object identifier in dotted form, without leading zeros. */
export function isDottedObjectIdentifier(text: string): boolean {
  return text.length <= LONGEST && /^(?:[01]\.(?:\d|[1-3]\d)|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))+$/.test(text);
}
