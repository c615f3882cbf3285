import type { ApplicationKey, LicenseService } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { CivilDate } from '#core/time/civil-date.ts';

/** What an administrator asks for. */
export interface CheckoutRequest {
  readonly email: string;
  readonly machineName: string;
  readonly licenseService: LicenseService;
  readonly applications: readonly (ApplicationKey & { readonly version: ApplicationVersion })[];
  /** The last day on which it holds, in the zone of the user's usage country; `null` for the latest there may be. */
  readonly endsOn: CivilDate | null;
  readonly extends: CheckoutId | null;
  /** Whether an overlap was shown and is meant. */
  readonly mayOverlap: boolean;
}
