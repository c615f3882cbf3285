import { CHECK_NAMES, type CheckName } from '#core/import/check-name.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import { ADMISSION_CHECKS } from './admit-license.ts';
import { failed, hasFailed, passed, skipped } from './check-failure.ts';
import type { CheckResult } from './checks.ts';
import { makeAuthentic } from './make-authentic.ts';
import { readLicenseFile, signerFacts, type LicenseFileNotRead, type LicenseFileRead } from './read-license-file.ts';
import { checkCertificateValidAtIssue, checkLength } from './timeless-checks.ts';
import type { VerificationContext } from './verification-context.ts';
import { noticesOfDates } from './verification-notices.ts';
import type { VerificationReport } from './verification-report.ts';
import type { VerifiedLicense } from './verified-license.ts';

/**
 * Verifies a license file and reports every check with its outcome (format document 6).
 *
 * Until the signature has passed and the claims could be read, later checks are `skipped` and nothing the file claims is in the
 * report; after that every check that has something to look at runs, so that a preview can show them all. A revocation list
 * is only recognised here: `kind` says so, everything after that is `skipped`, and it is no license (`verified` is null).
 */
export function verifyLicenseFile(bytes: Uint8Array, context: VerificationContext): VerificationReport {
  const read = readLicenseFile(bytes, context.trust);
  if (!read.ok) return read.isRevocationList ? reportRevocations(read, bytes) : reportNotRead(read, bytes);
  const { claims } = read;
  const results = [
    ...CHECK_NAMES.slice(0, CHECK_NAMES.indexOf('certificate-valid-at-issue')).map((check) => passedBeforeClaims(check, read, bytes)),
    checkCertificateValidAtIssue(read.trusted.path, claims.issuedAt),
    claims.isCheckout ? passed('is-a-checkout') : failed('is-a-checkout', 'not-a-checkout'),
    ...(claims.isCheckout ? checkoutResults(claims.checkout, read, context) : []),
  ];
  const checks = CHECK_NAMES.map((check) => results.find((result) => result.check === check) ?? skipped(check));
  const code = checks.find(hasFailed)?.code ?? null;
  const license = claims.isCheckout ? claims.checkout : null;
  return {
    kind: read.kind,
    checks,
    code,
    notices: license === null ? [] : noticesOfDates(license, context.now),
    license,
    issuer: read.trusted.issuer,
    signer: read.trusted.signer,
    // The brand exists in the type only: with no failure every check of the format document has passed.
    verified: code === null && license !== null ? (makeAuthentic(bytes, read, license) as VerifiedLicense) : null,
  };
}

function checkoutResults(checkout: Checkout, read: LicenseFileRead, context: VerificationContext): readonly CheckResult[] {
  const { issuer, path } = read.trusted;
  return [checkLength(checkout), ...ADMISSION_CHECKS.map((check) => check({ checkout, issuer, path }, context))];
}

function passedBeforeClaims(check: CheckName, read: LicenseFileNotRead | LicenseFileRead, bytes: Uint8Array): CheckResult {
  if (check === 'size-and-encoding') return passed(check, { size: String(bytes.length) });
  if (check === 'kind' && read.kind !== null) return passed(check, { kind: read.kind });
  if (check === 'certificate') return passed(check, signerFacts(read.trusted?.signer ?? null));
  return passed(check);
}

function reportNotRead(read: LicenseFileNotRead, bytes: Uint8Array): VerificationReport {
  const { failure } = read;
  const failedAt = CHECK_NAMES.indexOf(failure.check);
  const checks = CHECK_NAMES.map((check, index) => {
    if (index < failedAt) return passedBeforeClaims(check, read, bytes);
    return index === failedAt ? failure : skipped(check);
  });
  return {
    kind: read.kind,
    checks,
    code: failure.code,
    notices: [],
    license: null,
    issuer: read.trusted?.issuer ?? null,
    signer: read.signer,
    verified: null,
  };
}

/** A revocation list has its own verification: here it passed for what it is, and no more is said of it. */
function reportRevocations(read: LicenseFileNotRead, bytes: Uint8Array): VerificationReport {
  const checks = CHECK_NAMES.map((check) =>
    check === 'kind' || check === 'size-and-encoding' ? passedBeforeClaims(check, read, bytes) : skipped(check),
  );
  return { kind: 'revocations', checks, code: null, notices: [], license: null, issuer: null, signer: null, verified: null };
}
