import type { LicenseService } from '#core/application/application.ts';

interface CommonEntry {
  /** The issuer's name as people read it. */
  readonly name: string;
  /** The license services whose files this issuer may sign. */
  readonly licenseServices: readonly LicenseService[];
  /** Whether the issuer takes receipts of cleared licenses. */
  readonly receipts: boolean;
}

/** Trusts the certificates that an authority (a root or an intermediate) made for one exact subject. */
export interface AuthorityEntry extends CommonEntry {
  readonly kind: 'authority';
  /** DER of the authority's certificate. */
  readonly authority: Uint8Array;
  /**
   * Subject attributes, by short name (`O`, `CN`), that the signer's certificate must carry with exactly these values.
   */
  readonly subject: Readonly<Record<string, string>>;
  /** The organisation (a guid) the signer's `urn:uuid:` alternative name must be; `null` when the entry names none. */
  readonly organizationId: string | null;
  /** The extended key usage (a dotted OID) the signer must carry; `null` when the entry names none. */
  readonly extendedKeyUsage: string | null;
}

/** Trusts one certificate and nothing else. */
export interface PinnedEntry extends CommonEntry {
  readonly kind: 'pinned';
  /** SHA-256 of the certificate's DER, 64 hex digits in lower case. */
  readonly pinnedCertificate: string;
}

/** One issuer of a trust store. */
export type TrustEntry = AuthorityEntry | PinnedEntry;
