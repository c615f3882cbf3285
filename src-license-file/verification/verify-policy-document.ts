import { createHash } from 'node:crypto';
import type { Policy } from '#core/entitlement/policy.ts';
import { readJwtClaims, type NamedList } from '../belic/jwt-claims.ts';
import { isCheckout } from '../belic/policy-document.ts';
import { policyOfDocument } from '../belic/policy-of-document.ts';
import { readPolicyDocument } from '../belic/read-policy-document.ts';
import { cleanTransport } from '../encoding/transport.ts';
import { verifyRevocationList } from '../revocations/verify-revocation-list.ts';
import { readSignedEnvelope } from '../signature/signed-envelope.ts';
import { verifyRsaSha256 } from '../signature/verify-rsa-sha256.ts';
import type { Trust } from '../trust/trust-decision.ts';
import type { FormatProblem } from './license-format.ts';
import type { PolicyContext, PolicyRefusalCode, PolicyRefused, PolicyVerification, PolicyVerified } from './policy-verification.ts';
import { signerFacts, type TrustedSigner } from './read-license-file.ts';
import { checkCertificateValidAtIssue } from './timeless-checks.ts';

/** The most bytes a policy document may have: a large organisation's lists hundreds of applications. */
const LARGEST_POLICY_DOCUMENT = 4 * 1_024 * 1_024;

/** What a policy document says, once its signature holds. */
interface ReadPolicy {
  readonly ok: true;
  readonly policy: Policy;
  readonly nonce: string | null;
  readonly revocations: NamedList | null;
  readonly trusted: TrustedSigner;
}

/**
 * Verifies the document that the entitlement service returned to a request with this nonce (format document 10.3): a policy
 * from a trusted issuer that repeats the nonce is a verified sign-in, and nothing else is.
 */
export function verifyPolicyDocument(
  bytes: Uint8Array,
  context: PolicyContext & { readonly expectedNonce: string },
): PolicyVerification {
  const read = readPolicy(bytes, context);
  if (!read.ok) return read;
  if (context.expectedNonce === '' || read.nonce !== context.expectedNonce) return refused('nonce-differs');
  return verified(read);
}

/** Verifies a policy document that was stored after a verified sign-in (format document 10.7): everything but the nonce. */
export function authenticateStoredPolicy(bytes: Uint8Array, context: PolicyContext): PolicyVerification {
  const read = readPolicy(bytes, context);
  return read.ok ? verified(read) : read;
}

/**
 * Checks the list that came beside a policy, where the policy names one (format document 10.9); `null` where nothing is against it. Whoever
 * stands between client and service can keep a list back, and so could keep everything that was revoked: then the policy does not count.
 */
export function checkNamedRevocations({ policy, revocations }: PolicyVerified, list: Uint8Array | null, trust: Trust): PolicyRefused | null {
  if (revocations === null) return null;
  if (list === null || list.length === 0) return refused('revocations-differ', { problem: 'missing' });
  if (createHash('sha256').update(list).digest('hex') !== revocations.sha256) return refused('revocations-differ', { problem: 'another' });
  const verification = verifyRevocationList(list, trust, policy.createdAt);
  if (!verification.ok) return refused('revocations-differ', { problem: verification.failure.code });
  return verification.list.number === revocations.number ? null : refused('revocations-differ', { problem: 'number' });
}

function verified({ policy, revocations, trusted: { issuer, signer } }: ReadPolicy): PolicyVerified {
  return { ok: true, policy, revocations, issuer, signer };
}

function readPolicy(bytes: Uint8Array, { trust, revocations }: PolicyContext): ReadPolicy | PolicyRefused {
  // 6.2–6.4, as for a license file
  if (bytes.length > LARGEST_POLICY_DOCUMENT) return refused('too-large');
  const text = cleanTransport(bytes);
  if (text === null) return refused('damaged', { problem: 'not-utf8' });
  const envelope = readSignedEnvelope(text, 'JWT');
  if (!envelope.ok) return refusedAs(envelope);
  // 6.5, 6.6
  const trusted = trust.decide(envelope.presented, 'SES');
  if (!trusted.trusted) {
    return { ...refused('untrusted-issuer', { problem: trusted.problem, ...signerFacts(trusted.signer) }), signer: trusted.signer };
  }
  if (!verifyRsaSha256(trusted.key, envelope.signingInput, envelope.signature)) return refused('signature-invalid');
  // 6.7
  const claims = readJwtClaims(envelope.payload);
  if (!claims.ok) return refusedAs(claims);
  const read = readPolicyDocument(claims.policy);
  if (!read.ok) return refusedAs(read);
  const { document } = read;
  const proven = trusted.issuer.organizationId;
  if (proven !== null && proven.toLowerCase() !== document.organizationId.toLowerCase()) {
    return refused('untrusted-issuer', { problem: 'organization-differs' });
  }
  // 6.8, 10.1, 10.3
  const validAtIssue = checkCertificateValidAtIssue(trusted.path, document.createdAt);
  if (validAtIssue.outcome === 'failed') return refused('certificate-not-valid-at-issue', validAtIssue.facts);
  if (isCheckout(document)) return refused('is-a-checkout');
  const revoked = trusted.path.find((certificate) => revocations.isCertificateRevoked(certificate, document.createdAt));
  if (revoked !== undefined) return refused('revoked', { fingerprint: revoked.fingerprint });
  return { ok: true, policy: policyOfDocument(document), nonce: claims.nonce, revocations: claims.revocations, trusted };
}

function refusedAs({ code, problem }: FormatProblem): PolicyRefused {
  return refused(code === 'unsupported-version' ? code : 'damaged', { problem });
}

function refused(code: PolicyRefusalCode, facts: PolicyRefused['facts'] = {}): PolicyRefused {
  return { ok: false, code, facts };
}
