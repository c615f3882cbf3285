import { describe, expect, it } from 'vitest';
import {
  needsSpelling,
  spelledCharacters,
  visibleCharacters,
} from '#renderer/licensing-tool/import-license/shown-characters.ts';

describe('differing characters', () => {
  it('can each be seen: a space has a sign, and what has no ink its number', () => {
    expect(visibleCharacters('a \u200b\u00a0\u3164')).toBe('a\u2423U+200BU+00A0U+3164');
  });

  it('are spelled so that look-alikes can be told apart by ear', () => {
    expect(spelledCharacters('A\u0410')).toBe('A \u0410 (U+0410)');
    expect(spelledCharacters(' \u200b')).toBe('U+0020 U+200B');
  });

  it('need words where the marks could be misread', () => {
    expect(needsSpelling('0', 'O')).toBe(true);
    expect(needsSpelling('\u0410', 'A')).toBe(true);
    expect(needsSpelling(' ', '')).toBe(true);
    expect(needsSpelling('70', '07')).toBe(false);
  });
});
