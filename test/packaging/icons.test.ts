import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICNS_TYPES } from '../../tools/icons/containers.mjs';
import { ROOT } from '../../tools/setup/folders.mjs';

const ICONS = join(ROOT, 'packaging', 'icons');
const read = (name: string): Buffer => readFileSync(join(ICONS, name));

/** Width and height of a PNG, from its header; throws where it is none. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons of packages', () => {
  it('are there for Linux in every size from 16 to 1024 pixels', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
      expect(sizeOf(read(`linux/${String(size)}x${String(size)}.png`))).toEqual([size, size]);
    }
  });

  it.each(['icon.ico', 'license-file.ico'])('are there for Windows: %s', (name) => {
    const file = read(name);
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const offset = file.readUInt32LE(entry + 12);
      const [width] = sizeOf(file.subarray(offset, offset + file.readUInt32LE(entry + 8)));
      expect(file.readUInt8(entry)).toBe(width % 256);
      return width;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it.each(['icon.icns', 'license-file.icns'])('are there for macOS: %s', (name) => {
    const file = read(name);
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    const found: (readonly [string, number])[] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      found.push([file.toString('latin1', at, at + 4), sizeOf(file.subarray(at + 8))[0]]);
    }
    expect(found).toEqual(ICNS_TYPES);
  });
});
