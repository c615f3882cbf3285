import type { CheckName } from '#core/import/check-name.ts';
import type { RefusalCode } from '#core/import/outcome.ts';
import type { Trust } from '../trust/trust-decision.ts';
import { failed, hasFailed } from './check-failure.ts';
import { makeAuthentic } from './make-authentic.ts';
import { readLicenseFile } from './read-license-file.ts';
import { checkCertificateValidAtIssue, checkLength } from './timeless-checks.ts';
import type { AuthenticLicense } from './verified-license.ts';

/** A refusal, with the check that led to it. */
export interface Refusal {
  readonly ok: false;
  readonly check: CheckName;
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string>>;
}

/** A license that is authentic, or why the file is not. */
export type Authentication = { readonly ok: true; readonly license: AuthenticLicense } | Refusal;

/**
 * Proves that a file is a checkout made by a trusted issuer, whatever machine and day it is (format document 6.2–6.9 and the length
 * of 6.10), or gives the first check that fails. Used at every load of a stored license; `admitLicense` does the rest.
 */
export function authenticateLicenseFile(bytes: Uint8Array, trust: Trust): Authentication {
  const read = readLicenseFile(bytes, trust);
  if (!read.ok) return refusal(read.failure);
  const { claims } = read;
  const validAtIssue = checkCertificateValidAtIssue(read.trusted.path, claims.issuedAt);
  if (hasFailed(validAtIssue)) return refusal(validAtIssue);
  if (!claims.isCheckout) return refusal(failed('is-a-checkout', 'not-a-checkout'));
  const length = checkLength(claims.checkout);
  if (hasFailed(length)) return refusal(length);
  return { ok: true, license: makeAuthentic(bytes, read, claims.checkout) };
}

function refusal({ check, code, facts }: Omit<Refusal, 'ok'>): Refusal {
  return { ok: false, check, code, facts };
}
