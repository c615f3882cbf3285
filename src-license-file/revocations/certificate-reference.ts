import { parseCertificate } from '../trust/certificate.ts';
import type { RevokedCertificate } from './revocation-list.ts';

/**
 * Names a certificate as revocation lists do, from its DER and its issuer's; throws where the one did not sign the
 * other.
 */
export function certificateReference(
  certificate: Uint8Array,
  issuer: Uint8Array,
): Pick<RevokedCertificate, 'issuerKey' | 'serial'> {
  const [below, above] = [parseCertificate(certificate), parseCertificate(issuer)];
  if (below === null || above === null || !below.isSignedBy(above.key)) {
    throw new TypeError('The certificate was not made by this issuer.');
  }
  return { issuerKey: above.keyFingerprint, serial: below.serial };
}
