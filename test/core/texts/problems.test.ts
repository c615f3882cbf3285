import { describe, expect, it } from 'vitest';
import { INTAKE_CAUSES, intakeCauseOf, type IntakeCause } from '#core/import/intake-cause.ts';
import { decide } from '#core/status/decide.ts';
import { FAILURE_CODES } from '#core/status/failure-code.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { facts, NOON, question, stored } from '../status/builders.ts';

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
    expect(texts.problem('damaged', {}).meaning).toContain('This file was not imported.');
    expect(texts.problem('not-a-license-file', { cause: 'empty-folder' }).meaning).toBe('Nothing was imported from it.');
  });
});

describe('a stored license that does not count', () => {
  it.each([
    ['untrusted-issuer', 'its issuer is not trusted on this computer any more', 'Ask your IT department to trust the issuer again; `npm run -s licensing -- trust list` shows who is trusted here.'],
    ['signature-invalid', 'its signature does not fit its content', 'Import the license file again, or ask your administrator for a new one.'],
  ] as const)('for %s says so in words, with what helps', (problem, why, next) => {
    const decision = decide(question({ name: 'Demo Modeler' }), facts({ checkouts: [stored({}, { problem })] }), NOON);
    const run = createTexts('en', { timeZone: 'Europe/Warsaw', program: 'npm run -s licensing --' });
    expect(run.decision(decision, NOON)).toMatchObject({ because: `The stored license for Demo Modeler does not count: ${why}.`, next });
    expect(decision.evidence.map((one) => run.evidence(one)).join(' ')).toContain(`A stored license does not count: ${why} (checkout `);
  });

  it('is never told by a bare code', () => {
    for (const code of FAILURE_CODES) {
      const said = texts.evidence({ fact: 'policy-malformed', problem: code });
      expect(said).toMatch(/^The document .* does not count: [a-z].*\.$/);
      if (code.includes('-')) expect(said).not.toContain(code);
    }
    expect(texts.evidence({ fact: 'not-determined', code: 'store-busy' })).toBe(
      'The facts could not be read. Another program of yours is using the stored licenses just now.',
    );
  });
});
