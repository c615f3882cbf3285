import { hash, sign } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { withSignature } from '#license-file/xml/canonical-document.ts';
import { writeSignature, writeSignedInfo } from '#license-file/xml/signature-element.ts';
import { certificatesOf } from './xml-licenses.ts';
import { pem } from './xml-signer.ts';

/** How a decoy's signature differs from the profile; everything else is as issued, and the signature truly holds. */
export interface OtherProfile {
  /** Changes `SignedInfo`, which is signed as changed. */
  readonly signedInfo?: (canonical: string) => string;
  /** The digest of the content and of the signature: SHA-256 unless said otherwise. */
  readonly digest?: 'sha1' | 'sha512';
  readonly signatureDigest?: 'sha1' | 'sha512';
  /** What is digested, where that is not the whole content. */
  readonly digested?: string;
  /** Changes the finished `Signature` element, behind the signer's back. */
  readonly signature?: (element: string) => string;
}

/** Signs content under another profile, with the signer's real key. */
export function signOtherwise(content: string, signer: Signer, other: OtherProfile): string {
  const digestValue = hash(other.digest ?? 'sha256', other.digested ?? content, 'base64');
  const canonical = writeSignedInfo(digestValue);
  const signedInfo = other.signedInfo?.(canonical) ?? canonical;
  const signatureValue = sign(other.signatureDigest ?? 'sha256', Buffer.from(signedInfo), signer.key).toString(
    'base64',
  );
  const element = writeSignature({ digestValue, signatureValue, certificates: certificatesOf(signer) });
  const inPlace = signedInfo.replace(' xmlns="http://www.w3.org/2000/09/xmldsig#"', '');
  const changed = element.replace(/<SignedInfo>.*<\/SignedInfo>/s, () => inPlace);
  return withSignature(content, other.signature?.(changed) ?? changed);
}

/**
 * Whether xml-crypto as it comes, with the signer's certificate and nothing else said, accepts the first signature of
 * a document: what a program without this project's rules would do.
 */
export function plainXmlCryptoAccepts(document: string, signer: Signer): boolean {
  const signature = /<Signature[ >].*?<\/Signature>/s.exec(document)?.[0];
  if (signature === undefined) return false;
  const signed = new SignedXml({ publicCert: pem(signer.leaf) });
  const said = muteConsole();
  try {
    signed.loadSignature(signature);
    return signed.checkSignature(document);
  } catch {
    return false;
  } finally {
    said.restore();
  }
}

/** Its DOM prints every complaint and goes on; here that would bury the counts. */
function muteConsole(): { restore(): void } {
  const { error, warn } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, warn: nothing });
  return { restore: () => void Object.assign(console, { error, warn }) };
}
