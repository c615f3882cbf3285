import type { LanguageChoice } from '../contract/settings.ts';

/** What is known of a language beside its texts. */
export interface LanguageRow {
  /** What the language calls itself. */
  readonly ownName: string;
  /** Whether people of this project wrote its texts, or a machine translated them; the latter is said beside the choice. */
  readonly translation: 'own' | 'machine';
}

/** The languages there are texts in, by their BCP 47 tags; their texts are in messages-of-language.ts. */
export const LANGUAGES = {
  en: { ownName: 'English', translation: 'own' },
  de: { ownName: 'Deutsch', translation: 'machine' },
  it: { ownName: 'Italiano', translation: 'machine' },
  es: { ownName: 'Español', translation: 'machine' },
  ja: { ownName: '日本語', translation: 'machine' },
  pl: { ownName: 'Polski', translation: 'machine' },
} as const satisfies Readonly<Record<string, LanguageRow>>;

/** A language there are texts in, by its BCP 47 tag. */
export type Language = keyof typeof LANGUAGES;

/**
 * Settles the language texts are shown in: what a person chose, or else the first of the operating system's that there are
 * texts in, or English.
 *
 * @param systemLanguages BCP 47 tags, the preferred first, such as `de-AT`; also in the form of `LANG`, `de_AT.UTF-8`
 */
export function chooseLanguage(choice: LanguageChoice, systemLanguages: readonly string[]): Language {
  const wanted = choice === 'system' ? systemLanguages : [choice];
  return wanted.map(withoutRegion).find(isLanguage) ?? 'en';
}

function withoutRegion(tag: string): string {
  return tag.split(/[-_.@]/, 1).join('').toLowerCase();
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
