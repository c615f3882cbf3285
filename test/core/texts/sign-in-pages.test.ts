import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#core/texts/languages.ts';
import { SIGN_IN_PAGE_PARAMETERS, type SignInPageText } from '#core/texts/sign-in-pages/sign-in-page-parameters.ts';
import { signInPageTexts } from '#core/texts/sign-in-pages/sign-in-page-texts.ts';

const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];
const TEXTS = Object.keys(SIGN_IN_PAGE_PARAMETERS) as SignInPageText[];
const VALUES = { minutes: 22, time: '08:45 UTC', code: 'invalid_request', request: 'f81d4fae', email: 'uwe@example.com', address: 'https://licensing.example.com' };

test.each(LANGUAGE_TAGS)('every text of the pages of signing in has words in %s, with all of its values', (language) => {
  const say = signInPageTexts(language) as (text: SignInPageText, values: object) => string;
  for (const text of TEXTS) {
    const said = say(text, VALUES);
    expect(said.trim()).not.toBe('');
    expect(said).not.toMatch(/[{}]|\b(undefined|null)\b/);
    for (const name of Object.keys(SIGN_IN_PAGE_PARAMETERS[text])) expect(said).toContain(String(VALUES[name as keyof typeof VALUES]));
  }
});

test('no text but names is the same in two languages', () => {
  for (const text of TEXTS) {
    const said = LANGUAGE_TAGS.map((language) => (signInPageTexts(language) as (one: SignInPageText, values: object) => string)(text, VALUES));
    if (text !== 'password-label') expect([text, new Set(said).size]).toEqual([text, said.length]);
  }
});
