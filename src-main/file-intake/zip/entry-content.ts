import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { withoutContent, type CandidateContent } from '../candidate.ts';
import type { IntakeLimits } from '../intake-limits.ts';
import type { ArchiveBytes } from './archive-bytes.ts';
import { looksLikeZip } from './zip-signature.ts';

const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 0x0001;
/** What deflating may add to bytes that cannot be compressed: five for each block of at most 16 KiB, and a margin. */
const overheadOf = (bytes: number): number => Math.ceil(bytes / 1_024) + 1_024;
/** One compressed byte makes at most 1,032, so this much never makes more than a mebibyte. */
const START_OF_COMPRESSED = 1_000;

/**
 * Reads one entry of a zip into memory, never more than the bound, and checks it against the size and checksum that the zip
 * has for it.
 */
export async function entryContent(archive: ZipFile, entry: Entry, bytes: ArchiveBytes, limits: IntakeLimits): Promise<CandidateContent> {
  if ((entry.generalPurposeBitFlag & IS_ENCRYPTED) !== 0) return withoutContent('encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return withoutContent('compression-unknown', { method: String(entry.compressionMethod) });
  }
  if (entry.uncompressedSize === 0) return withoutContent('empty');
  const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
  const read = (length: number): Buffer => {
    const into = Buffer.allocUnsafeSlow(length);
    const error = bytes.fill(into, fileDataStart);
    if (error !== null) throw error;
    return into;
  };
  const { compressedSize, uncompressedSize } = entry;
  const isTooLarge = uncompressedSize > limits.fileBytes || compressedSize > limits.fileBytes + overheadOf(limits.fileBytes);
  if (isTooLarge) return tooLarge(entry, read, limits);
  const compressed = read(compressedSize);
  const content = entry.compressionMethod === STORED ? compressed : inflateRawSync(compressed, { maxOutputLength: uncompressedSize });
  if (content.length !== uncompressedSize || crc32(content) !== entry.crc32) return withoutContent('entry-damaged');
  return looksLikeZip(content) ? withoutContent('zip-inside') : { ok: true, bytes: content };
}

/** An entry too large to be a license file: a bomb where it claims to be far larger than it is stored, else its start. */
function tooLarge(entry: Entry, read: (length: number) => Buffer, limits: IntakeLimits): CandidateContent {
  const facts = { limit: String(limits.fileBytes), size: String(entry.uncompressedSize) };
  if (entry.uncompressedSize > entry.compressedSize * limits.expansion) return withoutContent('expands-too-much', facts);
  const isStored = entry.compressionMethod === STORED;
  const beginning = read(Math.min(entry.compressedSize, isStored ? limits.startBytes : START_OF_COMPRESSED));
  const start = isStored ? beginning : inflateRawSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH });
  return withoutContent('file-too-large', facts, Uint8Array.from(start.subarray(0, limits.startBytes)));
}
