import type { Status } from './status.ts';

/** What a user can do about an answer; worded in texts/. */
export const REMEDY_CODES = [
  'none',
  'sign-in',
  'sign-in-again',
  'switch-user',
  'import-license-file',
  'import-license-file-again',
  'ask-it-to-trust-the-issuer',
  'update-this-program',
  'ask-administrator-to-assign',
  'ask-administrator-for-a-license-file',
  'wait-until-valid',
  'use-the-licensed-version',
  'name-the-version',
  'set-clock',
  'open-diagnostics',
] as const;

/** One thing a user can do. */
export type RemedyCode = (typeof REMEDY_CODES)[number];

interface ReasonRow {
  readonly status: Status;
  readonly remedy: RemedyCode;
}

/**
 * Every cause an answer can have, one code each, with the status it stands for and the remedy that usually helps
 * (licensing-rules.md, The decision, in order). `DisabledByLogSend` is known but never produced, so no reason has it.
 */
export const REASONS = {
  // 1. Checkout
  'covered-by-checkout': { status: 'Ok', remedy: 'none' },
  // 2. Policy: nothing for this user and application
  'never-signed-in': { status: 'NotEntitled', remedy: 'sign-in' },
  'signed-out': { status: 'NotEntitled', remedy: 'sign-in' },
  'entitlements-never-loaded': { status: 'NotEntitled', remedy: 'sign-in-again' },
  'other-users-policy': { status: 'NotEntitled', remedy: 'switch-user' },
  'not-assigned': { status: 'NotEntitled', remedy: 'ask-administrator-to-assign' },
  'evaluation-for-other-version': { status: 'NotEntitled', remedy: 'use-the-licensed-version' },
  'evaluation-needs-version': { status: 'NotEntitled', remedy: 'name-the-version' },
  // … where a checkout that does not cover (any more, yet, here) tells more than the absence of a policy
  'checkout-cleared': { status: 'NotEntitled', remedy: 'ask-administrator-for-a-license-file' },
  'checkout-ended': { status: 'NotEntitled', remedy: 'ask-administrator-for-a-license-file' },
  'checkout-revoked': { status: 'NotEntitled', remedy: 'ask-administrator-for-a-license-file' },
  'checkout-not-yet-valid': { status: 'NotEntitled', remedy: 'wait-until-valid' },
  'checkout-for-other-machine': { status: 'NotEntitled', remedy: 'ask-administrator-for-a-license-file' },
  'checkout-for-other-version': { status: 'NotEntitled', remedy: 'use-the-licensed-version' },
  'checkout-not-verified': { status: 'NotEntitled', remedy: 'import-license-file-again' },
  // 2. Policy: there, but not usable
  'policy-malformed': { status: 'DisabledByPolicy', remedy: 'sign-in-again' },
  'policy-expired': { status: 'Expired', remedy: 'sign-in' },
  'policy-long-expired': { status: 'DisabledByPolicy', remedy: 'sign-in' },
  // 3. Access kind
  'access-denied': { status: 'AccessDenied', remedy: 'ask-administrator-to-assign' },
  'trial-active': { status: 'Trial', remedy: 'none' },
  'trial-ended': { status: 'Expired', remedy: 'ask-administrator-to-assign' },
  'evaluation-ended': { status: 'Expired', remedy: 'ask-administrator-to-assign' },
  'entitlement-ended': { status: 'Expired', remedy: 'ask-administrator-to-assign' },
  // 4. Online
  'confirmed-recently': { status: 'Ok', remedy: 'none' },
  'evaluation-active': { status: 'Ok', remedy: 'none' },
  // 5. Grace has begun
  'offline-forbidden-by-policy': { status: 'DisabledByPolicy', remedy: 'sign-in' },
  'offline-forbidden-on-this-computer': { status: 'DisabledByPolicy', remedy: 'sign-in' },
  'computer-policy-unreadable': { status: 'DisabledByPolicy', remedy: 'open-diagnostics' },
  'offline-grace': { status: 'Offline', remedy: 'sign-in' },
  'offline-grace-ended': { status: 'Expired', remedy: 'sign-in' },
  'offline-grace-used-up': { status: 'Expired', remedy: 'sign-in' },
  // The question could not be answered
  'could-not-be-determined': { status: 'Error', remedy: 'open-diagnostics' },
} as const satisfies Record<string, ReasonRow>;

/** One cause of an answer. */
export type ReasonCode = keyof typeof REASONS;

/** Every reason code, in the order of the decision. */
export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];
