import { hash, type KeyObject } from 'node:crypto';
import { verifyRsaSha256 } from '../signature/verify-rsa-sha256.ts';
import { formatProblem, type FormatProblem, type SignatureChecked } from '../verification/license-format.ts';
import { writeSignedInfo } from './signature-element.ts';
import { verifyWithXmlCrypto } from './verify-with-xml-crypto.ts';
import type { XmlEnvelope } from './xml-envelope.ts';

/** The document that the signature covers: what xml-crypto says it checked, and nothing else. */
export interface SignedDocument {
  readonly text: string;
}

/**
 * Checks a document's signature (format document 5.7, 5.16) with the key of the certificate that the trust decision
 * accepted.
 *
 * Twice, and both must agree. First `node:crypto` over the bytes that the gate proved to be canonical, so that
 * nothing reaches a forgiving XML reader before a trusted key has vouched for it; then xml-crypto by its own
 * canonicalization, whose signed reference is what is read from here on.
 */
export function checkXmlSignature(
  envelope: XmlEnvelope,
  key: KeyObject,
): SignatureChecked<SignedDocument> | FormatProblem {
  const { document, content, signature, digestValue, signatureBytes } = envelope;
  if (hash('sha256', content, 'base64') !== digestValue) return formatProblem('signature-invalid', 'digest-differs');
  if (!verifyRsaSha256(key, Buffer.from(writeSignedInfo(digestValue)), signatureBytes)) {
    return formatProblem('signature-invalid', 'signature-differs');
  }
  const text = verifyWithXmlCrypto(document, signature, key);
  if (text === null) return formatProblem('signature-invalid', 'second-check-refuses');
  if (text !== content) return formatProblem('signature-invalid', 'second-check-covers-other-bytes');
  return { ok: true, signature: signatureBytes, signed: { text } };
}
