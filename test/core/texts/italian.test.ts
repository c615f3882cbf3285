import { describe, expect, it } from 'vitest';
import { EN } from '#core/texts/en/en.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { IT } from '#core/texts/it/it.ts';
import { at } from '../status/builders.ts';
import { everyMessage } from './every-message.ts';
import { parseMessage, wordsOf } from './message-elements.ts';

const texts = createTexts('it', { timeZone: 'Europe/Rome' });
const ENGLISH = new Set(everyMessage(EN).map((one) => one.message));

/** Every piece of words in Italian, with the place it stands in; field names in quotation marks are not words. */
const WORDS = everyMessage(IT)
  .filter(({ message }) => !ENGLISH.has(message))
  .flatMap(({ place, message }) => wordsOf(parseMessage(message.replace(/"[a-zA-Z]+"/g, ''))).map((words) => ({ place, words })));

describe('the texts in Italian', () => {
  it('write an instant as weekday, date, time and zone', () => {
    expect(texts.instant(at('2026-11-28T08:12:00Z'))).toBe('sab 28 nov 2026, 09:12 CET');
    expect(texts.end(at('2027-02-07T23:00:00Z'))).toBe('dom 7 feb 2027, 24:00 CET');
  });

  it('count, and list applications, as Italian does', () => {
    expect([0, 1, 2].map((count) => texts.days(count))).toEqual(['0 giorni', '1 giorno', '2 giorni']);
    expect(texts.clearing('others-too', { applications: texts.list(['Demo Drainage', 'Demo Viewer']), count: 2 })).toBe(
      'La stessa licenza vale anche per Demo Drainage e Demo Viewer; verranno rimosse anche queste applicazioni.',
    );
    expect(texts.problem('too-large', { cause: 'too-many-files', path: 'tutti', limit: '10000' }).happened).toBe(
      'tutti contiene più di 10.000 file e cartelle.',
    );
  });

  it('address nobody, have the apostrophe that ICU does not read, and one word for each thing', () => {
    for (const { place, words } of WORDS) {
      expect(words, place).not.toMatch(/["']|\b(tuo|tua|tuoi|tue|vostr\w+)\b/i);
      expect(words, place).not.toMatch(/per favore|purtroppo|spiacent|\bfallit/i);
      expect(words, place).not.toMatch(/checkout|check-in|\bfiles\b|login|dispositivo(?!, non un file)/i);
    }
  });
});
