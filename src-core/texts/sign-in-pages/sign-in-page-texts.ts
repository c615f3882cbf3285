import type { ValuesOf } from '../parameters.ts';
import { messageFormatter } from '../format-message.ts';
import type { Language } from '../languages.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { PL } from './pl.ts';
import { SIGN_IN_PAGE_PARAMETERS, type SignInPageMessages, type SignInPageText } from './sign-in-page-parameters.ts';

/** Says a text of the pages, with the values it names. */
export type SayOnPage = <Text extends SignInPageText>(text: Text, values?: ValuesOf<(typeof SIGN_IN_PAGE_PARAMETERS)[Text]>) => string;

const MESSAGES: Readonly<Record<Language, SignInPageMessages>> = { en: EN, de: DE, it: IT, es: ES, ja: JA, pl: PL };

const WRITERS = { instant: String, bytes: String, failure: String, error: String };

/** Makes what says the texts of the pages in one language. */
export function signInPageTexts(language: Language): SayOnPage {
  const format = messageFormatter(language, WRITERS);
  return (text, values) => format(MESSAGES[language][text], SIGN_IN_PAGE_PARAMETERS[text], values ?? {});
}
