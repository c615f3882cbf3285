import type { ParameterKinds, ValuesOf } from '../parameters.ts';
import { messageFormatter } from '../format-message.ts';
import type { Language } from '../languages.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { PL } from './pl.ts';

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

/** Says a text of the pages, with the values it names. */
export type SayOnPage = <Text extends SignInPageText>(text: Text, values?: ValuesOf<(typeof SIGN_IN_PAGE_PARAMETERS)[Text]>) => string;

const MESSAGES: Readonly<Record<Language, SignInPageMessages>> = { en: EN, de: DE, it: IT, es: ES, ja: JA, pl: PL };

const WRITERS = { instant: String, bytes: String, failure: String, error: String };

/** Makes what says the texts of the pages in one language. */
export function signInPageTexts(language: Language): SayOnPage {
  const format = messageFormatter(language, WRITERS);
  return (text, values) => format(MESSAGES[language][text], SIGN_IN_PAGE_PARAMETERS[text], values ?? {});
}
