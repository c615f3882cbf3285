import type { KeyObject } from 'node:crypto';
import { between, DAY } from '#core/time/instant.ts';
import { LICENSE_SIGNING_USAGE } from '../trust/license-signing-usage.ts';
import type { CertificateTerms, CertifiedKey } from './certificate-request.ts';
import { makeCertificate } from './make-certificate.ts';

/** An organisation that issues licenses. */
export interface IssuingOrganization {
  readonly name: string;
  /** A guid, in either case. */
  readonly organizationId: string;
}

/** Thirteen months at their longest, in days. */
const LONGEST_SIGNING_CERTIFICATE = 397;

/** Makes a root: it certifies issuing certificates, and nothing further down. */
export async function createRoot(
  commonName: string,
  privateKey: KeyObject,
  terms: CertificateTerms,
): Promise<CertifiedKey> {
  const certificate = await makeCertificate({
    ...terms,
    subject: [['CN', commonName]],
    key: privateKey,
    issuer: null,
    authority: { pathLength: 1 },
    keyUsages: ['keyCertSign', 'cRLSign'],
    extendedKeyUsages: [],
    uris: [],
  });
  return { certificate, privateKey };
}

/** Makes an organisation's issuing certificate under a root: it certifies signing certificates only. */
export async function createIssuingCertificate(
  root: CertifiedKey,
  organization: IssuingOrganization,
  privateKey: KeyObject,
  terms: CertificateTerms,
): Promise<CertifiedKey> {
  const certificate = await makeCertificate({
    ...terms,
    subject: [
      ['O', organization.name],
      ['CN', `${organization.name} license issuing`],
    ],
    key: privateKey,
    issuer: root,
    authority: { pathLength: 0 },
    keyUsages: ['keyCertSign', 'cRLSign'],
    extendedKeyUsages: [LICENSE_SIGNING_USAGE],
    uris: [],
  });
  return { certificate, privateKey };
}

/**
 * Makes a signing certificate: the leaf that signs license files and revocation lists, for at most thirteen months,
 * with the organisation's id as its alternative name.
 */
export async function createSigningCertificate(
  issuing: CertifiedKey,
  organization: IssuingOrganization,
  privateKey: KeyObject,
  terms: CertificateTerms,
): Promise<CertifiedKey> {
  const days = between(terms.validFrom, terms.validUntil) / DAY;
  if (days <= 0 || days > LONGEST_SIGNING_CERTIFICATE)
    throw new RangeError('A signing certificate lasts at most thirteen months.');
  const certificate = await makeCertificate({
    ...terms,
    subject: [
      ['O', organization.name],
      ['CN', 'License signing'],
    ],
    key: privateKey,
    issuer: issuing,
    authority: null,
    keyUsages: ['digitalSignature'],
    extendedKeyUsages: [LICENSE_SIGNING_USAGE],
    uris: [`urn:uuid:${organization.organizationId.toLowerCase()}`],
  });
  return { certificate, privateKey };
}
