import { decodeStrictBase64 } from '../encoding/strict-base64.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';
import { writeSignature } from './signature-element.ts';
import type { XmlEnvelope } from './xml-envelope.ts';
import { passGate } from './xml-gate.ts';

const SHA256_LENGTH = 32;

/**
 * Reads the envelope of a cleaned text: through the gate, then every base64 value strictly (format document 5.6,
 * 5.14).
 */
export function readXmlEnvelope(text: string): { readonly ok: true; readonly envelope: XmlEnvelope } | FormatProblem {
  const gate = passGate(text);
  if (!gate.passed) {
    return formatProblem(gate.problem === 'other-version' ? 'unsupported-version' : 'damaged', gate.problem);
  }

  const { document, signatureTexts } = gate;
  const { start, end } = gate.signature;
  const digestValue = signatureTexts.get('DigestValue')?.[0] ?? '';
  const signatureValue = signatureTexts.get('SignatureValue')?.[0] ?? '';
  const certificates = signatureTexts.get('X509Certificate') ?? [];

  if (decodeStrictBase64(digestValue)?.length !== SHA256_LENGTH) {
    return formatProblem('damaged', 'digest-not-canonical-base64');
  }
  const signatureBytes = decodeStrictBase64(signatureValue);
  if (signatureBytes === null || signatureBytes.length === 0) {
    return formatProblem('damaged', 'signature-not-canonical-base64');
  }
  const decoded = certificates.map(decodeStrictBase64).filter((der) => der !== null);
  const [leaf, ...intermediates] = decoded;
  if (leaf === undefined || decoded.length !== certificates.length || decoded.some((der) => der.length === 0)) {
    return formatProblem('damaged', 'certificate-not-canonical-base64');
  }

  // The signature is checked over SignedInfo as it is written here, so it has to be what stands in the document.
  const signature = document.slice(start, end);
  if (signature !== writeSignature({ digestValue, signatureValue, certificates })) {
    return formatProblem('damaged', 'signature-element-not-canonical');
  }
  const content = document.slice(0, start) + document.slice(end);
  const presented = { leaf, intermediates };
  return { ok: true, envelope: { document, content, signature, digestValue, signatureBytes, presented } };
}
