import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '#core/import/outcome.ts';
import { cardLook } from '#renderer/licensing-tool/import-license/card-look.ts';
import { shortened } from '#renderer/licensing-tool/import-license/card-title.ts';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import { storeProblemsOf } from '#renderer/licensing-tool/import-license/store-problems.ts';
import { aFileView } from './file-views.ts';

describe('the look of a card', () => {
  it('has a word of its own for every refusal', () => {
    const words = REFUSAL_CODES.map((code) => cardLook({ outcome: 'refused', code }, false).word);
    expect(new Set(words).size).toBe(REFUSAL_CODES.length);
    expect(cardLook({ outcome: 'refused', code: 'write-failed' }, false).word).toBe('refused');
  });

  it('does not call a folder too large that is too deep', () => {
    const look = (cause: string) => cardLook({ outcome: 'refused', code: 'too-large', facts: { cause } }, false).word;
    expect([look('too-deep'), look('too-many-files'), look('file-too-large')]).toEqual(['refused-too-deep', 'refused-too-many', 'refused-too-large']);
  });

  it('tells before that a file is ready, and after that it was imported', () => {
    expect(cardLook({ outcome: 'imported', code: null }, false).word).toBe('pill-ready');
    expect(cardLook({ outcome: 'imported', code: null }, true).word).toBe('pill-imported');
  });
});

describe('a title', () => {
  it('keeps beginning and end of a name that would fill the screen', () => {
    const name = `${'a'.repeat(900)}.belic`;
    expect(shortened(name)).toHaveLength(117);
    expect(shortened(name)).toMatch(/^a+…a+\.belic$/);
    expect(shortened('modeler.belic')).toBe('modeler.belic');
  });
});

describe('a fingerprint', () => {
  it('is written in groups of four, to be read out', () =>
    expect(fingerprintGroups('0123456789ab')).toBe('0123 4567 89ab'));
});

describe('what kept files from being stored', () => {
  it('is told once, however many files it kept', () => {
    const file = aFileView({
      outcome: 'refused',
      code: 'store-unavailable',
      facts: { store: 'store-full', path: 'a.belic' },
    });
    expect(storeProblemsOf([file, { ...file, facts: { ...file.facts, path: 'b.belic' } }, aFileView()])).toEqual([
      { code: 'store-full', facts: {} },
    ]);
  });
});
