import { randomUUID } from 'node:crypto';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { DEMONSTRATION_APPLICATIONS } from '#core/demonstration/demonstration-applications.ts';
import { DAY, duration, minus, plus, SECOND, type Instant } from '#core/time/instant.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import { createIssuer } from '#license-file/issuer/create-issuer.ts';
import { generateSigningKey, makeSerial, SIGNING_KEY_BITS } from '#license-file/issuer/signing-key.ts';

/** Somebody whom the demonstration does not trust; the host of that name never exists (RFC 2606). */
const STRANGER = { name: 'Somebody Else Engineering', organizationId: 'd3300000-0000-4000-8000-000000000002' };
const STRANGER_URL = 'https://somebody-else.invalid/';

/** Issues a license file that is well signed, by an issuer whom nobody trusts. One key serves it at every place: it signs one file. */
export async function issueByStranger(machineName: string, now: Instant): Promise<Uint8Array> {
  const key = await generateSigningKey(SIGNING_KEY_BITS);
  const validFrom = minus(now, DAY);
  const terms = { serial: makeSerial(), validFrom, validUntil: plus(validFrom, duration(390, DAY)) };
  const signer = await createIssuer({
    organization: STRANGER,
    licenseServices: ['SES'],
    receipts: true,
    terms: { root: terms, issuing: { ...terms, serial: makeSerial() }, signing: { ...terms, serial: makeSerial() } },
    keys: { root: key, issuing: key, signing: key },
  });
  const checkoutId = parseCheckoutId(randomUUID());
  if (checkoutId === null) throw new Error('the system made a random id that is no guid');
  const issuedAt = minus(now, SECOND);
  const expiresAt = plus(now, duration(78, DAY));
  const issued = issueBelic(
    {
      checkout: {
        checkoutId,
        licenseService: 'SES',
        organization: { id: STRANGER.organizationId, name: STRANGER.name },
        user: { id: randomUUID(), email: null, name: null },
        machineName,
        issuedAt,
        notBefore: issuedAt,
        expiresAt,
        entitlementCountry: 'PL',
        activationKey: null,
        applications: [{ ...DEMONSTRATION_APPLICATIONS.modeler, expiresAt }],
      },
      issuerUrl: STRANGER_URL,
      audience: STRANGER_URL,
    },
    signer,
  );
  if (!issued.ok) throw new Error(`the stranger's license could not be issued: ${issued.problem}`);
  return issued.bytes;
}
