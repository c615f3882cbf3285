import { REFUSAL_CODES, type RefusalCode } from '../import/outcome.ts';
import { SIGN_IN_ERROR_CODES, type SignInErrorCode } from './sign-in-error-code.ts';

/** What can be wrong with a command, its arguments or its surroundings. */
export const COMMAND_ERROR_CODES = [
  'unexpected',
  'usage',
  'confirmation-needed',
  'ambiguous-product',
  'no-such-file',
  'no-such-checkout',
  'no-such-receipt',
  'no-license-file-inside',
  'forbidden-by-policy',
  'needs-administrator',
  'fingerprint-needed',
  'fingerprint-differs',
  'issuer-already-there',
  'network-unavailable',
  'service-not-configured',
  'may-not-run',
] as const;

/** What can be wrong with a developer override. */
export const OVERRIDE_ERROR_CODES = [
  /** Set, but to nothing: most often a script's variable that was empty. */
  'override-empty',
  /** `LICENSING_NOW` or `LICENSING_MACHINE_NAME` alone would touch the real profile. */
  'override-needs-profile-folder',
  /** `LICENSING_NOW` or `LICENSING_MACHINE_NAME` with a profile folder that is the user's own. */
  'override-on-own-profile',
  'override-not-an-instant',
  'override-not-a-machine-name',
] as const;

/** Why a file could not be written. */
export const WRITE_ERROR_CODES = [
  /** The folder to write into is not there. */
  'no-such-folder',
  /** Something in the place of the folder, or of the file, is of another kind. */
  'not-a-file',
  /** A file with other content is there and must not be replaced. */
  'exists-already',
  'no-permission',
  'read-only',
  'disk-full',
  /** Any other answer of the operating system; `errno` names it. */
  'write-failed',
] as const;

/** Why the profile's folder cannot be used. */
export const PROFILE_ERROR_CODES = [
  /** Bound to another user. */
  'profile-of-another-user',
  /** The folder belongs to another user of the operating system (most often: root works on a user's profile through sudo). */
  'profile-folder-of-another-owner',
  'profile-folder-is-a-link',
  'profile-folder-not-a-folder',
  /** Group or others may write in it. */
  'profile-folder-writable-by-others',
  /** It holds other things and is no profile: it is left alone. */
  'profile-folder-holds-other-files',
  /** Both copies of the binding are missing or damaged, so nobody can tell whose profile it is. */
  'profile-binding-lost',
  'profile-read-only',
  'profile-no-permission',
  'profile-disk-full',
  /** Neither the environment nor the operating system names a home folder, so there is no place for it. */
  'profile-home-unknown',
  /** Any other answer of the operating system; `errno` names it. */
  'profile-unusable',
] as const;

/** Why the store of licenses cannot be used; for the file that was to be stored each of them is `store-unavailable`. */
export const STORE_ERROR_CODES = [
  /** Another process held the cache for longer than the busy timeout. */
  'store-busy',
  /** No room on the disk. */
  'store-full',
  /** The folder or a file in it may not be read or written by this user. */
  'store-no-permission',
  /** The folder lies on something mounted read-only. */
  'store-read-only',
  /** Written by a newer version of this program; nothing was changed. */
  'store-newer-version',
  /** The cache belongs to another operating-system user; nothing was changed. */
  'store-of-another-user',
  /** Damage came to light while it was in use; the next opening repairs it. */
  'store-damaged',
  /** The disk reports errors. */
  'store-disk-error',
] as const;

/** Why the folder of trusted issuers is not used. */
export const TRUST_FOLDER_ERROR_CODES = [
  'trust-folder-is-a-link',
  'trust-folder-not-a-folder',
  /** The folder, or one above it, belongs to somebody who is no administrator. */
  'trust-folder-not-owned-by-administrator',
  /** Group, others or (on Windows) anyone but the administrators may write in the folder or in one above it. */
  'trust-folder-writable-by-others',
  /** Windows: its access list is not protected, so it changes with the folder above it. */
  'trust-folder-inherits-access',
  /** Windows: its access list could not be read or is of no known form. */
  'trust-folder-access-unknown',
  'trust-folder-unreadable',
  'trust-folder-too-many-files',
] as const;

/** Why one entry of trusted issuers does not count; those that begin with `entry-` and `field-` are said of any entry of a machine-wide folder. */
export const TRUST_ENTRY_ERROR_CODES = [
  'entry-file-is-a-link',
  'entry-file-not-a-file',
  'entry-file-not-owned-by-administrator',
  'entry-file-writable-by-others',
  'entry-file-unreadable',
  'entry-file-not-utf8',
  'entry-too-large',
  'entry-not-json',
  'entry-kind-unclear',
  'field-unknown',
  'field-missing',
  'field-wrong',
  'authority-unreadable',
  'authority-not-an-authority',
  'authority-weak-key',
  'authority-critical-extension',
] as const;

/** Why the folder of registered applications is not used; what is wrong with a folder is said as of the trust folder. */
export const APPLICATIONS_FOLDER_ERROR_CODES = [
  'applications-folder-is-a-link',
  'applications-folder-not-a-folder',
  'applications-folder-not-owned-by-administrator',
  'applications-folder-writable-by-others',
  'applications-folder-inherits-access',
  'applications-folder-access-unknown',
  'applications-folder-unreadable',
  'applications-folder-too-many-files',
] as const;

/** Why one registered application does not count, beyond what can be wrong with any entry (`entry-…`, `field-…`). */
export const APPLICATION_ENTRY_ERROR_CODES = [
  /** Its `schema` is a later one than this program knows. */
  'registration-of-newer-version',
  /** Its command's executable is no full path, so the working folder or `PATH` would choose what is started. */
  'executable-not-a-full-path',
  /** Its command's executable is a batch file, which Windows only starts through a shell. */
  'executable-is-a-batch-file',
  /** Another file registers the same product and feature; the first by name counts. */
  'application-registered-twice',
] as const;

/** What can be wrong with what a window asks for. */
export const WINDOW_ERROR_CODES = [
  /** The sender, the request or its argument is not what the contract says; nothing was done. */
  'request-refused',
  /** This way of running the client has no such thing (a native dialog in a browser, a clock to move outside a demonstration). */
  'not-in-this-host',
  /** What was typed as a path does not begin at a drive, the root or the home folder. */
  'path-not-absolute',
  /** What was typed as a path names another computer, or a device: it is not even looked at (ADR 0015). */
  'path-not-on-this-computer',
  /** The preview that was to be confirmed is gone: confirmed already, discarded, or of an earlier window. */
  'preview-gone',
  'application-not-registered',
  /** Its command could not be started; `errno` names why. */
  'application-not-started',
  /** A prompt was due, and the person did not go on. */
  'start-declined',
  'settings-not-saved',
  /** A prompt is due and there is no display and no terminal to show it on. */
  'prompt-unavailable',
  /** The window and the main process lost each other. */
  'connection-lost',
] as const;

/** One thing that can be wrong with what a window asks for. */
export type WindowErrorCode = (typeof WINDOW_ERROR_CODES)[number];

/** One thing that can be wrong with a command. */
export type CommandErrorCode = (typeof COMMAND_ERROR_CODES)[number];
/** One mistake in a developer override. */
export type OverrideErrorCode = (typeof OVERRIDE_ERROR_CODES)[number];
/** One cause for which a file could not be written. */
export type WriteErrorCode = (typeof WRITE_ERROR_CODES)[number];
/** One cause for which a profile cannot be used. */
export type ProfileErrorCode = (typeof PROFILE_ERROR_CODES)[number];
/** One cause for which the store cannot be used. */
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];
/** One cause for which a trust folder is not used. */
export type TrustFolderErrorCode = (typeof TRUST_FOLDER_ERROR_CODES)[number];
/** One cause for which a trust entry does not count. */
export type TrustEntryErrorCode = (typeof TRUST_ENTRY_ERROR_CODES)[number];

/** One cause for which the folder of registered applications is not used. */
export type ApplicationsFolderErrorCode = (typeof APPLICATIONS_FOLDER_ERROR_CODES)[number];
/** One cause for which a registered application does not count. */
export type ApplicationEntryErrorCode = (typeof APPLICATION_ENTRY_ERROR_CODES)[number];

/**
 * Every code a user can meet when something did not go as asked. Codes are an API: printed, logged and compared; what
 * people read is the text that goes with them (texts/), and what scripts read is also the exit code (exit-codes.ts).
 */
export type ErrorCode =
  | RefusalCode
  | CommandErrorCode
  | OverrideErrorCode
  | WriteErrorCode
  | ProfileErrorCode
  | StoreErrorCode
  | TrustFolderErrorCode
  | TrustEntryErrorCode
  | ApplicationsFolderErrorCode
  | ApplicationEntryErrorCode
  | WindowErrorCode
  | SignInErrorCode;

/** All of them. */
export const ERROR_CODES: readonly ErrorCode[] = [
  ...REFUSAL_CODES,
  ...COMMAND_ERROR_CODES,
  ...OVERRIDE_ERROR_CODES,
  ...WRITE_ERROR_CODES,
  ...PROFILE_ERROR_CODES,
  ...STORE_ERROR_CODES,
  ...TRUST_FOLDER_ERROR_CODES,
  ...TRUST_ENTRY_ERROR_CODES,
  ...APPLICATIONS_FOLDER_ERROR_CODES,
  ...APPLICATION_ENTRY_ERROR_CODES,
  ...WINDOW_ERROR_CODES,
  ...SIGN_IN_ERROR_CODES,
];

/** Whether a text is one of them. */
export function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}
