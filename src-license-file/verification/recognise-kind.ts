import type { LicenseFileKind } from '#core/import/outcome.ts';
import { looksLikeEnvelope, saysRevocations, startsLikeJwt } from '../belic/recognise-envelope.ts';
import { startAsLatin1 } from '../encoding/transport.ts';
import { recognisesXml } from '../xml/recognise-xml.ts';

/** How much of a file is looked at to tell its kind, in bytes. */
const START = 16_384;

const DOT = 0x2e;

/** Enough to see the start of a JWT. */
const GLANCE = 32;

const KIBIBYTE = 1_024;
const LARGEST_LICENSE_FILE = 256 * KIBIBYTE;
const LARGEST_REVOCATION_LIST = 4 * KIBIBYTE * KIBIBYTE;

/**
 * Tells a file's kind by its content (format document 1.4), from the first 16 KiB and never from its name; `null` when it is no
 * license file of any kind. Generous: a damaged file keeps its kind.
 */
export function recogniseKind(bytes: Uint8Array): LicenseFileKind | null {
  if (!startsLikeJwt(startAsLatin1(bytes, GLANCE))) {
    const start = startAsLatin1(bytes, START);
    if (recognisesXml(start)) return 'xml';
    if (!looksLikeEnvelope(start)) return null;
  }
  return saysRevocations(headerOfJwt(bytes)) ? 'revocations' : 'belic';
}

/** What stands before the first dot, as far as it is looked at. */
function headerOfJwt(bytes: Uint8Array): string {
  const dot = bytes.subarray(0, START).indexOf(DOT);
  if (dot === -1) return '';
  const start = startAsLatin1(bytes, dot + 1);
  return start.slice(0, start.indexOf('.'));
}

/** The most bytes a file of a kind may have (format document 1.1). */
export function sizeLimit(kind: LicenseFileKind | null): number {
  return kind === 'revocations' ? LARGEST_REVOCATION_LIST : LARGEST_LICENSE_FILE;
}
