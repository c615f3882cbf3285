/** Languages in which rows can be ordered: those of the portal. */
export const HISTORY_LANGUAGES = ['en', 'de', 'it', 'es', 'pl', 'ja'] as const;

/** One of them. */
export type HistoryLanguage = (typeof HISTORY_LANGUAGES)[number];

/** The orders that are kept. English, German and Italian order texts alike (CLDR's root order). */
export const TEXT_ORDERS = ['root', 'es', 'pl', 'ja'] as const;

/** One of them, as its columns are called. */
export type TextOrder = (typeof TEXT_ORDERS)[number];

/** In which order a language puts texts. */
export function orderOfLanguage(language: HistoryLanguage): TextOrder {
  return language === 'es' || language === 'pl' || language === 'ja' ? language : 'root';
}

/** By which version of the language data (ICU) places are made; places of another version are made again. */
export const ORDER_VERSION = `icu ${process.versions['icu'] ?? 'none'}`;

/** Compares two texts as readers of a language expect them, with numbers by their size: `WS-2` comes before `WS-10`. */
export function comparerOf(order: TextOrder): (one: string, other: string) => number {
  // 'en' stands for the root order, which it does not change; so do German and Italian.
  return new Intl.Collator(order === 'root' ? 'en' : order, { numeric: true }).compare;
}

/** Latin letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };

/** A text as it is searched: letter case, width and Latin accents play no part, so `kaminska` finds Kamińska. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[łøđßæœıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKC');
}
