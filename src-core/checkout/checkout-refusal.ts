import type { ApplicationKey, LicenseService } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { CheckoutEndLimit } from './checkout-end.ts';
import type { CheckoutId } from './checkout.ts';

/** Why a checkout is not made (service-and-portal.md, Rules), with the values that its text names. */
export type CheckoutRefusal =
  /** Nobody of the organisation has this e-mail address. `proposed` is the administrator's own, who can be named instead. */
  | { readonly code: 'unknown-user'; readonly email: string; readonly proposed: string | null }
  | { readonly code: 'user-disabled'; readonly email: string }
  | { readonly code: 'machine-name-wrong'; readonly machineName: string }
  /** Nothing is configured for the user's usage country, so its zone and its rules are not known. */
  | { readonly code: 'country-not-configured'; readonly country: string }
  | { readonly code: 'checkouts-disabled'; readonly country: string }
  | { readonly code: 'no-applications' }
  | { readonly code: 'too-many-applications'; readonly most: number }
  | { readonly code: 'application-twice'; readonly application: ApplicationKey }
  | { readonly code: 'application-unknown'; readonly application: ApplicationKey }
  | { readonly code: 'version-unknown'; readonly application: ApplicationKey; readonly version: ApplicationVersion }
  /** The version is activated by the other license service than the one that was chosen. */
  | { readonly code: 'version-of-other-service'; readonly application: ApplicationKey; readonly licenseService: LicenseService }
  | { readonly code: 'application-restricted'; readonly application: ApplicationKey; readonly country: string }
  /** No allowed, ordinary entitlement of the user in that country names the application. */
  | { readonly code: 'not-entitled'; readonly application: ApplicationKey }
  | { readonly code: 'contract-ended'; readonly endedOn: CivilDate }
  /** SELECTserver needs an activation key of that country. */
  | { readonly code: 'activation-key-missing'; readonly country: string }
  | { readonly code: 'end-in-the-past'; readonly endsOn: CivilDate }
  | { readonly code: 'end-too-late'; readonly latest: CivilDate; readonly limit: CheckoutEndLimit }
  /** The same user has one of the applications on the same machine already: extending it is offered. */
  | { readonly code: 'checkout-overlaps'; readonly checkoutIds: readonly CheckoutId[] }
  | { readonly code: 'cannot-extend'; readonly because: ExtensionProblem };

/** Why a checkout cannot be extended by the one asked for. */
export type ExtensionProblem =
  | 'no-such-checkout'
  /** Another user, another machine, another license service or other applications. */
  | 'differs'
  /** It was cleared: a new checkout is offered instead. */
  | 'cleared'
  | 'checked-in'
  | 'ended'
  /** Extended already: the latest one of the row can be. */
  | 'extended-already'
  | 'ends-no-later';

/** One of its codes. */
export type CheckoutRefusalCode = CheckoutRefusal['code'];
