import { createHash } from 'node:crypto';
import { decodeStrictBase64 } from '../encoding/strict-base64.ts';
import type { JsonObject } from '../encoding/strict-json.ts';
import type { PresentedCertificates } from '../trust/trust-decision.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';
import { readJoseHeader, splitCompactJwt } from './compact-jwt.ts';

/** What the JWT's `typ` says an envelope carries. */
export type EnvelopeType = 'JWT' | 'revocations+jwt';

/** The two-line envelope of format document 2, its shape checked and nothing believed. */
export interface SignedEnvelope {
  readonly ok: true;
  readonly presented: PresentedCertificates;
  /** The payload's bytes: JSON once the signature holds. */
  readonly payload: Buffer;
  readonly signature: Buffer;
  readonly signingInput: Buffer;
}

const MOST_CERTIFICATES = 3;
const REMEMBERED_SIGNERS = 4;

interface RememberedSigner {
  readonly type: EnvelopeType;
  readonly headerText: string;
  readonly certificateLine: string;
  readonly presented: PresentedCertificates;
}

/**
 * The last few (header, line 2) pairs whose shape held. All files of one signer share both, so that in bulk they are decoded
 * once; the answer is a pure function of the key, and holds no claim of any file.
 */
const remembered: RememberedSigner[] = [];

/** Reads the two lines of an envelope of the expected type out of a cleaned text (format document 1.2, 2.1–2.4). */
export function readSignedEnvelope(text: string, type: EnvelopeType): SignedEnvelope | FormatProblem {
  const lineEnd = text.indexOf('\n');
  if (lineEnd === -1) return formatProblem('damaged', 'second-line-missing');
  const certificateLine = text.slice(lineEnd + 1);
  if (!isQuoted(certificateLine)) return formatProblem('damaged', 'second-line-not-quoted');
  const parts = splitCompactJwt(text.slice(0, lineEnd));
  if (!parts.ok) return parts;
  const presented = presentedCertificates(parts.headerText, certificateLine, type);
  if ('ok' in presented) return presented;
  const { payload, signature, signingInput } = parts;
  return { ok: true, presented, payload, signature, signingInput };
}

function isQuoted(line: string): boolean {
  return line.length > 2 && line.indexOf('"') === 0 && line.indexOf('"', 1) === line.length - 1;
}

function presentedCertificates(
  headerText: string,
  certificateLine: string,
  type: EnvelopeType,
): PresentedCertificates | FormatProblem {
  for (const signer of remembered) {
    if (signer.headerText === headerText && signer.certificateLine === certificateLine && signer.type === type) {
      return signer.presented;
    }
  }
  const header = readJoseHeader(headerText);
  if (!header.ok) return header;
  if (header.header['typ'] !== type) return formatProblem('damaged', 'type-differs');
  const leaf = decodeStrictBase64(certificateLine.slice(1, -1));
  if (leaf === null) return formatProblem('damaged', 'base64-not-canonical');
  if (header.header['x5t'] !== createHash('sha1').update(leaf).digest('base64url')) {
    return formatProblem('damaged', 'certificate-thumbprint-differs');
  }
  const intermediates = readChain(header.header, leaf);
  if ('ok' in intermediates) return intermediates;
  const presented = { leaf, intermediates };
  if (remembered.length === REMEMBERED_SIGNERS) remembered.shift();
  remembered.push({ type, headerText, certificateLine, presented });
  return presented;
}

/** The intermediates of `x5c`, whose first certificate must be the one of line 2 (format document 2.3). */
function readChain(header: JsonObject, leaf: Buffer): readonly Buffer[] | FormatProblem {
  const chain = header['x5c'];
  if (chain === undefined) return [];
  if (!Array.isArray(chain) || chain.length < 1 || chain.length > MOST_CERTIFICATES) {
    return formatProblem('damaged', 'certificate-chain-malformed');
  }
  const certificates: Buffer[] = [];
  for (const item of chain) {
    const certificate = typeof item === 'string' && item !== '' ? decodeStrictBase64(item) : null;
    if (certificate === null) return formatProblem('damaged', 'certificate-chain-malformed');
    certificates.push(certificate);
  }
  const [first, ...intermediates] = certificates;
  if (first?.equals(leaf) !== true) return formatProblem('damaged', 'certificate-chain-differs');
  return intermediates;
}
