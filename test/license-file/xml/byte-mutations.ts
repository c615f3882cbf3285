/** Pieces of markup that mean something to one reader or another. */
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '=',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\0',
  ':',
  ';',
  '#',
  '-',
  '!',
  '?',
  ']]>',
  '<!--',
  '-->',
  '<?a b?>',
  '<![CDATA[',
  '<!DOCTYPE a>',
  '&lt;',
  '&#65;',
  '&amp;',
  '&a;',
  ' a="b"',
  ' xmlns=""',
  ' xmlns:a="urn:a"',
  ' Id="a"',
  '<a/>',
  '</a>',
  'xml:space="preserve"',
  '<MachineName></MachineName>',
  '</LicenseCheckout>',
  '<Signature>',
  '\uFEFF',
  '\u2028',
  '\u0085',
  'e\u0301',
  '\u0430',
  '\uFFFD',
  'A',
  'a',
  '0',
  '9',
].map((piece) => Buffer.from(piece));

const ODD_BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x7f, 0x80, 0xbf, 0xc0, 0xed, 0xef, 0xf4, 0xff];

/**
 * Changes a file in one to three places: bits, bytes, pieces of markup, parts cut, doubled, moved or taken from
 * another file.
 */
export function mutate(file: Buffer, other: Buffer, random: () => number): Buffer {
  let mutant = file;
  const places = 1 + Math.floor(random() * 3);
  for (let index = 0; index < places; index += 1) mutant = mutateOnce(mutant, other, random);
  return mutant;
}

function mutateOnce(file: Buffer, other: Buffer, random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const at = below(file.length);
  const length = 1 + below(random() < 0.5 ? 4 : 400);
  const replace = (from: number, to: number, ...parts: readonly Uint8Array[]): Buffer =>
    Buffer.concat([file.subarray(0, from), ...parts, file.subarray(to)]);
  switch (below(10)) {
    case 0:
      return replace(at, at + 1, Buffer.from([(file[at] ?? 0) ^ (1 << below(8))]));
    case 1:
      return replace(at, at + 1, Buffer.from([below(256)]));
    case 2:
      return replace(at, at, Buffer.from([pick(ODD_BYTES)]));
    case 3:
      return replace(at, at, pick(PIECES));
    case 4:
      return replace(at, at + length, pick(PIECES));
    case 5:
      return replace(at, at + length);
    case 6:
      return replace(at, at, file.subarray(at, at + length));
    case 7:
      return Buffer.concat([replace(at, at + length), file.subarray(at, at + length)]);
    case 8:
      return file.subarray(0, at);
    default: {
      const from = below(other.length);
      return replace(at, at + length, other.subarray(from, from + length));
    }
  }
}
