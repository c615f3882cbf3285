import { describe, expect, it } from 'vitest';
import { EN } from '#core/texts/en/en.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { PL } from '#core/texts/pl/pl.ts';
import { at } from '../status/builders.ts';
import { everyMessage } from './every-message.ts';
import { parseMessage, wordsOf } from './message-elements.ts';

const texts = createTexts('pl', { timeZone: 'Europe/Warsaw' });
const ENGLISH = new Set(everyMessage(EN).map((one) => one.message));

/** Every piece of words in Polish, with the place it stands in. */
const WORDS = everyMessage(PL)
  .filter(({ message }) => !ENGLISH.has(message))
  .flatMap(({ place, message }) => wordsOf(parseMessage(message)).map((words) => ({ place, words })));

describe('the texts in Polish', () => {
  it('write an instant as weekday, date, time and zone', () => {
    expect(texts.instant(at('2026-11-28T08:12:00Z'))).toBe('sob. 28 lis 2026, 09:12 CET');
    expect(texts.end(at('2027-02-07T23:00:00Z'))).toBe('niedz. 7 lut 2027, 24:00 CET');
  });

  it('count as Polish does', () => {
    expect([1, 2, 4, 5, 12, 21, 22, 25, 112].map((count) => texts.days(count))).toEqual([
      '1 dzień', '2 dni', '4 dni', '5 dni', '12 dni', '21 dni', '22 dni', '25 dni', '112 dni',
    ]);
    const issuers = (count: number): string => texts.health('trust-issuers', { count, folder: '/etc/x' });
    expect([1, 2, 5].map(issuers)).toEqual([
      '1 zaufany wystawca w folderze /etc/x.', '2 zaufanych wystawców w folderze /etc/x.', '5 zaufanych wystawców w folderze /etc/x.',
    ]);
  });

  it('name applications without inflecting them, and list them as Polish does', () => {
    const applications = texts.list(['Demo Drainage', 'Demo Viewer']);
    expect(texts.clearing('others-too', { applications, count: 2 })).toBe(
      'Ta sama licencja obejmuje też aplikacje Demo Drainage i Demo Viewer; zostaną one usunięte razem z nią.',
    );
    expect(texts.clearing('others-too', { applications: 'Demo Viewer', count: 1 })).toBe(
      'Ta sama licencja obejmuje też aplikację Demo Viewer; zostanie ona usunięta razem z nią.',
    );
  });

  it('use Polish quotation marks, and one word for each thing', () => {
    for (const { place, words } of WORDS) {
      expect(words, place).not.toMatch(/"|“|''/);
      expect(words, place).not.toMatch(/\b(proszę|przepraszamy|niestety|błędn|login)/i);
      expect(words, place).not.toMatch(/wyewidencj|zameldow|dzierżaw|checkout|\btoken/i);
    }
  });
});
