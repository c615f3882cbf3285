import {
  ENVELOPED_SIGNATURE,
  EXCLUSIVE_CANONICAL_FORM,
  RSA_SHA256,
  SHA256,
  SIGNATURE_NAMESPACE,
} from './vocabulary.ts';

/** What differs from one signature of the profile to the next; each value is strict base64. */
export interface SignatureValues {
  readonly digestValue: string;
  readonly signatureValue: string;
  /** Leaf first. */
  readonly certificates: readonly string[];
}

/** Writes the `Signature` element in its one spelling (format document 5.14). */
export function writeSignature(values: SignatureValues): string {
  const certificates = values.certificates
    .map((certificate) => `<X509Certificate>${certificate}</X509Certificate>`)
    .join('');
  return (
    `<Signature xmlns="${SIGNATURE_NAMESPACE}"><SignedInfo>${signedInfoContent(values.digestValue)}</SignedInfo>` +
    `<SignatureValue>${values.signatureValue}</SignatureValue>` +
    `<KeyInfo><X509Data>${certificates}</X509Data></KeyInfo></Signature>`
  );
}

/**
 * Writes the bytes that the signature value is made over: `SignedInfo` in exclusive canonical form, where it stands
 * on its own and so declares its namespace itself.
 */
export function writeSignedInfo(digestValue: string): string {
  return `<SignedInfo xmlns="${SIGNATURE_NAMESPACE}">${signedInfoContent(digestValue)}</SignedInfo>`;
}

function signedInfoContent(digestValue: string): string {
  return (
    `<CanonicalizationMethod Algorithm="${EXCLUSIVE_CANONICAL_FORM}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="${RSA_SHA256}"></SignatureMethod>` +
    `<Reference URI=""><Transforms><Transform Algorithm="${ENVELOPED_SIGNATURE}"></Transform>` +
    `<Transform Algorithm="${EXCLUSIVE_CANONICAL_FORM}"></Transform></Transforms>` +
    `<DigestMethod Algorithm="${SHA256}"></DigestMethod><DigestValue>${digestValue}</DigestValue></Reference>`
  );
}
