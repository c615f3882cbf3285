import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { PathCertificate, Trust } from '../trust/trust-decision.ts';

/** What has been revoked, united over every accepted list. A list speaks for its signer's scopes (`Issuer.revocationScopes`) alone. */
export interface RevocationState {
  /** When (by the issuer's list) this checkout was revoked for one of these scopes; `null` when it was not. */
  checkoutRevokedAt(scopes: readonly string[], checkoutId: CheckoutId): Instant | null;
  /** Whether a signature made at `issuedAt` under this certificate is void, by a list of one of its scopes. */
  isCertificateRevoked(certificate: Pick<PathCertificate, 'revocationScopes' | 'issuerKey' | 'serial'>, issuedAt: Instant): boolean;
}

/** What a profile remembers that bears on a file. */
export interface KnownCheckouts {
  /** When this checkout was cleared in this profile; `null` when it was not. */
  clearedAt(checkoutId: CheckoutId): Instant | null;
  /** Whether this very checkout is stored here already. */
  isStored(checkoutId: CheckoutId): boolean;
}

/** Everything a verification depends on beside the file's bytes; the clock is an argument. */
export interface VerificationContext {
  readonly now: Instant;
  readonly trust: Trust;
  /** Every name that counts for this computer, as `whoami` prints them. */
  readonly machineNames: readonly string[];
  readonly revocations: RevocationState;
  readonly known: KnownCheckouts;
}
