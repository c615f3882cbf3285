import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { instant } from '#core/time/instant.ts';
import type { CertificateTerms } from '#license-file/issuer/certificate-request.ts';
import { createIssuer, type CreatedIssuer, type IssuerRequest } from '#license-file/issuer/create-issuer.ts';

/** Small keys, made once for a test file, so that tests are quick. */
export function testKeys(): { readonly root: KeyObject; readonly issuing: KeyObject; readonly signing: KeyObject } {
  const key = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return { root: key(), issuing: key(), signing: key() };
}

/** Terms from one first of January to another. */
export function terms(serial: string, fromYear: number, untilYear: number): CertificateTerms {
  return { serial, validFrom: instant(Date.UTC(fromYear, 0, 1)), validUntil: instant(Date.UTC(untilYear, 0, 1)) };
}

/** A request for an issuer whose signing certificate is valid in 2026. */
export function exampleRequest(fields: Partial<IssuerRequest> = {}): IssuerRequest {
  return {
    organization: { name: 'Exämple Engineering', organizationId: '0B6A1F0E-7b1d-4c61-9a53-4bd0c1d5a111' },
    licenseServices: ['SES', 'SELECTserver'],
    receipts: true,
    terms: { root: terms('01', 2020, 2060), issuing: terms('f2', 2020, 2040), signing: terms('03', 2026, 2027) },
    ...fields,
  };
}

/** Makes an issuer with keys of its own. */
export async function exampleIssuer(fields: Partial<IssuerRequest> = {}): Promise<CreatedIssuer> {
  return createIssuer(exampleRequest({ keys: testKeys(), ...fields }));
}
