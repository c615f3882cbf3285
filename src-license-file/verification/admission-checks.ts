import type { Checkout } from '#core/checkout/checkout.ts';
import { isThisMachine } from '#core/checkout/machine-name.ts';
import { between, DAY } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Issuer, PathCertificate } from '../trust/trust-decision.ts';
import { failed, passed, passedWith } from './check-failure.ts';
import type { CheckResult } from './checks.ts';
import type { VerificationContext } from './verification-context.ts';

/** What the checks of here and now look at: a checkout and who stands for it. */
export interface AdmissionSubject {
  readonly checkout: Checkout;
  readonly issuer: Issuer;
  readonly path: readonly PathCertificate[];
}

/** How far an issuer's clock may be ahead of this computer's. */
const CLOCK_TOLERANCE = DAY;

/** Whether a checkout was issued no later than 24 hours after now (format document 6.10). */
export function checkNotIssuedInTheFuture({ checkout }: AdmissionSubject, { now }: VerificationContext): CheckResult {
  const facts = () => ({ issuedAt: formatIsoInstant(checkout.issuedAt), now: formatIsoInstant(now) });
  return between(now, checkout.issuedAt) > CLOCK_TOLERANCE
    ? failed('not-issued-in-the-future', 'issued-in-the-future', facts())
    : passedWith('not-issued-in-the-future', facts);
}

/** Whether a checkout names this computer (format document 6.11, 6.16). */
export function checkMachine({ checkout }: AdmissionSubject, { machineNames }: VerificationContext): CheckResult {
  const facts = () => ({ licensed: checkout.machineName, thisComputer: machineNames.join(', ') });
  return isThisMachine(checkout.machineName, machineNames)
    ? passedWith('machine', facts)
    : failed('machine', 'other-machine', facts());
}

/** Whether a checkout's end is still to come (format document 6.12). */
export function checkDates({ checkout }: AdmissionSubject, { now }: VerificationContext): CheckResult {
  if (now >= checkout.expiresAt) return failed('dates', 'expired', { endedAt: formatIsoInstant(checkout.expiresAt) });
  return passedWith('dates', () => ({ notBefore: formatIsoInstant(checkout.notBefore), expiresAt: formatIsoInstant(checkout.expiresAt) }));
}

/** Whether nobody ended a checkout early, here or at its issuer (format document 6.13). */
export function checkClearedOrRevoked(
  { checkout, issuer, path }: AdmissionSubject,
  { known, revocations }: VerificationContext,
): CheckResult {
  const clearedAt = known.clearedAt(checkout.checkoutId);
  if (clearedAt !== null) return failed('cleared-or-revoked', 'cleared-earlier', { clearedAt: formatIsoInstant(clearedAt) });
  const revokedAt = revocations.checkoutRevokedAt(issuer.revocationScopes, checkout.checkoutId);
  if (revokedAt !== null) {
    return failed('cleared-or-revoked', 'revoked', { revoked: 'checkout', revokedAt: formatIsoInstant(revokedAt) });
  }
  const revoked = path.find((certificate) => revocations.isCertificateRevoked(certificate, checkout.issuedAt));
  if (revoked === undefined) return passed('cleared-or-revoked');
  return failed('cleared-or-revoked', 'revoked', { revoked: 'certificate', fingerprint: revoked.fingerprint });
}

/** Says whether this very checkout is stored here; holds either way (format document 6.14). */
export function checkAlreadyKnown({ checkout }: AdmissionSubject, { known }: VerificationContext): CheckResult {
  return passed('already-known', { stored: known.isStored(checkout.checkoutId) ? 'yes' : 'no' });
}
