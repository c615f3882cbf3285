import type { Application } from '#core/application/application.ts';
import { formatDottedVersion } from '#core/application/version.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';

/** One `Application` element: texts, empty where there is nothing. */
export interface ApplicationFields {
  readonly productId: string;
  readonly name: string;
  readonly featureString: string;
  readonly version: string;
}

/** The document's fields as the texts that stand in it, empty where there is nothing. */
export interface CheckoutFields {
  readonly checkoutId: string;
  readonly issuedAt: string;
  readonly notBefore: string;
  readonly expiresAt: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly entitlementCountry: string;
  readonly activationKey: string;
  readonly userId: string;
  readonly userEmail: string;
  readonly userName: string;
  readonly machineName: string;
  readonly applications: readonly ApplicationFields[];
}

/**
 * The one spelling of every value of a checkout: instants `YYYY-MM-DDTHH:MM:SS.sssZ`, versions in dotted four-part
 * form without leading zeros (format document 5.9, 5.15).
 */
export function fieldsOf(checkout: Checkout): CheckoutFields {
  return {
    checkoutId: checkout.checkoutId,
    issuedAt: formatIsoInstant(checkout.issuedAt),
    notBefore: formatIsoInstant(checkout.notBefore),
    expiresAt: formatIsoInstant(checkout.expiresAt),
    organizationId: checkout.organization.id,
    organizationName: checkout.organization.name ?? '',
    entitlementCountry: checkout.entitlementCountry ?? '',
    activationKey: checkout.activationKey ?? '',
    userId: checkout.user.id,
    userEmail: checkout.user.email ?? '',
    userName: checkout.user.name ?? '',
    machineName: checkout.machineName,
    applications: checkout.applications.map(applicationFieldsOf),
  };
}

function applicationFieldsOf(application: Application): ApplicationFields {
  return {
    productId: String(application.productId),
    name: application.name,
    featureString: application.featureString,
    version: application.version === null ? '' : formatDottedVersion(application.version),
  };
}
