import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { ProductId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId, type Checkout } from '#core/checkout/checkout.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import { POLICY_CLAIM } from '#license-file/belic/jwt-claims.ts';
import { createIssuer, type CreatedIssuer, type Signer } from '#license-file/issuer/create-issuer.ts';
import { signEnvelope } from '#license-file/signature/sign-envelope.ts';
import type { EnvelopeType } from '#license-file/signature/signed-envelope.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import type { VerificationContext } from '#license-file/verification/verification-context.ts';
import { at } from '#fixtures/builders/instants.ts';

/** The organisation of these tests' issuer. */
export const ORGANIZATION_ID = 'b7a1e6de-22f4-4b0c-8f6a-1d5b1c9e0003';

/** The machine that these tests' checkouts name. */
export const MACHINE = 'WS-0417.example.com';

/** An issuer with fresh keys, and the trust store of a client that trusts it and nobody else. */
export interface BelicIssuer {
  readonly issuer: CreatedIssuer;
  readonly trust: Trust;
}

/** Makes an issuer of SES licenses whose signer is good for the year 2026. Keys have 2048 bits, since tests make several. */
export async function makeBelicIssuer(name = 'Example Engineering'): Promise<BelicIssuer> {
  const validFrom = at('2026-01-01T00:00:00Z');
  const issuer = await createIssuer({
    organization: { name, organizationId: ORGANIZATION_ID },
    licenseServices: ['SES'],
    receipts: true,
    keys: { root: freshKey(), issuing: freshKey(), signing: freshKey() },
    terms: {
      root: { serial: '1', validFrom, validUntil: at('2046-01-01T00:00:00Z') },
      issuing: { serial: '2', validFrom, validUntil: at('2036-01-01T00:00:00Z') },
      signing: { serial: '3', validFrom, validUntil: at('2027-01-31T00:00:00Z') },
    },
  });
  return { issuer, trust: createTrust([issuer.trustEntry]) };
}

function freshKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
}

/** A checkout of two applications from 1 March to 1 September 2026, with what a test changes. */
export function checkoutWith(changes: Partial<Checkout> = {}): Checkout {
  const issuedAt = changes.issuedAt ?? at('2026-03-01T09:00:00.123Z');
  const expiresAt = changes.expiresAt ?? at('2026-09-01T05:59:59.535Z');
  return {
    checkoutId: parseCheckoutId('0b6f4f5e-9a53-4f0e-8d0e-2f6d3c1a0001')!,
    licenseService: 'SES',
    organization: { id: ORGANIZATION_ID, name: 'Example Engineering' },
    user: { id: 'da7cda78-92d0-4c80-82c8-c35c479e5d0e', email: null, name: null },
    machineName: MACHINE,
    issuedAt,
    notBefore: issuedAt,
    expiresAt,
    entitlementCountry: 'DE',
    activationKey: null,
    applications: [
      { productId: 2545 as ProductId, featureString: '', name: 'Navigator', version: parseDottedVersion('10.16.02.34'), expiresAt },
      { productId: 1000 as ProductId, featureString: 'Ümlaut ✓', name: 'Straße “😀”', version: null, expiresAt },
    ],
    ...changes,
  };
}

/** The parties that these tests' documents name. */
export const PARTIES = { issuerUrl: 'https://licensing.example.com', audience: 'https://licensing.example.com/entitlements' };

/** Issues a `.belic`, or throws. */
export function belicOf(signer: Signer, changes: Partial<Checkout> = {}): Buffer {
  const issued = issueBelic({ ...PARTIES, checkout: checkoutWith(changes) }, signer);
  if (!issued.ok) throw new Error(issued.problem);
  return Buffer.from(issued.bytes);
}

/** A parsed document that a test may spoil. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests spoil documents in ways that no type describes
export type Editable = Record<string, any>;

/** The two layers of a document: what the JWT claims, and the policy JSON inside. */
export function layersOf(bytes: Uint8Array): { readonly claims: Editable; readonly policy: Editable } {
  const payload = Buffer.from(bytes).toString('latin1').split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Editable;
  return { claims, policy: JSON.parse(Buffer.from(String(claims[POLICY_CLAIM]), 'base64').toString()) as Editable };
}

/** Signs a payload as it is, with the issuer's key: a document that only its content makes wrong. */
export function signPayload(signer: Signer, payload: string | Uint8Array, type: EnvelopeType = 'JWT'): Buffer {
  return Buffer.from(signEnvelope(type, Buffer.from(payload), signer).bytes);
}

/** Issues a `.belic` after a test has spoiled its policy JSON, as an object or as text. */
export function belicWithPolicy(signer: Signer, spoil: (policy: Editable) => unknown): Buffer {
  const { claims, policy } = layersOf(belicOf(signer));
  const spoiled = spoil(policy) ?? policy;
  const text = typeof spoiled === 'string' ? spoiled : JSON.stringify(spoiled);
  return signPayload(signer, JSON.stringify({ ...claims, [POLICY_CLAIM]: Buffer.from(text).toString('base64') }));
}

/** Everything a verification depends on, in July 2026 on the licensed machine, with what a test changes. */
export function contextWith(trust: Trust, changes: Partial<VerificationContext> = {}): VerificationContext {
  return {
    now: at('2026-07-01T12:00:00Z'),
    trust,
    machineNames: [MACHINE],
    revocations: { checkoutRevokedAt: () => null, isCertificateRevoked: () => false },
    known: { clearedAt: () => null, isStored: () => false },
    ...changes,
  };
}
