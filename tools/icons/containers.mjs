/**
 * A picture of one size.
 *
 * @typedef {{ size: number, png: Buffer }} Picture
 */

/**
 * An icon file of Windows: a list of PNG pictures ("ICONDIR", as every Windows since Vista reads it).
 *
 * @param {readonly Picture[]} pictures none larger than 256
 */
export function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // One byte for each side; 256 is written as nothing.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/**
 * The types of macOS's icon file that hold PNG, and the pixels of each.
 *
 * @type {readonly (readonly [string, number])[]}
 */
export const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/**
 * An icon file of macOS.
 *
 * @param {(size: number) => Buffer} pngOf the picture of a size
 */
export function icns(pngOf) {
  const entries = ICNS_TYPES.map(([type, size]) => chunk(type, pngOf(size)));
  return chunk('icns', Buffer.concat(entries));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
