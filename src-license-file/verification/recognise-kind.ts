import type { LicenseFileKind } from '#core/import/outcome.ts';
import { looksLikeEnvelope, saysRevocations } from '../belic/recognise-envelope.ts';
import { startAsLatin1 } from '../encoding/transport.ts';
import { recognisesXml } from '../xml/recognise-xml.ts';

/** How much of a file is looked at to tell its kind, in bytes. */
const START = 16_384;

const KIBIBYTE = 1_024;
const LARGEST_LICENSE_FILE = 256 * KIBIBYTE;
const LARGEST_REVOCATION_LIST = 4 * KIBIBYTE * KIBIBYTE;

/**
 * Tells a file's kind by its content (format document 1.4), from the first 16 KiB and never from its name; `null` when it is no
 * license file of any kind. Generous: a damaged file keeps its kind.
 */
export function recogniseKind(bytes: Uint8Array): LicenseFileKind | null {
  const start = startAsLatin1(bytes, START);
  if (recognisesXml(start)) return 'xml';
  if (!looksLikeEnvelope(start)) return null;
  return saysRevocations(start) ? 'revocations' : 'belic';
}

/** The most bytes a file of a kind may have (format document 1.1). */
export function sizeLimit(kind: LicenseFileKind | null): number {
  return kind === 'revocations' ? LARGEST_REVOCATION_LIST : LARGEST_LICENSE_FILE;
}
