import { describe, expect, it } from 'vitest';
import { EN } from '#core/texts/en/en.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { ES } from '#core/texts/es/es.ts';
import { at } from '../status/builders.ts';
import { everyMessage } from './every-message.ts';
import { parseMessage, wordsOf } from './message-elements.ts';

const texts = createTexts('es', { timeZone: 'Europe/Madrid' });
const ENGLISH = new Set(everyMessage(EN).map((one) => one.message));

/** Every piece of words in Spanish, with the place it stands in; field names in quotation marks are not words. */
const WORDS = everyMessage(ES)
  .filter(({ message }) => !ENGLISH.has(message))
  .flatMap(({ place, message }) => wordsOf(parseMessage(message.replace(/"[a-zA-Z]+"/g, ''))).map((words) => ({ place, words })));

describe('the texts in Spanish', () => {
  it('write an instant as weekday, date, time and zone', () => {
    expect(texts.instant(at('2026-11-28T08:12:00Z'))).toBe('sáb, 28 nov 2026, 09:12 CET');
    expect(texts.end(at('2027-02-07T23:00:00Z'))).toBe('dom, 7 feb 2027, 24:00 CET');
    const inMexico = createTexts('es', { timeZone: 'America/Mexico_City' });
    expect(inMexico.instant(at('2026-11-28T08:12:00Z'))).toBe('sáb, 28 nov 2026, 02:12 CST');
  });

  it('count, and list applications, as Spanish does', () => {
    expect([0, 1, 2].map((count) => texts.days(count))).toEqual(['0 días', '1 día', '2 días']);
    expect(texts.clearing('others-too', { applications: texts.list(['Demo Drainage', 'Demo Viewer']), count: 2 })).toBe(
      'La misma licencia cubre también Demo Drainage y Demo Viewer; esas aplicaciones se quitan a la vez.',
    );
    expect(texts.problem('too-large', { cause: 'too-many-files', path: 'todo', limit: '10000' }).happened).toBe(
      'todo contiene más de 10.000 archivos y carpetas.',
    );
  });

  it('say «usted», quote as Spanish does, open their questions, and have one word for each thing', () => {
    for (const { place, words } of WORDS) {
      expect(words, place).not.toMatch(/["“”]|\b(tu|tus|tú|vuestr\w+)\b/i);
      expect(words, place).not.toMatch(/por favor|lamentablemente|lo sentimos|\binválid/i);
      expect(words, place).not.toMatch(/checkout|check-in|fichero|ordenador|computador|login/i);
    }
    for (const { place, message } of everyMessage(ES)) {
      expect(message.split('¿').length, place).toBe(message.split('?').length);
    }
  });
});
