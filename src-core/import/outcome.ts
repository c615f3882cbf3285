/** Why a file was refused: one code per cause (license-files.md, Import outcomes). */
export const REFUSAL_CODES = [
  'unreadable',
  'too-large',
  'not-a-license-file',
  'damaged',
  'unsupported-version',
  'not-a-checkout',
  'untrusted-issuer',
  'certificate-not-valid-at-issue',
  'signature-invalid',
  'issued-in-the-future',
  'other-machine',
  'expired',
  'cleared-earlier',
  'revoked',
  'store-unavailable',
] as const;

/** One cause for which a file is refused. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What is said beside an outcome without changing it. */
export const NOTICE_CODES = [
  'newer-present',
  'not-yet-valid',
  'other-user',
  'version-differs',
  'clock-behind',
  'clock-ahead',
  'revocations-stale',
  'ends-soon',
] as const;

/** One thing said beside an outcome. */
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** What an import did with one file. `ignored` is only for files found in a folder or a zip. */
export type ImportOutcome = 'imported' | 'unchanged' | 'replaced' | 'refused' | 'ignored';

/** What a file turned out to be, by its content. */
export type LicenseFileKind = 'belic' | 'xml' | 'revocations';
