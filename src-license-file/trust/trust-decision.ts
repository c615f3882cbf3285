import type { KeyObject } from 'node:crypto';
import type { LicenseService } from '#core/application/application.ts';
import type { Instant } from '#core/time/instant.ts';

/** The certificates a document presents, as DER; nothing about them is believed yet. */
export interface PresentedCertificates {
  readonly leaf: Uint8Array;
  /** In any order; at most the ones a path may use are looked at. */
  readonly intermediates: readonly Uint8Array[];
}

/** A trusted issuer, as a license shows it. */
export interface Issuer {
  readonly name: string;
  /** The organisation id the signer's certificate proves; `null` for pinned signers and entries without one. */
  readonly organizationId: string | null;
  /** Whether the issuer takes receipts of cleared licenses. */
  readonly receipts: boolean;
  /**
   * What names this issuer in the cache: `authority:<sha256 of the authority>:<organisation id or subject>` or
   * `pinned:<sha256>`. Two entries for the same issuer give the same id; a different issuer never does. It depends on
   * the entry, so nothing that has to outlast a change of the trust folder may rest on it.
   */
  readonly issuerId: string;
  /**
   * What the signer's certificates prove of it, whatever entry accepted it (`revocationScopesOf`): a revocation list
   * counts for whatever shares a scope with its signer.
   */
  readonly revocationScopes: readonly string[];
}

/** What a certificate says about its holder; unconfirmed unless the path is trusted. */
export interface SignerDescription {
  /** For people, for example `O=Example Engineering, CN=Licence signing 2026`. */
  readonly subject: string;
  readonly issuedBy: string;
  /** SHA-256 of the DER, 64 hex digits in lower case. */
  readonly fingerprint: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

/** One certificate of an accepted path, leaf first, the authority last. */
export interface PathCertificate {
  readonly fingerprint: string;
  /** Serial number in lower-case hex without leading zeros. */
  readonly serial: string;
  /**
   * SHA-256 of the issuing certificate's public key (SPKI); with `serial` it names the certificate in a revocation
   * list. Empty where that key is not known.
   */
  readonly issuerKey: string;
  /**
   * The scopes (`Issuer.revocationScopes`) whose lists may revoke it: the signer's for the leaf; none for an authority,
   * since every list of these scopes rests on it, and whoever steals a signing key could else take it away.
   */
  readonly revocationScopes: readonly string[];
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

/** Why a certificate is not accepted, one code per cause. */
export type TrustProblem =
  | 'unreadable-certificate'
  | 'no-matching-entry'
  | 'license-service-not-allowed'
  | 'path-not-valid'
  | 'subject-differs'
  | 'organization-missing'
  | 'organization-differs'
  | 'extended-key-usage-missing'
  | 'is-an-authority'
  | 'may-not-sign'
  | 'weak-key'
  | 'weak-signature'
  | 'unknown-critical-extension';

/** The answer of the trust store to "whose signature is this, and does it count?", free of any clock. */
export type TrustDecision =
  | {
      readonly trusted: true;
      readonly issuer: Issuer;
      /** The leaf's public key: the only key a signature may be checked with. */
      readonly key: KeyObject;
      /** Leaf first; every one must be valid at the instant of issue. */
      readonly path: readonly PathCertificate[];
      readonly signer: SignerDescription;
    }
  | { readonly trusted: false; readonly problem: TrustProblem; readonly signer: SignerDescription | null };

/** A trust store made ready for use: entries parsed, decisions remembered per certificate. */
export interface Trust {
  decide(presented: PresentedCertificates, licenseService: LicenseService): TrustDecision;
}
