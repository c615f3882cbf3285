import type { ErrorCode } from '../errors/error-code.ts';
import type { CheckName } from '../import/check-name.ts';
import type { IntakeCause } from '../import/intake-cause.ts';
import type { NoticeCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';

/**
 * How a value is put into words: `text` as it is, `instant` as weekday, date, time and zone, `end` likewise but with
 * midnight as 24:00 of the day that ends, `count` as a number, `bytes` as a size,
 * `failure` (a failed check's code) as the end of a sentence, `error` (an error's code) as a sentence.
 */
export type ParameterKind = 'text' | 'instant' | 'end' | 'count' | 'bytes' | 'failure' | 'error';

/** The values one message may name, by kind. */
export type ParameterKinds = Readonly<Record<string, ParameterKind>>;

/** A value as it comes from code: instants as such or as ISO text; `null` or nothing where it is not known. */
export type TextValue = string | number | Instant | null | undefined;

/** Values for a message: names are checked, each may be missing, and the message reads well without it. */
export type ValuesOf<Kinds extends ParameterKinds> = { readonly [Name in keyof Kinds]?: TextValue };

/**
 * What any error may name: the file or folder concerned, the code of the system's own error, how the command line is called (nothing in
 * a window), and what was being done: `looking` where nothing was to be stored, `stored` of a license that is stored already.
 */
const ANY_ERROR = { path: 'text', errno: 'text', program: 'text', activity: 'text' } as const satisfies ParameterKinds;

/** What an entry of a machine-wide folder is of: `application`, or an issuer where nothing is said. */
const OF_ENTRY = { entryOf: 'text' } as const satisfies ParameterKinds;

const SIGNER = { subject: 'text', issuedBy: 'text', fingerprint: 'text', problem: 'text' } as const satisfies ParameterKinds;

/** What particular errors name beside that. */
const PARTICULAR = {
  'untrusted-issuer': SIGNER,
  'certificate-not-valid-at-issue': { issuedAt: 'instant', validFrom: 'instant', validUntil: 'instant' },
  'issued-in-the-future': { issuedAt: 'instant', now: 'instant' },
  'other-machine': { licensed: 'text', thisComputer: 'text' },
  expired: { endedAt: 'end' },
  'cleared-earlier': { clearedAt: 'instant' },
  revoked: { revoked: 'text', revokedAt: 'instant' },
  usage: { detail: 'text', command: 'text' },
  'service-not-reached': { service: 'text', cause: 'text', proxy: 'text' },
  'service-certificate': { service: 'text', cause: 'text' },
  'service-no-answer': { service: 'text' },
  'service-answer-wrong': { service: 'text', problem: 'text' },
  'service-refused': { code: 'text', message: 'text' },
  'not-a-member': { account: 'text' },
  'sign-in-not-completed': { cause: 'text' },
  'policy-not-trusted': { service: 'text', ...SIGNER },
  'wrong-account': { expected: 'text', actual: 'text' },
  'service-address-wrong': { address: 'text' },
  'no-such-receipt': { cause: 'text' },
  'ambiguous-product': { product: 'text', choices: 'text' },
  'no-such-checkout': { target: 'text', product: 'text' },
  'fingerprint-differs': { expected: 'text', found: 'text' },
  'issuer-already-there': { file: 'text', name: 'text' },
  'override-empty': { variable: 'text' },
  'override-needs-profile-folder': { variable: 'text' },
  'override-on-own-profile': { variable: 'text' },
  'override-not-an-instant': { variable: 'text', value: 'text' },
  'override-not-a-machine-name': { variable: 'text', value: 'text' },
  'profile-of-another-user': { boundTo: 'text', user: 'text' },
  'profile-folder-of-another-owner': { owner: 'text', user: 'text' },
  'entry-file-is-a-link': OF_ENTRY,
  'entry-file-not-a-file': OF_ENTRY,
  'entry-file-not-owned-by-administrator': OF_ENTRY,
  'entry-file-writable-by-others': OF_ENTRY,
  'entry-file-unreadable': OF_ENTRY,
  'entry-file-not-utf8': OF_ENTRY,
  'entry-too-large': OF_ENTRY,
  'entry-not-json': OF_ENTRY,
  'field-unknown': { field: 'text', ...OF_ENTRY },
  'field-missing': { field: 'text', ...OF_ENTRY },
  'field-wrong': { field: 'text', detail: 'text', ...OF_ENTRY },
  'executable-not-a-full-path': { executable: 'text' },
  'executable-is-a-batch-file': { executable: 'text' },
  'application-registered-twice': { file: 'text' },
  /** `interrupted` where the connection is made again: the client has not ended. */
  'connection-lost': { interrupted: 'text' },
  'application-not-started': { command: 'text', folder: 'text' },
} as const satisfies Partial<Record<ErrorCode, ParameterKinds>>;

type Particular = typeof PARTICULAR;

/** The values an error may name. */
export type ErrorValues<Code extends ErrorCode> = ValuesOf<typeof ANY_ERROR> &
  (Code extends keyof Particular ? ValuesOf<Particular[Code]> : unknown);

/** Gives the kinds of the values an error may name. */
export function errorParameters(code: ErrorCode): ParameterKinds {
  return { ...ANY_ERROR, ...(PARTICULAR as Partial<Record<ErrorCode, ParameterKinds>>)[code] };
}

const PARTICULAR_CAUSES: Partial<Readonly<Record<IntakeCause, ParameterKinds>>> = {
  'file-too-large': { size: 'bytes' },
  'zip-too-large-to-hand-over': { size: 'bytes', limit: 'bytes' },
  'too-many-files': { limit: 'count' },
  'too-much-in-total': { limit: 'bytes' },
  'too-much-at-once': { limit: 'bytes' },
  'too-deep': { limit: 'count', folder: 'text' },
  'expands-too-much': { size: 'bytes' },
};

/** Gives the kinds of the values that the text of an exact cause may name. */
export function intakeParameters(cause: IntakeCause): ParameterKinds {
  return { ...ANY_ERROR, ...PARTICULAR_CAUSES[cause] };
}

/** What the notices name. */
export const NOTICE_PARAMETERS = {
  'newer-present': { newer: 'text', until: 'end' },
  'not-yet-valid': { validFrom: 'instant' },
  'other-user': { user: 'text' },
  'version-differs': { licensedVersion: 'text', askedVersion: 'text' },
  'clock-behind': { now: 'instant' },
  'clock-ahead': { now: 'instant' },
  'revocations-stale': { issuedAt: 'instant' },
  'ends-soon': { until: 'end' },
} as const satisfies Record<NoticeCode, ParameterKinds>;

/** What the checks name, whatever their outcome. */
export const CHECK_PARAMETERS = {
  'size-and-encoding': { size: 'bytes' },
  kind: { kind: 'text' },
  envelope: {},
  certificate: SIGNER,
  signature: {},
  claims: {},
  'certificate-valid-at-issue': { issuedAt: 'instant', validFrom: 'instant', validUntil: 'instant' },
  'is-a-checkout': {},
  'not-issued-in-the-future': { issuedAt: 'instant' },
  length: { days: 'count' },
  machine: { licensed: 'text', thisComputer: 'text' },
  dates: { notBefore: 'instant', expiresAt: 'end', endedAt: 'end' },
  'cleared-or-revoked': { clearedAt: 'instant', revokedAt: 'instant' },
  'already-known': { stored: 'text' },
} as const satisfies Record<CheckName, ParameterKinds>;

/** What the outcomes of an import name: whose profile, which applications, until when. */
export const OUTCOME_PARAMETERS = { activity: 'text', profile: 'text', applications: 'text', until: 'end' } as const satisfies ParameterKinds;
