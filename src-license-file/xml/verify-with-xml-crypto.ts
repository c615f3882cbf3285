import type { KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { ENVELOPED_SIGNATURE, EXCLUSIVE_CANONICAL_FORM, RSA_SHA256, SHA256 } from './vocabulary.ts';

/**
 * Has xml-crypto check a document's signature with one given key, and hands out the bytes it covers; `null` when it
 * does not hold.
 *
 * The instance knows the profile's algorithms and no others, under names that no prototype answers, and looks for no
 * key in the document. `signature` is the document's `Signature` element.
 */
export function verifyWithXmlCrypto(document: string, signature: string, key: KeyObject): string | null {
  const signed = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null });
  signed.CanonicalizationAlgorithms = onlyThese(signed.CanonicalizationAlgorithms, [
    EXCLUSIVE_CANONICAL_FORM,
    ENVELOPED_SIGNATURE,
  ]);
  signed.HashAlgorithms = onlyThese(signed.HashAlgorithms, [SHA256]);
  signed.SignatureAlgorithms = onlyThese(signed.SignatureAlgorithms, [RSA_SHA256]);
  try {
    signed.loadSignature(signature);
    if (!signed.checkSignature(document)) return null;
  } catch {
    return null;
  }
  const references = signed.getSignedReferences();
  return references.length === 1 ? (references[0] ?? null) : null;
}

function onlyThese<Algorithm>(
  known: Readonly<Record<string, Algorithm>>,
  names: readonly string[],
): Record<string, Algorithm> {
  const kept = Object.create(null) as Record<string, Algorithm>;
  for (const name of names) {
    const algorithm = known[name];
    if (algorithm !== undefined) kept[name] = algorithm;
  }
  return kept;
}
