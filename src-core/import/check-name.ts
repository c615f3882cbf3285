/**
 * The checks of a license file in the order in which they run (docs/license-file-format.md, 6), by the names that
 * reports and `verify --json` have; src-license-file runs them, texts/ words them.
 */
export const CHECK_NAMES = [
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

/** The name of one check. */
export type CheckName = (typeof CHECK_NAMES)[number];

/** What a check came to; `skipped` when an earlier failure leaves nothing to check. */
export type CheckOutcome = 'passed' | 'failed' | 'skipped';
