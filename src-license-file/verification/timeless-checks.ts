import type { Checkout } from '#core/checkout/checkout.ts';
import { between, DAY, duration, earliest, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { PathCertificate } from '../trust/trust-decision.ts';
import { failed, passed } from './check-failure.ts';
import type { CheckResult } from './checks.ts';

/** The longest a checkout may be, so that a signer's mistake cannot make one for ever (format document 6.10). */
const LONGEST_CHECKOUT = duration(367, DAY);

/** Whether every certificate of the path was valid at the signed instant of issue (format document 6.8, 6.17). */
export function checkCertificateValidAtIssue(path: readonly PathCertificate[], issuedAt: Instant): CheckResult {
  const outside = path.find(({ validFrom, validUntil }) => issuedAt < validFrom || issuedAt > validUntil);
  if (outside === undefined) return passed('certificate-valid-at-issue');
  return failed('certificate-valid-at-issue', 'certificate-not-valid-at-issue', {
    issuedAt: formatIsoInstant(issuedAt),
    validFrom: formatIsoInstant(outside.validFrom),
    validUntil: formatIsoInstant(outside.validUntil),
    fingerprint: outside.fingerprint,
  });
}

/** Whether a checkout lasts for some time, and no longer than 367 days from its issue or beginning (format document 6.10). */
export function checkLength(checkout: Checkout): CheckResult {
  const length = between(earliest(checkout.issuedAt, checkout.notBefore), checkout.expiresAt);
  if (checkout.expiresAt <= checkout.notBefore || checkout.expiresAt <= checkout.issuedAt) {
    return failed('length', 'damaged', { problem: 'ends-before-it-begins' });
  }
  return length > LONGEST_CHECKOUT ? failed('length', 'damaged', { problem: 'longer-than-367-days' }) : passed('length', { days: String(Math.ceil(length / DAY)) });
}
