import { readSync } from 'node:fs';

/** The bytes of a zip, wherever they are: read at a place, never beyond the end. */
export interface ArchiveBytes {
  readonly size: number;
  /** Fills a buffer from a place; an error where the zip does not reach so far, or can no longer be read. */
  fill(into: Uint8Array, position: number): Error | null;
}

/** The bytes of an open file. The descriptor stays the caller's. */
export function bytesOfFile(descriptor: number, size: number): ArchiveBytes {
  return {
    size,
    fill(into, position) {
      if (!isInside(into, position, size)) return outside();
      try {
        for (let at = 0; at < into.length; ) {
          const count = readSync(descriptor, into, at, into.length - at, position + at);
          if (count === 0) return new Error('the zip became shorter while it was read');
          at += count;
        }
        return null;
      } catch (error) {
        return error instanceof Error ? error : new Error('the zip could not be read', { cause: error });
      }
    },
  };
}

/** Bytes that are in memory already. */
export function bytesInMemory(bytes: Uint8Array): ArchiveBytes {
  return {
    size: bytes.length,
    fill(into, position) {
      if (!isInside(into, position, bytes.length)) return outside();
      into.set(bytes.subarray(position, position + into.length));
      return null;
    },
  };
}

function isInside(into: Uint8Array, position: number, size: number): boolean {
  return position >= 0 && position + into.length <= size;
}

function outside(): Error {
  return new Error('the zip points outside itself');
}
