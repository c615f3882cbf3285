import type { Checkout } from '#core/checkout/checkout.ts';
import type { LicenseFileKind, NoticeCode, RefusalCode } from '#core/import/outcome.ts';
import type { Issuer, SignerDescription } from '../trust/trust-decision.ts';
import type { CheckResult } from './checks.ts';
import type { VerifiedLicense } from './verified-license.ts';

/** What verification found: every check with its outcome, so a preview can show all of them. */
export interface VerificationReport {
  /** `null` when the content is no license file of any kind. */
  readonly kind: LicenseFileKind | null;
  readonly checks: readonly CheckResult[];
  /** The first failed check's refusal; `null` when all passed. */
  readonly code: RefusalCode | null;
  readonly notices: readonly NoticeCode[];
  /** What the file says; present only once its signature has passed and its claims could be read. */
  readonly license: Checkout | null;
  readonly issuer: Issuer | null;
  /** The signer as its certificate describes it, unconfirmed unless the `certificate` check passed. */
  readonly signer: SignerDescription | null;
  /** Present exactly when `code` is `null` and the file is a license (not a revocation list). */
  readonly verified: VerifiedLicense | null;
}
