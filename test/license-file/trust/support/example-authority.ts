import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { LicenseService } from '#core/application/application.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import type { TrustDecision, TrustProblem } from '#license-file/trust/trust-decision.ts';
import type { AuthorityEntry } from '#license-file/trust/trust-entry.ts';
import {
  basicConstraints,
  buildCertificate,
  extendedKeyUsage,
  keyIdentifiers,
  keyUsage,
  name,
  uris,
  type BuiltCertificate,
  type CertificateParts,
} from './build-certificate.ts';

/** The organisation the example's leaf proves. */
export const ORGANIZATION = '0b6a1f0e-7b1d-4c61-9a53-4bd0c1d5a111';
/** The extended key usage the example's entry names. */
export const USAGE = '1.3.6.1.4.1.99999.1';

/** Makes an RSA key pair's private half. */
export function rsaKey(modulusLength = 2048, publicExponent = 65_537): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey;
}

/** Keys made once for a test file. */
export const KEYS = { root: rsaKey(), issuing: rsaKey(), leaf: rsaKey() };

/** Builds an authority; `parts` replaces what a test wants otherwise. */
export function authority(
  commonName: string,
  key: KeyObject,
  issuer: BuiltCertificate | null,
  parts: Partial<CertificateParts> & { readonly pathLength?: number } = {},
): BuiltCertificate {
  const { pathLength, ...others } = parts;
  return buildCertificate({
    key,
    issuer,
    subject: name(['CN', commonName]),
    extensions: [basicConstraints(true, pathLength), keyUsage('0204'), ...keyIdentifiers(key, issuer?.key ?? key)],
    ...others,
  });
}

/** The extensions of a good leaf, by name, so that a test can replace or leave out one. */
export function leafExtensions(
  issuer: BuiltCertificate,
  key: KeyObject = KEYS.leaf,
): Record<string, readonly Buffer[]> {
  return {
    basicConstraints: [basicConstraints(false)],
    keyUsage: [keyUsage('0780')],
    extendedKeyUsage: [extendedKeyUsage(USAGE)],
    uris: [uris(`urn:uuid:${ORGANIZATION}`)],
    keyIdentifiers: keyIdentifiers(key, issuer.key),
  };
}

/** Builds a good leaf; `parts` and `extensions` replace what a test wants otherwise. */
export function leaf(
  issuer: BuiltCertificate,
  parts: Partial<CertificateParts> = {},
  extensions: Readonly<Record<string, readonly Buffer[]>> = {},
): BuiltCertificate {
  const key = parts.key ?? KEYS.leaf;
  return buildCertificate({
    key,
    issuer,
    extensions: Object.values({ ...leafExtensions(issuer, key), ...extensions }).flat(),
    ...parts,
  });
}

/** The root that the example's entry trusts. */
export const ROOT = authority('Example root', KEYS.root, null, { pathLength: 1 });
/** The authority that makes the example's leaves. */
export const ISSUING = authority('Example issuing', KEYS.issuing, ROOT, { pathLength: 0 });

/** The entry that trusts the example's root; `fields` replaces what a test wants otherwise. */
export function entryFor(root: BuiltCertificate, fields: Partial<AuthorityEntry> = {}): AuthorityEntry {
  return {
    kind: 'authority',
    name: 'Example Engineering',
    licenseServices: ['SES'],
    receipts: false,
    authority: root.der,
    subject: { O: 'Example Engineering' },
    organizationId: ORGANIZATION,
    extendedKeyUsage: USAGE,
    ...fields,
  };
}

/** What the trust store decides, by default with the example's entry. */
export function decide(
  signer: BuiltCertificate,
  intermediates: readonly BuiltCertificate[] = [ISSUING],
  entries: readonly AuthorityEntry[] = [entryFor(ROOT)],
  licenseService: LicenseService = 'SES',
): TrustDecision {
  return createTrust(entries).decide(
    { leaf: signer.der, intermediates: intermediates.map((one) => one.der) },
    licenseService,
  );
}

/** The problem of a decision, or `trusted`. */
export function problemOf(decision: TrustDecision): TrustProblem | 'trusted' {
  return decision.trusted ? 'trusted' : decision.problem;
}
