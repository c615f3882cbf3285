import type { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { ArchiveBytes } from './archive-bytes.ts';

/** Opens a zip for reading its list of entries. Rejects when it has none that can be found. */
export function openArchive(bytes: ArchiveBytes): Promise<ZipFile> {
  class ArchiveReader extends RandomAccessReader {
    override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
      callback(bytes.fill(buffer.subarray(offset, offset + length), position));
    }

    override _readStreamForRange(): Readable {
      throw new Error('entries are read whole, not as streams');
    }
  }
  // Names are read and judged here, and sizes checked here: the library would end at the first bad entry.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  return fromRandomAccessReaderPromise(new ArchiveReader(), bytes.size, options);
}
