import { createHash } from 'node:crypto';
import type { LicenseService } from '#core/application/application.ts';
import { between, DAY, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { cleanTransport } from '../encoding/transport.ts';
import { readSignedEnvelope } from '../signature/signed-envelope.ts';
import { verifyRsaSha256 } from '../signature/verify-rsa-sha256.ts';
import { isPathValidAt } from '../trust/path-validity.ts';
import type {
  PresentedCertificates,
  SignerDescription,
  Trust,
  TrustDecision,
  TrustProblem,
} from '../trust/trust-decision.ts';
import { failed, type CheckFailure } from '../verification/check-failure.ts';
import { recogniseKind, sizeLimit } from '../verification/recognise-kind.ts';
import { readRevocationClaims } from './revocation-claims.ts';
import { REVOCATIONS_TYPE, type RevocationContent, type VerifiedRevocationList } from './revocation-list.ts';

/** A verified list, or the first check that failed, with what the signer's certificate says of itself (unconfirmed). */
export type RevocationVerification =
  | { readonly ok: true; readonly list: VerifiedRevocationList }
  | { readonly ok: false; readonly failure: CheckFailure; readonly signer: SignerDescription | null };

const LICENSE_SERVICES: readonly LicenseService[] = ['SES', 'SELECTserver'];

/** How far an issuer's clock may be ahead of this computer's: as for license files (format document 6.10). */
const CLOCK_TOLERANCE = DAY;

/**
 * Proves that a file is a revocation list made by a trusted issuer, and not in the future: its time is a lower bound of
 * this computer's clock once it is accepted (format document 8.1).
 *
 * @param now the clock rules' `now`; `null` for a list accepted earlier, whose time was judged then.
 */
export function verifyRevocationList(bytes: Uint8Array, trust: Trust, now: Instant | null): RevocationVerification {
  const kind = recogniseKind(bytes);
  if (bytes.length > sizeLimit(kind)) return refused(failed('size-and-encoding', 'too-large'));
  const text = cleanTransport(bytes);
  if (kind !== 'revocations') return refused(failed('kind', 'not-a-license-file'));
  if (text === null) return refused(failed('size-and-encoding', 'damaged', { problem: 'not-utf8' }));
  const envelope = readSignedEnvelope(text, REVOCATIONS_TYPE);
  if (!envelope.ok) return refused(failed('envelope', envelope.code, { problem: envelope.problem }));
  const decided = decideForAnyService(envelope.presented, trust);
  if (!decided.trusted) {
    const facts = {
      problem: decided.problem,
      ...(decided.signer === null ? {} : { fingerprint: decided.signer.fingerprint }),
    };
    return refused(failed('certificate', 'untrusted-issuer', facts), decided.signer);
  }
  const { accepted } = decided;
  if (!verifyRsaSha256(accepted.key, envelope.signingInput, envelope.signature)) {
    return refused(failed('signature', 'signature-invalid'), accepted.signer);
  }
  const claims = readRevocationClaims(envelope.payload);
  if (!claims.ok) return refused(failed('claims', claims.code, { problem: claims.problem }), accepted.signer);
  const failure = findFailure(claims.content, accepted, now);
  return failure === null ? { ok: true, list: verified(claims.content, decided) } : refused(failure, accepted.signer);
}

type Accepted = Extract<TrustDecision, { trusted: true }>;

type ServiceDecision =
  | { readonly trusted: true; readonly accepted: Accepted; readonly revocationScopes: readonly string[] }
  | { readonly trusted: false; readonly problem: TrustProblem; readonly signer: SignerDescription | null };

/** A list speaks for its issuer whatever the license service, so that an entry for either one is enough. */
function decideForAnyService(presented: PresentedCertificates, trust: Trust): ServiceDecision {
  const decisions = LICENSE_SERVICES.map((service) => trust.decide(presented, service));
  const accepted = decisions.filter((decision) => decision.trusted);
  const [first] = accepted;
  if (first !== undefined) {
    const revocationScopes = [...new Set(accepted.flatMap(({ issuer }) => issuer.revocationScopes))];
    return { trusted: true, accepted: first, revocationScopes };
  }
  const refusals = decisions.filter((decision) => !decision.trusted);
  const [refusal] = refusals;
  return { trusted: false, problem: refusal?.problem ?? 'no-matching-entry', signer: refusal?.signer ?? null };
}

function findFailure(content: RevocationContent, { path }: Accepted, now: Instant | null): CheckFailure | null {
  const issuedAt = formatIsoInstant(content.issuedAt);
  if (!isPathValidAt(path, content.issuedAt)) {
    return failed('certificate-valid-at-issue', 'certificate-not-valid-at-issue', { issuedAt });
  }
  if (now !== null && between(now, content.issuedAt) > CLOCK_TOLERANCE) {
    return failed('not-issued-in-the-future', 'issued-in-the-future', { issuedAt, now: formatIsoInstant(now) });
  }
  // Format document 8.6: a leaked signing key must not be able to take away the authority its successor will need.
  const own = path.slice(1).map(({ issuerKey, serial }) => `${issuerKey} ${serial}`);
  if (content.certificates.some(({ issuerKey, serial }) => own.includes(`${issuerKey} ${serial}`))) {
    return failed('claims', 'damaged', { problem: 'revokes-its-own-authority' });
  }
  return null;
}

function verified(
  content: RevocationContent,
  { accepted, revocationScopes }: Extract<ServiceDecision, { trusted: true }>,
): VerifiedRevocationList {
  const { issuer, signer, path, key } = accepted;
  const signingKey = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  // The brand exists in the type only: this is the one place that gives it.
  return { ...content, issuer, revocationScopes, signingKey, signer, path } as unknown as VerifiedRevocationList;
}

function refused(failure: CheckFailure, signer: SignerDescription | null = null): RevocationVerification {
  return { ok: false, failure, signer };
}
