import type { Certificate } from './certificate.ts';
import { isKnownExtension } from './certificate-extensions.ts';
import { OID } from './object-identifier.ts';

const LONGEST_SERIAL = 20;

/** Whether a certificate has a critical extension that this program does not act on. */
export function hasUnknownCriticalExtension({ extensions }: Certificate): boolean {
  return [...extensions.critical].some((type) => !isKnownExtension(type));
}

/** Whether subject and issuer are the same name. */
export function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return isSameName(subject.der, issuer.der);
}

/** Whether two names have the same DER. */
export function isSameName(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/**
 * Whether a certificate keeps the rules of RFC 5280 that hold for every certificate of a path: version 3, a positive
 * serial number of at most 20 octets, an issuer, a subject or a critical alternative name, key identifiers that are not
 * critical, name constraints and keyCertSign only on authorities.
 */
export function keepsProfile(certificate: Certificate): boolean {
  const { version, serial, serialOctets, issuer, subject, extensions } = certificate;
  const { critical, alternativeNames } = extensions;
  const isAuthority = extensions.basicConstraints?.isAuthority === true;
  return (
    version === 3 &&
    serial !== '' &&
    serialOctets.length <= LONGEST_SERIAL &&
    issuer.relativeNames.length > 0 &&
    (subject.relativeNames.length > 0 || (alternativeNames !== null && critical.has(OID.subjectAlternativeName))) &&
    !critical.has(OID.subjectKeyIdentifier) &&
    !critical.has(OID.authorityKeyIdentifier) &&
    (isAuthority || (extensions.nameConstraints === null && !mayCertify(certificate)))
  );
}

/**
 * Whether a certificate keeps the rules for authorities: critical basic constraints that say so, a key usage with
 * keyCertSign, a subject, a subject key identifier, critical name constraints.
 */
export function keepsAuthorityProfile(certificate: Certificate): boolean {
  const { subject, extensions } = certificate;
  return (
    extensions.basicConstraints?.isAuthority === true &&
    extensions.critical.has(OID.basicConstraints) &&
    mayCertify(certificate) &&
    subject.relativeNames.length > 0 &&
    extensions.subjectKeyIdentifier !== null &&
    (extensions.nameConstraints === null || extensions.critical.has(OID.nameConstraints))
  );
}

function mayCertify({ extensions }: Certificate): boolean {
  return extensions.keyUsage?.has('keyCertSign') === true;
}
