import type { KeyObject } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import type { KeyUsage } from '../trust/key-usage.ts';

/** A certificate with its private key. */
export interface CertifiedKey {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

/** What whoever orders a certificate decides; the same terms and keys give the same bytes. */
export interface CertificateTerms {
  /** A positive number of at most 159 bits in lower-case hex; see `makeSerial`. */
  readonly serial: string;
  /** Whole seconds count. */
  readonly validFrom: Instant;
  /** The last second at which the certificate is valid. */
  readonly validUntil: Instant;
}

/** Everything that goes into a certificate of this project's issuers. */
export interface CertificateRequest extends CertificateTerms {
  /**
   * Subject attributes by short name, in order, for example `[['O', 'Example Engineering'], ['CN', 'License
   * signing']]`.
   */
  readonly subject: readonly (readonly [shortName: string, value: string])[];
  /** An RSA key, private or public; its public half is certified. */
  readonly key: KeyObject;
  /** Who signs; `null` for the key itself. */
  readonly issuer: CertifiedKey | null;
  /** Present on authorities; `null` on a leaf. */
  readonly authority: { readonly pathLength: number } | null;
  readonly keyUsages: readonly KeyUsage[];
  /** Dotted OIDs; none leaves the extension out. */
  readonly extendedKeyUsages: readonly string[];
  /** URIs of the subject alternative name; none leaves the extension out. */
  readonly uris: readonly string[];
}
