import {
  checkAlreadyKnown,
  checkClearedOrRevoked,
  checkDates,
  checkMachine,
  checkNotIssuedInTheFuture,
} from './admission-checks.ts';
import type { Refusal } from './authenticate-license-file.ts';
import { hasFailed } from './check-failure.ts';
import type { VerificationContext } from './verification-context.ts';
import type { AuthenticLicense, VerifiedLicense } from './verified-license.ts';

/** A license that may be used here and now, or why not. */
export type Admission = { readonly ok: true; readonly license: VerifiedLicense } | Refusal;

/** The checks that depend on here and now, in the order of the format document (6.10–6.14). */
export const ADMISSION_CHECKS = [
  checkNotIssuedInTheFuture,
  checkMachine,
  checkDates,
  checkClearedOrRevoked,
  checkAlreadyKnown,
] as const;

/** Decides whether an authentic license may be used on this machine, now, or gives the first check that fails. */
export function admitLicense(license: AuthenticLicense, context: VerificationContext): Admission {
  for (const check of ADMISSION_CHECKS) {
    const result = check(license, context);
    if (hasFailed(result)) return { ok: false, check: result.check, code: result.code, facts: result.facts };
  }
  // The brand exists in the type only: every check of the format document has passed here.
  return { ok: true, license: license as VerifiedLicense };
}
