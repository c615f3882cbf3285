import { randomUUID } from 'node:crypto';
import { applicationVersion } from '#core/application/version.ts';
import { productId, type LicenseService } from '#core/application/application.ts';
import { parseCheckoutId, type CheckedOutApplication, type Checkout } from '#core/checkout/checkout.ts';
import { DAY, duration, minus, plus, type Instant } from '#core/time/instant.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import { createIssuer, type CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import { makeSerial } from '#license-file/issuer/signing-key.ts';
import { issueXmlLicense } from '#license-file/xml/issue-xml-license.ts';

/** What a demonstration license is for; everything else about it is made up, and said to be. */
export interface DemonstrationLicense {
  readonly licenseService: LicenseService;
  readonly machineName: string;
  readonly userId: string;
  readonly days: number;
}

const ORGANIZATION = { name: 'Demonstration Engineering', organizationId: 'd3300000-0000-4000-8000-000000000001' };
const PARTIES = { issuerUrl: 'https://demonstration.invalid/', audience: 'https://demonstration.invalid/licenses' };

/** Makes an issuer with fresh keys that nobody but this demonstration trusts. Takes a second or two: the root has 4096 bits. */
export async function createDemonstrationIssuer(now: Instant): Promise<CreatedIssuer> {
  const validFrom = minus(now, duration(1, DAY));
  const terms = (days: number): { serial: string; validFrom: Instant; validUntil: Instant } => ({
    serial: makeSerial(),
    validFrom,
    validUntil: plus(validFrom, duration(days, DAY)),
  });
  return createIssuer({
    organization: ORGANIZATION,
    licenseServices: ['SES', 'SELECTserver'],
    receipts: true,
    terms: { root: terms(3650), issuing: terms(1825), signing: terms(390) },
  });
}

/** Issues a demonstration license file: a `.belic` for SES, an `.xml` for SELECTserver. */
export function issueDemonstrationLicense(issuer: CreatedIssuer, license: DemonstrationLicense, now: Instant): Uint8Array {
  const checkout = demonstrationCheckout(license, now);
  const issued = license.licenseService === 'SES' ? issueBelic({ checkout, ...PARTIES }, issuer) : issueXmlLicense(checkout, issuer);
  if (!issued.ok) throw new Error(`the demonstration license could not be issued: ${issued.problem}`);
  return issued.bytes;
}

function demonstrationCheckout({ licenseService, machineName, userId, days }: DemonstrationLicense, now: Instant): Checkout {
  const checkoutId = parseCheckoutId(randomUUID());
  if (checkoutId === null) throw new Error('the system made a random id that is no guid');
  const expiresAt = plus(now, duration(days, DAY));
  const isSes = licenseService === 'SES';
  return {
    checkoutId,
    licenseService,
    organization: { id: ORGANIZATION.organizationId, name: ORGANIZATION.name },
    user: { id: userId, email: isSes ? null : 'a.kowalska@demonstration.invalid', name: isSes ? null : 'Anna Kowalska' },
    machineName,
    issuedAt: now,
    notBefore: now,
    expiresAt,
    entitlementCountry: 'PL',
    activationKey: isSes ? null : 'DEMO-0000-1111-2222-3333',
    applications: [isSes ? demoApplication(4100, 'Demo Modeler', expiresAt) : demoApplication(4200, 'Demo Review', expiresAt)],
  };
}

function demoApplication(id: number, name: string, expiresAt: Instant): CheckedOutApplication {
  const product = productId(id);
  const version = applicationVersion(10, 16, 2, 34);
  if (product === null || version === null) throw new Error('a demonstration application is not valid');
  return { productId: product, featureString: '', name, version, expiresAt };
}
