import { hash } from 'node:crypto';

/** Pieces that mean something in one of the layers: JWT, base64, JSON, DER. */
const PIECES = [
  '.', '"', '=', '==', '-', '_', '+', '/', 'A', 'ey', 'eyJhbGciOiJub25lIn0', '\n', '\r\n', '\r', ' ', '\t', '\0', '\n""', '"MII',
  '{', '}', '[', ']', ':', ',', '{}', '[]', 'null', 'true', '1e999', '-0', '1.0', '"a":1,', '"alg":"none",', '"crit":["b64"],',
  '"__proto__":{},', '"IsCheckedOut"', '"PolicyVersion":2,', '\\ud800', '\\u0000', '\\', '\u{feff}', '\u{1f600}', 'é', '0x', '::1',
].map((piece) => Buffer.from(piece));

const ODD_BYTES = [0x00, 0x02, 0x0a, 0x0d, 0x20, 0x22, 0x2e, 0x30, 0x3d, 0x7f, 0x80, 0xbf, 0xc0, 0xed, 0xff];

/** Draws the numbers that a mutation is made of. */
interface Dice {
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

function diceOf(random: () => number): Dice {
  const below = (limit: number): number => Math.floor(random() * limit);
  return { below, pick: (items) => items[below(items.length)]! };
}

/**
 * Changes a `.belic` in one to three places: half the time its bytes as they stand, half the time inside one of its layers
 * (header, claims, policy JSON, certificate, signature), which is then encoded again as it should be, so that the change gets
 * past the checks of the encoding.
 */
export function mutateBelic(file: Buffer, other: Buffer, random: () => number): Buffer {
  const dice = diceOf(random);
  if (dice.below(2) === 0) return mutateLayer(file, other, dice);
  let mutant = file;
  for (let places = 1 + dice.below(3); places > 0; places -= 1) mutant = mutateBytes(mutant, other, dice);
  return mutant;
}

/** Changes bytes in one place: bits, bytes, meaningful pieces; parts cut, doubled, moved, or taken from another file. */
export function mutateBytes(file: Buffer, other: Buffer, { below, pick }: Dice): Buffer {
  const at = below(file.length);
  const length = 1 + below(below(2) === 0 ? 4 : 400);
  const replace = (from: number, to: number, ...parts: readonly Uint8Array[]): Buffer =>
    Buffer.concat([file.subarray(0, from), ...parts, file.subarray(to)]);
  switch (below(11)) {
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
    case 9:
      return replace(file.length, file.length, pick(PIECES));
    default: {
      const from = below(other.length);
      return replace(at, at + length, other.subarray(from, from + length));
    }
  }
}

interface Layers {
  header: string;
  payload: string;
  signature: string;
  line: string;
}

function mutateLayer(file: Buffer, other: Buffer, dice: Dice): Buffer {
  const layers = layersOf(file);
  const others = layersOf(other);
  const decode = (text: string): Buffer => Buffer.from(text, 'base64url');
  switch (dice.below(6)) {
    case 0:
      layers.header = mutateBytes(decode(layers.header), decode(others.header), dice).toString('base64url');
      break;
    case 1:
      layers.payload = mutateBytes(decode(layers.payload), decode(others.payload), dice).toString('base64url');
      break;
    case 2:
      layers.payload = mutatePolicy(decode(layers.payload), decode(others.payload), dice).toString('base64url');
      break;
    case 3:
      layers.signature = mutateBytes(decode(layers.signature), decode(others.signature), dice).toString('base64url');
      break;
    case 4:
      exchangeCertificate(layers, mutateBytes(Buffer.from(layers.line.slice(1, -1), 'base64'), decode(others.payload), dice));
      break;
    default:
      layers[dice.pick(['header', 'payload', 'signature', 'line'] as const)] = others[dice.pick(['header', 'payload', 'signature', 'line'] as const)];
  }
  return Buffer.from(`${layers.header}.${layers.payload}.${layers.signature}\n${layers.line}`, 'latin1');
}

function layersOf(file: Buffer): Layers {
  const [jwt = '', line = ''] = file.toString('latin1').split('\n');
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  return { header, payload, signature, line };
}

/** Changes the policy JSON inside the claims. */
function mutatePolicy(payload: Buffer, other: Buffer, dice: Dice): Buffer {
  const text = payload.toString('latin1');
  const encoded = /"([A-Za-z0-9+/]{400,}=*)"/.exec(text)?.[1] ?? '';
  return Buffer.from(text.replace(encoded, mutateBytes(Buffer.from(encoded, 'base64'), other, dice).toString('base64')), 'latin1');
}

/** Puts another certificate in, with the thumbprint and the chain that belong to it. */
function exchangeCertificate(layers: Layers, der: Buffer): void {
  const header = JSON.parse(Buffer.from(layers.header, 'base64url').toString()) as { x5t: string; x5c?: string[] };
  header.x5t = hash('sha1', der, 'base64url');
  if (header.x5c !== undefined) header.x5c[0] = der.toString('base64');
  layers.header = Buffer.from(JSON.stringify(header)).toString('base64url');
  layers.line = `"${der.toString('base64')}"`;
}
