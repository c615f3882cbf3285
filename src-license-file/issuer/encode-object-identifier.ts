/**
 * Encodes a dotted OID as DER, identifier octet included. (node-forge counts arcs in 32 bits, too few for `2.25.` and a
 * UUID.)
 */
export function encodeObjectIdentifier(dotted: string): Uint8Array {
  const [top = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const content = [top * 40n + second, ...rest].flatMap(encodeArc);
  return Uint8Array.from([0x06, content.length, ...content]);
}

function encodeArc(arc: bigint): number[] {
  const octets = [Number(arc & 0x7fn)];
  for (let left = arc >> 7n; left > 0n; left >>= 7n) octets.unshift(Number(left & 0x7fn) | 0x80);
  return octets;
}
