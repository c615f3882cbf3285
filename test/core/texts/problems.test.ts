import { describe, expect, it } from 'vitest';
import { INTAKE_CAUSES, intakeCauseOf, type IntakeCause } from '#core/import/intake-cause.ts';
import { createTexts } from '#core/texts/create-texts.ts';

const texts = createTexts('en', { timeZone: 'Europe/Warsaw' });
const CAUSES = Object.keys(INTAKE_CAUSES) as readonly IntakeCause[];

describe('a problem whose exact cause is known', () => {
  it('is worded by the cause, each in words of its own', () => {
    const said = CAUSES.map((cause) => texts.problem(INTAKE_CAUSES[cause], { cause, path: 'in.zip' }).happened);
    expect(new Set(said).size).toBe(CAUSES.length);
    for (const happened of said) expect(happened).toContain('in.zip');
  });

  it('names sizes and numbers as people write them', () => {
    const happened = (code: 'too-large', facts: Record<string, string>): string => texts.problem(code, facts).happened;
    expect(happened('too-large', { cause: 'file-too-large', path: 'big.belic', size: '13002342' })).toBe(
      'big.belic is larger than any license file: it has 12 MB.',
    );
    expect(happened('too-large', { cause: 'too-much-in-total', path: 'all.zip', limit: '536870912' })).toBe('all.zip holds more than 512 MB in all.');
    expect(happened('too-large', { cause: 'too-many-files', path: 'all', limit: '10000' })).toBe('all holds more than 10,000 files and folders.');
    expect(happened('too-large', { cause: 'too-deep', path: 'all', limit: '4', folder: 'all/a/b/c/d/e' })).toBe(
      'all has folders inside folders more than 4 deep: all/a/b/c/d/e.',
    );
  });

  it('is worded by its code where the cause is none, or belongs to another code', () => {
    const { happened } = texts.problem('damaged', { path: 'in.belic' });
    for (const cause of ['', 'absent', 'constructor', '__proto__', 'fifo']) {
      expect(texts.problem('damaged', { path: 'in.belic', cause }).happened).toBe(happened);
      expect(intakeCauseOf('damaged', cause)).toBeNull();
    }
  });
});

describe('a problem with a file that was only looked at', () => {
  it('does not speak of an import that nobody asked for', () => {
    for (const cause of [null, 'zip-damaged', 'entry-damaged', 'hostile-name']) {
      for (const code of ['damaged', 'signature-invalid', 'untrusted-issuer', 'other-machine', 'expired', 'unreadable', 'no-license-file-inside'] as const) {
        expect(texts.problem(code, { cause, activity: 'looking' }).meaning).not.toMatch(/was imported|changed\./);
      }
    }
    for (const cause of CAUSES) {
      expect(texts.problem(INTAKE_CAUSES[cause], { cause, activity: 'looking' }).meaning).not.toMatch(/was imported|nothing changed/);
    }
    expect(texts.problem('damaged', {}).meaning).toContain('Nothing was imported');
  });
});
