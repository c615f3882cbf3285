import { describe, expect, it } from 'vitest';
import { EN } from '#core/texts/en/en.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { JA } from '#core/texts/ja/ja.ts';
import { at } from '../status/builders.ts';
import { everyMessage } from './every-message.ts';
import { parseMessage, wordsOf } from './message-elements.ts';

const texts = createTexts('ja', { timeZone: 'Asia/Tokyo' });
const ENGLISH = new Set(everyMessage(EN).map((one) => one.message));

/** Every piece of words in Japanese, with the place it stands in; an instant has the brackets that its language writes it with. */
const WORDS = everyMessage(JA)
  .filter(({ place, message }) => place !== 'instant' && !ENGLISH.has(message))
  .flatMap(({ place, message }) => wordsOf(parseMessage(message)).map((words) => ({ place, words })));

/** A letter that Japanese is written in: kana, kanji, the long vowel. */
const LETTER = '[\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}ー]';

describe('the texts in Japanese', () => {
  it('write an instant as year, month, day, weekday, time and zone', () => {
    expect(texts.instant(at('2026-11-28T00:12:00Z'))).toBe('2026年11月28日(土) 09:12 JST');
    expect(texts.end(at('2027-02-07T15:00:00Z'))).toBe('2027年2月7日(日) 24:00 JST');
  });

  it('count without a plural, and list with their own comma', () => {
    expect([1, 3].map((count) => texts.days(count))).toEqual(['1日', '3日']);
    expect(texts.list(['Demo Drainage', 'Demo Viewer'])).toBe('Demo Drainage、Demo Viewer');
  });

  it('have no space between words, and no half-width punctuation after them', () => {
    const spaced = new RegExp(`${LETTER}\\s+${LETTER}`, 'u');
    const halfWidth = new RegExp(`${LETTER}\\s?(?:[,:;?!()]|\\.(?![a-z]))|[。、：？（）「」]\\s`, 'u');
    for (const { place, words } of WORDS) {
      expect(words, place).not.toMatch(spaced);
      expect(words, place).not.toMatch(halfWidth);
      expect(words, place).not.toMatch(/"|、。|。。|「」|（）/);
    }
  });

  it('keep one spelling of each word: long vowels are written, and clearing is not deleting', () => {
    for (const { place, words } of WORDS) {
      expect(words, place).not.toMatch(/(フォルダ|コンピュータ|ユーザ|サーバ|ブラウザ|プリンタ|エラ)(?!ー)/);
      expect(words, place).not.toMatch(/ログイン|ライセンスを削除|アプリ(?!ケーション)/);
    }
  });
});
