import type { LanguageChoice } from '#core/contract/settings.ts';
import { LANGUAGES, type Language } from '#core/texts/languages.ts';

/**
 * The language to write in: the one chosen, else the first of the system's that there are texts in, else English.
 *
 * @param preferred BCP 47 tags in the person's order, as `navigator.languages` has them
 */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (isLanguage(choice)) return choice;
  return preferred.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
