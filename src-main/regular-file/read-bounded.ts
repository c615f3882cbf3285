import { readSync } from 'node:fs';

/** The bytes of a file, or its beginning where it holds more than was allowed. */
export interface BoundedBytes {
  readonly bytes: Buffer;
  /** Whether the file ended within the bound. */
  readonly isWhole: boolean;
}

const CHUNK = 65_536;

/**
 * Reads a file from its beginning to its end, but never more than a number of bytes, whatever size it says it has and however
 * it changes meanwhile. Errors of the file system are thrown.
 *
 * @param expected the size the file system gave, a hint that spares copying.
 */
export function readBounded(descriptor: number, expected: number, most: number): BoundedBytes {
  // One byte more than expected, so that the end is met at the first reading.
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(expected, 0), most) + 1);
  let length = 0;
  for (;;) {
    if (length === buffer.length) {
      if (length > most) return { bytes: buffer.subarray(0, most), isWhole: false };
      const larger = Buffer.allocUnsafe(Math.min(buffer.length + CHUNK, most + 1));
      buffer.copy(larger);
      buffer = larger;
    }
    const count = readSync(descriptor, buffer, length, buffer.length - length, length);
    if (count === 0) return { bytes: buffer.subarray(0, length), isWhole: true };
    length += count;
  }
}
