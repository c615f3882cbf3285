import type { ErrorCode } from './error-code.ts';

/** The exit codes of the command line, an API (command-line.md). 0 is done, or already so. */
export const EXIT_CODES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 130] as const;

/** One of them. */
export type ExitCode = (typeof EXIT_CODES)[number];

/** The exit code of every error code. */
export const EXIT_CODE_OF = {
  unexpected: 1,
  'write-failed': 1,
  usage: 2,
  'confirmation-needed': 2,
  'ambiguous-product': 2,
  'override-empty': 2,
  'override-needs-profile-folder': 2,
  'override-on-own-profile': 2,
  'override-not-an-instant': 2,
  'override-not-a-machine-name': 2,
  'exists-already': 2,
  'not-a-file': 2,
  'not-a-license-file': 3,
  damaged: 3,
  'too-large': 3,
  'unsupported-version': 3,
  'not-a-checkout': 3,
  'no-license-file-inside': 3,
  'entry-file-not-utf8': 3,
  'entry-too-large': 3,
  'entry-not-json': 3,
  'entry-kind-unclear': 3,
  'field-unknown': 3,
  'field-missing': 3,
  'field-wrong': 3,
  'authority-unreadable': 3,
  'authority-not-an-authority': 3,
  'authority-weak-key': 3,
  'authority-critical-extension': 3,
  'untrusted-issuer': 4,
  'signature-invalid': 4,
  'certificate-not-valid-at-issue': 4,
  'fingerprint-needed': 2,
  'fingerprint-differs': 4,
  'issuer-already-there': 4,
  'trust-folder-is-a-link': 4,
  'trust-folder-not-a-folder': 4,
  'trust-folder-not-owned-by-administrator': 4,
  'trust-folder-writable-by-others': 4,
  'trust-folder-inherits-access': 4,
  'trust-folder-access-unknown': 4,
  'trust-folder-too-many-files': 4,
  'entry-file-is-a-link': 4,
  'entry-file-not-a-file': 4,
  'entry-file-not-owned-by-administrator': 4,
  'entry-file-writable-by-others': 4,
  'other-machine': 5,
  expired: 6,
  'cleared-earlier': 7,
  revoked: 7,
  'no-such-file': 8,
  'no-such-folder': 8,
  'no-such-checkout': 8,
  'no-such-receipt': 8,
  'forbidden-by-policy': 9,
  'issued-in-the-future': 10,
  'store-unavailable': 11,
  'store-busy': 11,
  'store-full': 11,
  'store-read-only': 11,
  'store-newer-version': 11,
  'store-damaged': 11,
  'store-disk-error': 11,
  'profile-folder-is-a-link': 11,
  'profile-folder-not-a-folder': 11,
  'profile-folder-holds-other-files': 11,
  'profile-binding-lost': 11,
  'profile-read-only': 11,
  'profile-disk-full': 11,
  'profile-home-unknown': 11,
  'profile-unusable': 11,
  'disk-full': 11,
  unreadable: 12,
  'no-permission': 12,
  'read-only': 12,
  'needs-administrator': 12,
  'store-no-permission': 12,
  'store-of-another-user': 12,
  'profile-of-another-user': 12,
  'profile-folder-of-another-owner': 12,
  'profile-folder-writable-by-others': 12,
  'profile-no-permission': 12,
  'trust-folder-unreadable': 12,
  'entry-file-unreadable': 12,
  'network-unavailable': 13,
  'service-not-configured': 13,
  'may-not-run': 20,
} as const satisfies Record<ErrorCode, ExitCode>;

/** The exit code of a command that met these codes: the highest; 0 when it met none. */
export function exitCodeFor(codes: Iterable<ErrorCode>): ExitCode {
  let highest: ExitCode = 0;
  for (const code of codes) {
    const exitCode = EXIT_CODE_OF[code];
    if (exitCode > highest) highest = exitCode;
  }
  return highest;
}
