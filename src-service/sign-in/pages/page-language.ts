import { chooseLanguage, type Language } from '#core/texts/languages.ts';
import { signInPageTexts, type SayOnPage } from '#core/texts/sign-in-pages/sign-in-page-texts.ts';

/** In which language a page is, and what says its texts. */
export interface PageWords {
  readonly language: Language;
  readonly say: SayOnPage;
}

const made = new Map<Language, PageWords>();

/**
 * Settles the language of a page: what the program asks for comes first, then what the browser wants.
 *
 * @param uiLocales BCP 47 tags with spaces between them, the preferred first (OpenID Connect Core, 3.1.2.1)
 * @param accepted the header `Accept-Language`
 */
export function wordsFor(uiLocales: string | undefined, accepted: string | undefined): PageWords {
  const asked = (uiLocales ?? '').slice(0, 200).split(' ');
  const language = chooseLanguage('system', [...asked, ...byWish(accepted ?? '')]);
  const words = made.get(language) ?? { language, say: signInPageTexts(language) };
  made.set(language, words);
  return words;
}

function byWish(accepted: string): readonly string[] {
  const wishes = accepted.slice(0, 500).split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((one) => /^\s*q=([0-9.]+)\s*$/.exec(one)?.[1]).find((found) => found !== undefined);
    return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
  });
  return wishes.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality).map(({ tag }) => tag);
}
