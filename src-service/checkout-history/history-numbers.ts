import type { LicenseService } from '#core/application/application.ts';
import type { AdministeredState } from '#core/checkout/administered-state.ts';

/** States by the numbers that rows have them as: in the order in which they are sorted. */
export const STATES_BY_NUMBER: readonly AdministeredState[] = ['active', 'cleared', 'checked-in', 'checked-in-unconfirmed', 'expired'];

/** The number of a state. */
export function numberOfState(state: AdministeredState): number {
  return STATES_BY_NUMBER.indexOf(state);
}

const LICENSE_SERVICES: readonly LicenseService[] = ['SES', 'SELECTserver'];

/** The number of a license service. */
export function numberOfService(licenseService: LicenseService): number {
  return LICENSE_SERVICES.indexOf(licenseService);
}

/** Kinds of texts, by number. */
export const TEXT_KIND = { user: 0, machine: 1, applications: 2 } as const;
