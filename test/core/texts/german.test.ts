import { describe, expect, it } from 'vitest';
import { EN } from '#core/texts/en/en.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { DE } from '#core/texts/de/de.ts';
import { at } from '../status/builders.ts';
import { everyMessage } from './every-message.ts';
import { parseMessage, wordsOf } from './message-elements.ts';

const texts = createTexts('de', { timeZone: 'Europe/Berlin' });
const ENGLISH = new Set(everyMessage(EN).map((one) => one.message));

/** Every piece of words in German, with the place it stands in; field names in quotation marks are not words. */
const WORDS = everyMessage(DE)
  .filter(({ message }) => !ENGLISH.has(message))
  .flatMap(({ place, message }) => wordsOf(parseMessage(message.replace(/"[a-zA-Z]+"/g, ''))).map((words) => ({ place, words })));

describe('the texts in German', () => {
  it('write an instant as weekday, date, time and zone', () => {
    expect(texts.instant(at('2026-11-28T08:12:00Z'))).toBe('Sa., 28. Nov. 2026, 09:12 MEZ');
    expect(texts.instant(at('2026-09-01T08:12:00Z'))).toBe('Di., 1. Sept. 2026, 10:12 MESZ');
    expect(texts.end(at('2027-02-07T23:00:00Z'))).toBe('So., 7. Feb. 2027, 24:00 MEZ');
  });

  it('count, and list applications, as German does', () => {
    expect([0, 1, 2].map((count) => texts.days(count))).toEqual(['0 Tage', '1 Tag', '2 Tage']);
    expect(texts.clearing('others-too', { applications: texts.list(['Demo Drainage', 'Demo Viewer']), count: 2 })).toBe(
      'Dieselbe Lizenz gilt auch für Demo Drainage und Demo Viewer; diese Anwendungen werden mit entfernt.',
    );
    expect(texts.problem('too-large', { cause: 'too-many-files', path: 'alle', limit: '10000' }).happened).toBe(
      'alle enthält mehr als 10.000 Dateien und Ordner.',
    );
  });

  it('say „Sie“, quote as German does, and have one word for each thing', () => {
    for (const { place, words } of WORDS) {
      expect(words, place).not.toMatch(/["”]|\b(du|dein\w*|dir|dich)\b/i);
      expect(words, place).not.toMatch(/\b(bitte|leider|ungültig\w*|fehlgeschlagen)\b/);
      expect(words, place).not.toMatch(/freigeb|Freigabe|Gerät(?! ist| ,|,)|einloggen|Login|Datei-/);
    }
  });
});
