import type { RefusalCode } from '#core/import/outcome.ts';

/** The checks of a license file, in the order in which they run (docs/license-file-format.md, section "Checks"). */
export const CHECKS = [
  'size-and-encoding',
  'kind',
  'envelope',
  'certificate',
  'signature',
  'claims',
  'certificate-valid-at-issue',
  'is-a-checkout',
  'not-issued-in-the-future',
  'length',
  'machine',
  'dates',
  'cleared-or-revoked',
  'already-known',
] as const;

/** The name of one check, as reports and `verify --json` have it. */
export type CheckName = (typeof CHECKS)[number];

/** What one check found. `skipped` when an earlier failure leaves nothing to check. */
export interface CheckResult {
  readonly check: CheckName;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** The refusal a failure leads to; `null` otherwise. */
  readonly code: RefusalCode | null;
  /**
   * Facts a text may show beside the check, by name (`licensed`, `thisComputer`, `fingerprint`, `endedAt` …). Claims of the file
   * appear only after its signature has passed.
   */
  readonly facts: Readonly<Record<string, string>>;
}
