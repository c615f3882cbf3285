import type { Application, LicenseService } from '../application/application.ts';
import type { VersionMatch } from '../application/version-match.ts';
import type { Instant } from '../time/instant.ts';
import type { CheckedInBy } from './checked-in-by.ts';

declare const checkoutIdBrand: unique symbol;

/** The guid of a checkout, in lower case. */
export type CheckoutId = string & { readonly [checkoutIdBrand]: true };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Parses a guid in either case into a checkout id, or gives `null`. */
export function parseCheckoutId(text: string): CheckoutId | null {
  const lower = text.toLowerCase();
  return GUID.test(lower) ? (lower as CheckoutId) : null;
}

/** One application of a checkout, with the instant from which it is no longer covered. */
export interface CheckedOutApplication extends Application {
  readonly expiresAt: Instant;
  /** How closely the version binds, where the license itself says so; `any` where it does not. */
  readonly versionMatch?: VersionMatch;
}

/** The user a checkout names. `.belic` files carry only the id. */
export interface CheckoutUser {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
}

/** A license reserved for one user, one machine and one or more applications, until a date. */
export interface Checkout {
  readonly checkoutId: CheckoutId;
  readonly licenseService: LicenseService;
  readonly organization: { readonly id: string; readonly name: string | null };
  readonly user: CheckoutUser;
  /** As the license says it; compare only after normalisation (machine-name.ts). */
  readonly machineName: string;
  readonly issuedAt: Instant;
  /** The first instant at which it is valid. */
  readonly notBefore: Instant;
  /** The first instant at which no part of it is valid any more. */
  readonly expiresAt: Instant;
  readonly entitlementCountry: string | null;
  /** SELECTserver only; shown masked. */
  readonly activationKey: string | null;
  readonly applications: readonly CheckedOutApplication[];
  /** Who ends its usage before its end, where the license itself says so: the receipt, of an account without a maintenance agreement. */
  readonly checkedInBy?: CheckedInBy;
}
