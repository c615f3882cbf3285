import { X509Certificate, type KeyObject } from 'node:crypto';
import { instant, type Instant } from '#core/time/instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';

/** Everything of an issuer that this process may have: what signs, and what a rotation needs. */
export interface IssuerMaterial {
  readonly signer: Signer;
  /** The serial of the signing certificate, lower-case hex. */
  readonly serial: string;
  readonly validFrom: Instant;
  /** The last second at which the signing certificate is valid. */
  readonly validUntil: Instant;
  /** DER of the certificate that made the signing certificate. */
  readonly issuing: Uint8Array;
  /** `null` where only the signing key is here: then it cannot be rotated here. */
  readonly issuingKey: KeyObject | null;
  /** DER of the root; `null` where the file does not have it, and the issuing certificate is what clients trust. */
  readonly root: Uint8Array | null;
}

/** What is wrong with keys and certificates that are to make an issuer. */
export type MaterialProblem = 'no-signing-certificate' | 'no-issuing-certificate' | 'more-than-one-signing-certificate';

/** An issuer's material, or what is missing in it. */
export type ReadMaterial = { readonly ok: true; readonly material: IssuerMaterial } | { readonly ok: false; readonly problem: MaterialProblem };

/**
 * Puts private keys and certificates (DER), in any order, together: the leaf is the one certificate that is no authority and has its
 * key here; the issuing certificate is the one that signed it.
 */
export function assembleMaterial(keys: readonly KeyObject[], certificates: readonly Uint8Array[]): ReadMaterial {
  const read = certificates.map((der) => new X509Certificate(der));
  const keyOf = (certificate: X509Certificate): KeyObject | null => keys.find((key) => certificate.checkPrivateKey(key)) ?? null;
  const leaves = read.filter((certificate) => !certificate.ca && keyOf(certificate) !== null);
  const [leaf] = leaves;
  if (leaf === undefined) return { ok: false, problem: 'no-signing-certificate' };
  if (leaves.length > 1) return { ok: false, problem: 'more-than-one-signing-certificate' };
  const issuing = read.find((certificate) => certificate.ca && isSignedBy(leaf, certificate));
  const key = keyOf(leaf);
  if (issuing === undefined || key === null) return { ok: false, problem: 'no-issuing-certificate' };
  const root = read.find((certificate) => certificate.ca && certificate !== issuing && isSignedBy(issuing, certificate));
  return {
    ok: true,
    material: {
      signer: { key, leaf: leaf.raw, intermediates: [issuing.raw] },
      serial: leaf.serialNumber.toLowerCase().replace(/^0+/, ''),
      validFrom: instant(Date.parse(leaf.validFrom)),
      validUntil: instant(Date.parse(leaf.validTo)),
      issuing: issuing.raw,
      issuingKey: keyOf(issuing),
      root: root?.raw ?? null,
    },
  };
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
