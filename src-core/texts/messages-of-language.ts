import { DE } from './de/de.ts';
import { EN } from './en/en.ts';
import { ES } from './es/es.ts';
import { IT } from './it/it.ts';
import { JA } from './ja/ja.ts';
import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';
import { PL } from './pl/pl.ts';

/**
 * The texts of every language. A further one is one more value of `Messages`, one row here and one in languages.ts. Asked for
 * by a call, since each language but English is a part of its own in the bundle of the command line, which never reads it
 * (tools/build/later-parts.mjs); a page has all of them.
 */
export const MESSAGES_OF_LANGUAGE: Readonly<Record<Language, () => Messages>> = {
  en: () => EN,
  de: () => DE,
  it: () => IT,
  es: () => ES,
  ja: () => JA,
  pl: () => PL,
};
