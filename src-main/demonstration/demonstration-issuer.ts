import { DAY, duration, minus, plus, type Instant } from '#core/time/instant.ts';
import { createIssuer, type CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import { makeSerial } from '#license-file/issuer/signing-key.ts';
import type { IssuingOrganization } from '#license-file/issuer/issuer-certificates.ts';

/** The organization whose licenses the walk-through uses. */
export const DEMONSTRATION_ORGANIZATION: IssuingOrganization = {
  name: 'Demonstration Engineering',
  organizationId: 'd3300000-0000-4000-8000-000000000001',
};

/** Makes an issuer with fresh keys that nobody else trusts. Takes a second or two. */
export async function createDemonstrationIssuer(now: Instant): Promise<CreatedIssuer> {
  const validFrom = minus(now, DAY);
  const terms = (days: number) => ({ serial: makeSerial(), validFrom, validUntil: plus(validFrom, duration(days, DAY)) });
  return createIssuer({
    organization: DEMONSTRATION_ORGANIZATION,
    licenseServices: ['SES', 'SELECTserver'],
    receipts: true,
    terms: { root: terms(3_650), issuing: terms(1_825), signing: terms(390) },
    keys: {},
  });
}
