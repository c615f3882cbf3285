import { describe, expect, it } from 'vitest';
import { REQUEST_NAMES } from '#core/contract/request-names.ts';
import { COMMON_ERRORS, REQUESTS } from '#core/contract/requests.ts';
import { DEMONSTRATION_TIMES } from '#core/contract/snapshot.ts';
import { APPEARANCE_CHOICES, DEFAULT_SETTINGS, LANGUAGE_CHOICES } from '#core/contract/settings.ts';
import { isErrorCode } from '#core/errors/error-code.ts';
import { LANGUAGES } from '#core/texts/languages.ts';

const takes = (name: keyof typeof REQUESTS, argument: unknown): boolean => REQUESTS[name].argument.safeParse(argument).success;
const APPLICATION = { productId: 1003, featureString: '', version: null };
const ID = 'c4ec0075-f1c7-4a5e-8000-000000000001';

describe('the table of requests', () => {
  it('has one row for each name, in the same order, and lists errors that there are, none of every request', () => {
    expect(Object.keys(REQUESTS)).toEqual([...REQUEST_NAMES]);
    expect(new Set(REQUEST_NAMES).size).toBe(REQUEST_NAMES.length);
    for (const name of REQUEST_NAMES) {
      for (const code of REQUESTS[name].errors) {
        expect(isErrorCode(code), code).toBe(true);
        expect(COMMON_ERRORS, name).not.toContain(code);
      }
    }
    expect(COMMON_ERRORS.every(isErrorCode)).toBe(true);
  });

  it('takes an id in either case as one, and nothing that is none', () => {
    expect(REQUESTS.planClear.argument.parse({ checkoutId: ID.toUpperCase() })).toEqual({ checkoutId: ID });
    for (const checkoutId of ['', 'x', `${ID} `, `${ID}0`, null, 1, { toString: () => ID }]) expect(takes('planClear', { checkoutId })).toBe(false);
  });

  it('takes applications and versions as they are, and none out of range', () => {
    expect(takes('askToStart', { application: APPLICATION })).toBe(true);
    expect(takes('askToStart', { application: { ...APPLICATION, version: [10, 16, 2, 34] } })).toBe(true);
    for (const wrong of [{ productId: 999 }, { productId: 1e9 }, { productId: 1003.5 }, { productId: '1003' }, { productId: NaN }, { version: [10, 16, 2] }, { version: [10, 16, 2, 10_000] }, { version: '10.16.2.34' }, { version: undefined }, { featureString: 'x'.repeat(257) }, { name: 'more' }]) {
      expect(takes('askToStart', { application: { ...APPLICATION, ...wrong } }), JSON.stringify(wrong)).toBe(false);
    }
  });

  it('takes a file by path or by bytes, never both, and only so many', () => {
    const [byPath, byBytes] = [{ name: 'a', path: '/a' }, { name: 'a', base64: 'AAAA' }];
    expect(takes('previewFiles', { files: [byPath, byBytes] })).toBe(true);
    for (const file of [{ ...byPath, base64: 'AAAA' }, { name: 'a' }, { path: '/a' }, { ...byPath, path: '' }, { ...byBytes, base64: 'A' }, { ...byBytes, base64: 'A A=' }, { ...byBytes, name: 'x'.repeat(1_025) }]) {
      expect(takes('previewFiles', { files: [file] }), JSON.stringify(file)).toBe(false);
    }
    expect(takes('previewFiles', { files: [] })).toBe(false);
    expect(takes('previewFiles', { files: Array.from({ length: 10_001 }, () => byPath) })).toBe(false);
    expect(takes('previewFiles', { files: [{ name: 'a', base64: 'A'.repeat(64 * 1_024 * 1_024 + 4) }] })).toBe(false);
  });

  it('takes choices by their words alone', () => {
    for (const language of LANGUAGE_CHOICES) expect(takes('changeSettings', { language })).toBe(true);
    for (const appearance of APPEARANCE_CHOICES) expect(takes('changeSettings', { appearance })).toBe(true);
    for (const to of DEMONSTRATION_TIMES) expect(takes('moveDemonstrationClock', { to })).toBe(true);
    for (const wrong of [{ language: 'fr' }, { language: null }, { appearance: '' }, { font: 'large' }]) expect(takes('changeSettings', wrong)).toBe(false);
    expect(LANGUAGE_CHOICES).toEqual(['system', ...Object.keys(LANGUAGES)]);
    expect(DEFAULT_SETTINGS).toEqual({ language: 'system', appearance: 'system', notifications: true, tray: false, startAtLogin: false });
  });
});
