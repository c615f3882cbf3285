import type { Checkout } from '#core/checkout/checkout.ts';
import type { Signer } from '../issuer/create-issuer.ts';
import { signEnvelope, signEnvelopeAside, type SignedEnvelopeBytes } from '../signature/sign-envelope.ts';
import { sizeLimit } from '../verification/recognise-kind.ts';
import { checkLength } from '../verification/timeless-checks.ts';
import { belicFormat } from './belic-format.ts';
import { securableId } from './securable-id.ts';
import { writeJwtClaims, type JwtParties } from './write-jwt-claims.ts';
import { writePolicyJson } from './write-policy-json.ts';

/** What a `.belic` is to say. Its instants and ids are given: issuing has no clock and no randomness of its own. */
export interface BelicSpec extends JwtParties {
  /** E-mail address and name of the user have no place in a `.belic` and are left out. */
  readonly checkout: Checkout;
}

/** Why a checkout cannot be written as a `.belic`, one word per cause. */
export type BelicIssueProblem =
  | 'other-license-service'
  | 'has-activation-key'
  | 'begins-after-issue'
  | 'application-outlives-checkout'
  | 'length-not-allowed'
  | 'does-not-read-back'
  | 'too-large';

/** A license file, or why there is none. */
export type BelicIssueResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** The decoded signature: the key of the receipt (format document 9.2). */
      readonly signature: Uint8Array;
    }
  | { readonly ok: false; readonly problem: BelicIssueProblem };

/**
 * Issues a `.belic` for a checkout (format document 3), or says why no verifier would take it. The same spec and signer give the
 * same bytes. Whether the signer's certificate is valid at the instant of issue is the caller's to see to.
 */
export function issueBelic(spec: BelicSpec, signer: Signer): BelicIssueResult {
  const written = payloadOf(spec);
  return written.ok ? withinLimit(signEnvelope('JWT', written.payload, signer)) : written;
}

/** The same, signed on a thread of the process's pool: many at once take as long as their signatures. */
export async function issueBelicAside(spec: BelicSpec, signer: Signer): Promise<BelicIssueResult> {
  const written = payloadOf(spec);
  return written.ok ? withinLimit(await signEnvelopeAside('JWT', written.payload, signer)) : written;
}

type WrittenPayload = { readonly ok: true; readonly payload: Uint8Array } | { readonly ok: false; readonly problem: BelicIssueProblem };

function payloadOf(spec: BelicSpec): WrittenPayload {
  const { checkout } = spec;
  const problem = problemOf(checkout);
  if (problem !== null) return { ok: false, problem };
  const payload = writeJwtClaims(policyJsonOf(spec), checkout.issuedAt, spec, null);
  return readsBack(payload, checkout) ? { ok: true, payload } : { ok: false, problem: 'does-not-read-back' };
}

function withinLimit(signed: SignedEnvelopeBytes): BelicIssueResult {
  return signed.bytes.length > sizeLimit('belic') ? { ok: false, problem: 'too-large' } : { ok: true, ...signed };
}

function problemOf(checkout: Checkout): BelicIssueProblem | null {
  if (checkout.licenseService !== 'SES') return 'other-license-service';
  if (checkout.activationKey !== null) return 'has-activation-key';
  if (checkout.notBefore !== checkout.issuedAt) return 'begins-after-issue';
  if (checkout.applications.some(({ expiresAt }) => expiresAt > checkout.expiresAt)) return 'application-outlives-checkout';
  return checkLength(checkout).outcome === 'failed' ? 'length-not-allowed' : null;
}

function policyJsonOf({ checkout, audience }: BelicSpec): string {
  return writePolicyJson({
    policyId: checkout.checkoutId,
    createdAt: checkout.issuedAt,
    expiresAt: checkout.expiresAt,
    userId: checkout.user.id,
    machineName: checkout.machineName,
    audience,
    organizationId: checkout.organization.id,
    organizationName: checkout.organization.name,
    usageCountry: checkout.entitlementCountry,
    entries: checkout.applications.map((application, place) => ({
      securableId: securableId(application, place),
      productId: application.productId,
      productName: application.name,
      featureString: application.featureString,
      version: application.version,
      accessKind: 1,
      expiresAt: application.expiresAt,
      entryQualifiers: [],
      applicationQualifiers:
        application.versionMatch === undefined ? [] : [{ name: 'CheckoutVersionMatch', value: application.versionMatch }],
    })),
    versionsAre: 'requested',
    defaultQualifiers: [
      { name: 'IsCheckedOut', value: 'true' },
      ...(checkout.checkedInBy === 'receipt' ? [{ name: 'MaintenanceAgreement', value: 'FALSE' }] : []),
    ],
  });
}

/** Whether a verifier reads exactly this checkout out of the payload; what it would refuse or change is not issued. */
function readsBack(payload: Uint8Array, checkout: Checkout): boolean {
  const read = belicFormat.readClaims({ payload });
  if (!read.ok || !read.isCheckout) return false;
  return JSON.stringify(read.checkout) === JSON.stringify(asWritten(checkout));
}

/** A checkout without what a `.belic` does not carry, its fields in the order in which the reader makes them. */
function asWritten(checkout: Checkout): Checkout {
  return {
    checkoutId: checkout.checkoutId,
    licenseService: 'SES',
    organization: { id: checkout.organization.id, name: checkout.organization.name },
    user: { id: checkout.user.id, email: null, name: null },
    machineName: checkout.machineName,
    issuedAt: checkout.issuedAt,
    notBefore: checkout.notBefore,
    expiresAt: checkout.expiresAt,
    entitlementCountry: checkout.entitlementCountry,
    activationKey: null,
    applications: checkout.applications.map(({ productId, featureString, name, version, expiresAt, versionMatch }) => ({
      productId,
      featureString,
      name,
      version,
      expiresAt,
      ...(versionMatch === undefined ? {} : { versionMatch }),
    })),
    ...(checkout.checkedInBy === 'receipt' ? { checkedInBy: 'receipt' } : {}),
  };
}
