import { HAND_OVER_LIMITS, type HandOverCause } from '#core/contract/hand-over.ts';
import { recogniseKind, sizeLimit } from '#license-file/verification/recognise-kind.ts';
import { withoutContent } from '#main/file-intake/candidate.ts';
import { INTAKE_LIMITS } from '#main/file-intake/intake-limits.ts';
import type { IntakeSource } from '#main/file-intake/intake-source.ts';
import { looksLikeZip } from '#main/file-intake/zip/zip-signature.ts';

/** The beginning of a file as a page hands it over, or why there is none. */
export type StartOfFile = { readonly name: string; readonly size: number; readonly base64: string } | { readonly name: string; readonly cause: HandOverCause };

/** A file of a hand-over: taken in as it is, or growing until it has its size. */
export type HandedFile =
  | { readonly isWanted: false; readonly source: IntakeSource; readonly held: number }
  | { readonly isWanted: true; readonly name: string; readonly bytes: Buffer; received: number };

/** What {@link handedFile} may hold in memory at most is the caller's to know; without room the rest is not wanted. */
export interface Room {
  readonly left: number;
}

/**
 * Judges a file by its start: whether it can be a license file or is a zip, so that the rest of it is wanted. Of anything else the start is
 * all that is ever sent: a folder of photos goes over as quickly as one of notes.
 *
 * `null` where the start is not what it says of itself.
 */
export function handedFile(start: StartOfFile, { left }: Room): HandedFile | null {
  const { name } = start;
  const without = (...problem: Parameters<typeof withoutContent>): HandedFile => ({
    isWanted: false,
    source: { name, content: withoutContent(...problem) },
    held: problem[2]?.length ?? 0,
  });
  if ('cause' in start) return without(start.cause, LIMIT_OF[start.cause]);
  const { size } = start;
  const bytes = Buffer.from(start.base64, 'base64');
  if (bytes.length !== Math.min(size, HAND_OVER_LIMITS.startBytes)) return null;
  const isZip = looksLikeZip(bytes);
  const isInside = name.includes('/');
  if (isZip && !isInside && size > HAND_OVER_LIMITS.zipBytes) {
    return without('zip-too-large-to-hand-over', { limit: String(HAND_OVER_LIMITS.zipBytes), size: String(size) });
  }
  const kind = recogniseKind(bytes);
  const isWhole = bytes.length === size;
  const isNeeded = isZip ? !isInside : kind !== null && size <= sizeLimit(kind);
  if ((isNeeded ? size : bytes.length) > left) return without('too-much-at-once', { limit: String(INTAKE_LIMITS.totalBytes) });
  if (isWhole || (isZip && isInside)) return { isWanted: false, source: { name, bytes }, held: bytes.length };
  if (!isNeeded) {
    const limit = Math.min(sizeLimit(kind), INTAKE_LIMITS.fileBytes);
    // What its start does not show to be a license file is none, whatever its size; only beyond that size it is said to be too large.
    return size > limit ? without('file-too-large', { limit: String(limit), size: String(size) }, bytes) : { isWanted: false, source: { name, bytes }, held: bytes.length };
  }
  const whole = Buffer.allocUnsafeSlow(size);
  bytes.copy(whole);
  return { isWanted: true, name, bytes: whole, received: bytes.length };
}

/** What came of a file, to be taken in; one that did not come whole could not be read. */
export function sourceOf(file: HandedFile): IntakeSource {
  if (!file.isWanted) return file.source;
  const { name, bytes, received } = file;
  return received === bytes.length ? { name, bytes } : { name, content: withoutContent('read-failed') };
}

const LIMIT_OF: Readonly<Record<HandOverCause, Readonly<Record<string, string>>>> = {
  'read-failed': {},
  'empty-folder': {},
  'too-many-files': { limit: String(HAND_OVER_LIMITS.files) },
  'too-deep': { limit: String(HAND_OVER_LIMITS.depth) },
};
