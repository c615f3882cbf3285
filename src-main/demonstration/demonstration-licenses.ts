import { randomUUID } from 'node:crypto';
import type { Application, LicenseService } from '#core/application/application.ts';
import { parseCheckoutId, type Checkout, type CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { issueXmlLicense } from '#license-file/xml/issue-xml-license.ts';
import { DEMONSTRATION_ORGANIZATION } from './demonstration-issuer.ts';

/** The user that the demonstration's licenses and policy name; only `.xml` files carry more of them than this id. */
export const DEMONSTRATION_USER = 'a0000000-0000-4000-8000-00000000000a';

/** The parties that the demonstration's documents name; the host of that name never exists (RFC 2606). */
export const DEMONSTRATION_PARTIES = { issuerUrl: 'https://demonstration.invalid/', audience: 'https://demonstration.invalid/licenses' };

/** What a demonstration license is for; everything else about it is made up. */
export interface DemonstrationLicense {
  readonly licenseService: LicenseService;
  readonly machineName: string;
  readonly applications: readonly Application[];
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** A demonstration license file with the id of its checkout. */
export interface IssuedLicense {
  readonly bytes: Uint8Array;
  readonly checkoutId: CheckoutId;
}

/** Issues a demonstration license file: a `.belic` for SES, an `.xml` for SELECTserver. */
export function issueDemonstrationLicense(signer: Signer, license: DemonstrationLicense): IssuedLicense {
  const checkout = checkoutOf(license);
  const issued = license.licenseService === 'SES' ? issueBelic({ checkout, ...DEMONSTRATION_PARTIES }, signer) : issueXmlLicense(checkout, signer);
  if (!issued.ok) throw new Error(`the demonstration license could not be issued: ${issued.problem}`);
  return { bytes: issued.bytes, checkoutId: checkout.checkoutId };
}

function checkoutOf({ licenseService, machineName, applications, issuedAt, expiresAt }: DemonstrationLicense): Checkout {
  const checkoutId = parseCheckoutId(randomUUID());
  if (checkoutId === null) throw new Error('the system made a random id that is no guid');
  const isSes = licenseService === 'SES';
  return {
    checkoutId,
    licenseService,
    organization: { id: DEMONSTRATION_ORGANIZATION.organizationId, name: DEMONSTRATION_ORGANIZATION.name },
    user: { id: DEMONSTRATION_USER, email: isSes ? null : 'a.kowalska@demonstration.invalid', name: isSes ? null : 'Anna Kowalska' },
    machineName,
    issuedAt,
    notBefore: issuedAt,
    expiresAt,
    entitlementCountry: 'PL',
    activationKey: isSes ? null : 'DEMO-0000-1111-2222-3333',
    applications: applications.map((application) => ({ ...application, expiresAt })),
  };
}
