import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Issuer, PathCertificate, SignerDescription } from '../trust/trust-decision.ts';

/** A checkout that its issuer revoked; a check-in revokes its checkout until that checkout's end. */
export interface RevokedCheckout {
  readonly checkoutId: CheckoutId;
  readonly revokedAt: Instant;
}

/** A certificate that its issuer revoked. */
export interface RevokedCertificate {
  /** SHA-256 (lower-case hex) of the issuing certificate's public key: two authorities' equal serials never mix. */
  readonly issuerKey: string;
  /** Lower-case hex without leading zeros. */
  readonly serial: string;
  /** The first instant of issue whose signatures are void; `null` where the key may have leaked: every signature is. */
  readonly from: Instant | null;
}

/** What a revocation list says (format document 8.2). */
export interface RevocationContent {
  /** A whole number from 1; each list of a signing key has a higher one than the list before. */
  readonly number: number;
  readonly issuedAt: Instant;
  readonly certificates: readonly RevokedCertificate[];
  readonly checkouts: readonly RevokedCheckout[];
}

declare const verifiedList: unique symbol;

/** A list whose issuer, signature and content hold. Whether it adds anything is `uniteRevocations`' to say. */
export interface VerifiedRevocationList extends RevocationContent {
  readonly [verifiedList]: true;
  readonly issuer: Issuer;
  /** The scopes it speaks for: its signer's (`Issuer.revocationScopes`), whatever entry accepted it. */
  readonly revocationScopes: readonly string[];
  /** SHA-256 (lower-case hex) of the signer's public key: numbers are counted per signing key. */
  readonly signingKey: string;
  readonly signer: SignerDescription;
  /** Leaf first. */
  readonly path: readonly PathCertificate[];
}

/** The value of `typ` in the header of a revocation list. */
export const REVOCATIONS_TYPE = 'revocations+jwt';

/** More than any list of 4 MiB honestly holds; they bound the work of a hostile one. */
export const MOST_REVOKED_CHECKOUTS = 50_000;
export const MOST_REVOKED_CERTIFICATES = 1_000;
