import { describe, expect, it } from 'vitest';
import { LANGUAGE_CHOICES } from '#core/contract/settings.ts';
import { EN } from '#core/texts/en/en.ts';
import { LANGUAGES, type Language, type LanguageRow } from '#core/texts/languages.ts';
import { MESSAGES_OF_LANGUAGE } from '#core/texts/messages-of-language.ts';
import { everyMessage, type PlacedMessage } from './every-message.ts';
import { namesIn, namesPrinted, parseMessage, pluralsOf, wordsOf } from './message-elements.ts';

const ENGLISH = new Map(everyMessage(EN).map((one) => [one.place, one.message]));
const TRANSLATED = Object.keys(LANGUAGES).filter((language): language is Language => language !== 'en');

/** Words that stand in every English text of some length, and in none of the other languages. */
const ENGLISH_WORDS = /\b(the|your|of|and|you|with|licenses?|this|from|been|cannot|which|nothing)\b/i;

/** What stays as it is in every language: commands, options, variables, endings, names of programs, formats, fields and files. */
const UNTRANSLATED =
  /`[^`]+`|--[a-z-]+|\.(?:belic|xml)\b|\bchmod [a-z-]+|\b(?:authority|pinnedCertificate|LICENSING_\w+|HOME|USERPROFILE|JSON|UTF-8|SES|SELECTserver|CONNECTION Client|Licensing Tool|Licensing Client|License Management Tool)\b|\d{4}-[-\dT:Z]+/g;

/** The messages of a language beside the English ones. */
function pairsOf(language: Language): readonly (PlacedMessage & { readonly english: string })[] {
  return everyMessage(MESSAGES_OF_LANGUAGE[language]()).map((one) => ({ ...one, english: ENGLISH.get(one.place) ?? '' }));
}

/** The plural categories of whole numbers as people have them here, and `other`, which no message may lack. */
function categoriesOf(language: string): readonly string[] {
  const rules = new Intl.PluralRules(language);
  return sorted(['other', ...Array.from({ length: 200 }, (_, number) => rules.select(number))]);
}

function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

it('a person can choose every language there is, and no other', () => {
  expect(LANGUAGE_CHOICES).toEqual(['system', ...Object.keys(LANGUAGES)]);
});

describe.each(TRANSLATED)('the texts in %s beside the English ones', (language) => {
  const pairs = pairsOf(language);

  it('say what the English ones say: each value that those print, and none that they do not name', () => {
    for (const { place, message, english } of pairs) {
      const [own, theirs] = [parseMessage(message), parseMessage(english)];
      const named = new Set(namesIn(own));
      expect(namesPrinted(theirs).filter((name) => !named.has(name)), `${place} leaves out`).toEqual([]);
      const known = new Set(namesIn(theirs));
      expect([...named].filter((name) => !known.has(name)), `${place} adds`).toEqual([]);
    }
  });

  it('have no English left over', () => {
    const isLong = (message: string): boolean => wordsOf(parseMessage(message.replace(UNTRANSLATED, ''))).join(' ').trim().split(/\s+/).length > 2;
    const leftOver = pairs.filter(({ message, english }) => message === english && isLong(english)).map(({ place }) => place);
    expect(leftOver).toEqual([]);
    for (const { place, message } of pairs) {
      const words = wordsOf(parseMessage(message.replace(UNTRANSLATED, ''))).join(' ');
      expect(words, place).not.toMatch(ENGLISH_WORDS);
    }
  });

  it('leave commands, options, variables, endings and names of formats as they are', () => {
    for (const { place, message, english } of pairs) {
      expect(sorted(message.match(UNTRANSLATED) ?? []), place).toEqual(sorted(english.match(UNTRANSLATED) ?? []));
    }
  });

  it('have words for every plural that the language has, and for no other', () => {
    const categories = categoriesOf(language);
    for (const { place, message } of pairs.filter((one) => one.message !== one.english)) {
      for (const plural of pluralsOf(parseMessage(message))) {
        expect(plural.filter((category) => !categories.includes(category)), place).toEqual([]);
        if (plural.length > 1) expect(sorted(plural), place).toEqual(categories);
      }
    }
  });

  it('are marked as made by a machine, under the name that the language has for itself', () => {
    const { translation, ownName }: LanguageRow = LANGUAGES[language];
    expect(translation).toBe('machine');
    expect(ownName).toBe(new Intl.DisplayNames([language], { type: 'language' }).of(language)?.replace(/^\p{Ll}/u, (first) => first.toUpperCase()));
  });
});
