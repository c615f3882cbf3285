import { DAY, duration, minus, plus, type Instant } from '#core/time/instant.ts';
import type { LicenseService } from '#core/application/application.ts';
import { createIssuer, type CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import { generateSigningKey, makeSerial, SIGNING_KEY_BITS } from '#license-file/issuer/signing-key.ts';
import type { IssuingOrganization } from '#license-file/issuer/issuer-certificates.ts';

/** The organization whose licenses a demonstration uses. */
export const DEMONSTRATION_ORGANIZATION: IssuingOrganization = {
  name: 'Demonstration Engineering',
  organizationId: 'd3300000-0000-4000-8000-000000000001',
};

/** One that the demonstration does not trust. */
const STRANGER: IssuingOrganization = { name: 'Somebody Else Engineering', organizationId: 'd3300000-0000-4000-8000-000000000002' };

/** Long enough ago for a license that has ended by now. */
const VALID_SINCE = duration(120, DAY);

/** The oldest license of a demonstration was issued so long ago. */
const LONGEST_AGO = duration(61, DAY);

/** For how long before its signing certificate's end an issuer is not used any more: its licenses last up to 120 days. */
const LEAST_LEFT = duration(130, DAY);

const SIGNING_DAYS = 390;

/** Makes an issuer with fresh keys that nobody but this demonstration trusts. Takes a second or two. */
export async function createDemonstrationIssuer(now: Instant): Promise<CreatedIssuer> {
  return issuerOf(DEMONSTRATION_ORGANIZATION, ['SES', 'SELECTserver'], now);
}

/** Makes an issuer like the other one, whom nobody trusts. One key serves it at every place: it signs one file. */
export async function createUntrustedIssuer(now: Instant): Promise<CreatedIssuer> {
  const key = await generateSigningKey(SIGNING_KEY_BITS);
  return issuerOf(STRANGER, ['SES'], now, { root: key, issuing: key, signing: key });
}

/** Whether an issuer made at an instant serves at another; earlier too, for a while, since the clock may have been wrong then. */
export function isGoodIssuerAge(madeAt: Instant, now: Instant): boolean {
  const validSince = minus(madeAt, VALID_SINCE);
  const earliest = plus(validSince, LONGEST_AGO);
  return now >= earliest && now <= minus(plus(validSince, duration(SIGNING_DAYS, DAY)), LEAST_LEFT);
}

function issuerOf(
  organization: IssuingOrganization,
  licenseServices: readonly LicenseService[],
  now: Instant,
  keys: Parameters<typeof createIssuer>[0]['keys'] = {},
): Promise<CreatedIssuer> {
  const validFrom = minus(now, VALID_SINCE);
  const terms = (days: number) => ({ serial: makeSerial(), validFrom, validUntil: plus(validFrom, duration(days, DAY)) });
  return createIssuer({
    organization,
    licenseServices,
    receipts: true,
    terms: { root: terms(3_650), issuing: terms(1_825), signing: terms(SIGNING_DAYS) },
    keys,
  });
}
