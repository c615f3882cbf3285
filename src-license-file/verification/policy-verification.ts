import type { Policy } from '#core/entitlement/policy.ts';
import type { NamedList } from '../belic/jwt-claims.ts';
import type { Issuer, SignerDescription, Trust } from '../trust/trust-decision.ts';
import type { RevocationState } from './verification-context.ts';

/** Why a policy document is not believed: one code per cause. */
export const POLICY_REFUSAL_CODES = [
  'too-large',
  'damaged',
  'unsupported-version',
  'untrusted-issuer',
  'signature-invalid',
  'certificate-not-valid-at-issue',
  'is-a-checkout',
  'nonce-differs',
  'revocations-differ',
  'revoked',
] as const;

/** One of the codes of a refused policy document. */
export type PolicyRefusalCode = (typeof POLICY_REFUSAL_CODES)[number];

/** What a policy is verified against. There is no clock: the document is what sets it (format document 10.3). */
export interface PolicyContext {
  readonly trust: Trust;
  readonly revocations: Pick<RevocationState, 'isCertificateRevoked'>;
}

/** A policy whose issuer, signature and content hold. */
export interface PolicyVerified {
  readonly ok: true;
  readonly policy: Policy;
  /** The revocation list that the policy says is beside it; `null` where it names none. */
  readonly revocations: NamedList | null;
  readonly issuer: Issuer;
  readonly signer: SignerDescription;
}

/** A policy document that is not believed. */
export interface PolicyRefused {
  readonly ok: false;
  readonly code: PolicyRefusalCode;
  /** Facts a text or the log may show: `problem`, and what the signer's certificate says of itself. */
  readonly facts: Readonly<Record<string, string>>;
  /** Who signed it, as the certificate says, where that is the one thing that is not believed. */
  readonly signer?: SignerDescription | null;
}

/** What verifying a policy document found. */
export type PolicyVerification = PolicyVerified | PolicyRefused;
