import { expect, test } from 'vitest';
import { languageFor } from '#renderer/state/language.ts';

test('the language that was chosen wins over the system’s', () => {
  expect(languageFor('ja', ['de-DE'])).toBe('ja');
});

test('the first of the system’s languages that there are texts in is taken, whatever its region', () => {
  expect(languageFor('system', ['fr-FR', 'de-AT', 'pl'])).toBe('de');
});

test('English is written where the system has none of the languages', () => {
  expect(languageFor('system', ['fr-FR', 'constructor'])).toBe('en');
  expect(languageFor('system', [])).toBe('en');
});
