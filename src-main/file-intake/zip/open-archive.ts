import { readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';

/**
 * Opens a zip for reading its list of entries. Rejects when it has none that can be found.
 *
 * @param descriptor stays the caller's; positions outside the file are refused, however the zip asks for them.
 */
export function openArchive(descriptor: number, size: number): Promise<ZipFile> {
  class ArchiveReader extends RandomAccessReader {
    override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
      callback(readExactly(descriptor, buffer.subarray(offset, offset + length), position, size));
    }

    override _readStreamForRange(): Readable {
      throw new Error('entries are read whole, not as streams');
    }
  }
  // Names are read and judged here, and sizes checked here: the library would end at the first bad entry.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  return fromRandomAccessReaderPromise(new ArchiveReader(), size, options);
}

/** Fills a buffer from a place in a file; an error when the file does not reach so far. */
export function readExactly(descriptor: number, into: Buffer, position: number, size: number): Error | null {
  if (!(position >= 0 && position + into.length <= size)) return new Error('the zip points outside itself');
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
}
