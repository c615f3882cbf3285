import type { ParameterKinds } from '../parameters.ts';

/** What the pages say on which people sign in at a service, with the values that each text names. */
export const SIGN_IN_PAGE_PARAMETERS = {
  'sign-in': {},
  'who-asks': {},
  'email-label': {},
  'password-label': {},
  'sign-in-button': {},
  cancel: {},
  'no-password-yet': {},
  demonstration: {},
  wrong: {},
  'wrong-next': {},
  'too-many': { minutes: 'count', time: 'text' },
  'too-many-next': {},
  disabled: {},
  'disabled-next': {},
  'in-several-organizations': {},
  'in-several-next': {},
  'ended-title': {},
  'ended-what': {},
  'ended-next': {},
  'refused-title': {},
  'refused-what': { code: 'text' },
  'failed-title': {},
  'failed-what': {},
  'error-next': { request: 'text' },
  'sign-out-title': {},
  'sign-out-what': {},
  'sign-out-button': {},
  'stay-button': {},
  'signed-out-title': {},
  'signed-out-what': {},
  'set-title': {},
  'set-for': { email: 'text' },
  'new-password-label': {},
  'new-password-hint': {},
  'repeat-label': {},
  'set-button': {},
  'set-note': {},
  'password-too-short': {},
  'password-too-long': {},
  'password-too-weak': {},
  'passwords-differ': {},
  'set-done-title': {},
  'set-done-what': {},
  'link-title': {},
  'link-what': {},
  'link-next': {},
} as const satisfies Readonly<Record<string, ParameterKinds>>;

/** A text of these pages. */
export type SignInPageText = keyof typeof SIGN_IN_PAGE_PARAMETERS;

/** The texts of one language, as ICU messages. */
export type SignInPageMessages = Readonly<Record<SignInPageText, string>>;
