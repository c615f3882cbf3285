import type { Certificate } from './certificate.ts';
import { describeName } from './certificate-name.ts';
import type { PathCertificate, SignerDescription } from './trust-decision.ts';

/** Says what a certificate says about its holder. */
export function describeSigner(certificate: Certificate): SignerDescription {
  return {
    subject: describeName(certificate.subject),
    issuedBy: describeName(certificate.issuer),
    fingerprint: certificate.fingerprint,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
  };
}

/**
 * Reduces the certificates of a path, leaf first, to what validity and revocation need.
 *
 * @param certifier the certificate whose key signed the last one of the path, where that is known
 */
export function describePath(
  path: readonly Certificate[],
  revocationScopes: readonly string[],
  certifier?: Certificate,
): readonly PathCertificate[] {
  return path.map((certificate, index) => ({
    fingerprint: certificate.fingerprint,
    serial: certificate.serial,
    issuerKey: issuerKeyOf(certificate, path[index + 1] ?? certifier),
    revocationScopes: index === 0 ? revocationScopes : [],
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
  }));
}

/**
 * The top of a path names its issuer only where that is itself; else there is no key to tell, and the text is empty.
 */
function issuerKeyOf(certificate: Certificate, issuer: Certificate | undefined): string {
  if (issuer !== undefined) return issuer.keyFingerprint;
  return certificate.isSignedBy(certificate.key) ? certificate.keyFingerprint : '';
}
