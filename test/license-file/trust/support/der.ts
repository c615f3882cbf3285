/** Writes one DER element. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(content.length)]), content]);
}

/** Writes a SEQUENCE. */
export function sequence(...items: readonly Uint8Array[]): Buffer {
  return der(0x30, ...items);
}

/** Writes an INTEGER of two's complement octets in hex. */
export function integer(hex: string): Buffer {
  return der(0x02, Buffer.from(hex, 'hex'));
}

/** Writes an OBJECT IDENTIFIER; arcs below 2⁵³ only. */
export function oid(dotted: string): Buffer {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [top * 40 + second, ...rest].map((arc) => {
    const octets = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) octets.unshift((left % 128) + 128);
    return Buffer.from(octets);
  });
  return der(0x06, ...arcs);
}

/** Writes a BIT STRING that fills its octets. */
export function bits(octets: Uint8Array): Buffer {
  return der(0x03, Buffer.from([0]), octets);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
