import type { Checkout } from '#core/checkout/checkout.ts';
import type { Issuer, PathCertificate, SignerDescription } from '../trust/trust-decision.ts';

declare const authentic: unique symbol;
declare const verified: unique symbol;

/**
 * A license file whose issuer, signature and content hold, whatever machine and day it is.
 *
 * Made only by `makeAuthentic`, for `authenticateLicenseFile` and `verifyLicenseFile`. It says nothing about whether the license may be used here and now.
 */
export interface AuthenticLicense {
  readonly [authentic]: true;
  readonly kind: 'belic' | 'xml';
  readonly checkout: Checkout;
  readonly issuer: Issuer;
  readonly signer: SignerDescription;
  /** The certificates it rests on, leaf first. */
  readonly path: readonly PathCertificate[];
  /** The file's bytes exactly as they were given. */
  readonly bytes: Uint8Array;
  /** The decoded signature (JWT signature or SignatureValue): the key of the receipt. */
  readonly signature: Uint8Array;
}

/** A license that passed every check for this machine, now: the only thing the cache accepts for import. */
export interface VerifiedLicense extends AuthenticLicense {
  readonly [verified]: true;
}
