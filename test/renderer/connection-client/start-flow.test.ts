import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StartAnswer } from '#core/contract/starting.ts';
import { duration, HOUR } from '#core/time/instant.ts';
import { askToStart, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { firstStep, stepAfterChange, stepAfterClosing } from '#renderer/connection-client/start-flow.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { about, imports, signsIn, valueOf } from '../../main/use-cases/answers.ts';
import { START, Workstation } from '../../main/use-cases/workstation.ts';

/** Real answers of the real use cases, by what they are. */
describe('which screen of the CONNECTION Client is due', () => {
  const station = new Workstation();
  const answers: Record<string, StartAnswer> = {};

  beforeAll(async () => {
    await station.use(async (opened) => {
      answers['never signed in'] = valueOf(askToStart(opened, about()));
      signsIn(opened, START);
      answers['confirmed'] = valueOf(askToStart(opened, about()));
      station.passes(duration(26, HOUR));
      answers['offline'] = valueOf(askToStart(opened, about()));
      answers['dismissed'] = valueOf(dismissSignIn(opened, about()));
      await imports(opened, station.brings('covers.belic', aBelic()));
      answers['covered'] = valueOf(askToStart(opened, about()));
    });
  });

  afterAll(() => station.remove());

  it.each([
    ['never signed in', 'sign-in', 'offline'],
    ['confirmed', 'ready', 'ready'],
    ['offline', 'sign-in', 'offline'],
    ['dismissed', 'sign-in', 'offline'],
    ['covered', 'sign-in', 'ready'],
  ] as const)('%s: first %s, and after closing %s', (name, first, closed) => {
    const answer = answers[name]!;
    expect([firstStep(answer, false).step, stepAfterClosing(answer).step]).toEqual([first, closed]);
  });

  it('never asks a second time to sign in when something changes after the prompt was closed', () => {
    const [offline, covered] = [answers['offline']!, answers['covered']!];
    expect(stepAfterChange(stepAfterClosing(offline), offline, false).step).toBe('offline');
    expect(stepAfterChange(stepAfterClosing(offline), covered, false).step).toBe('ready');
    expect(stepAfterChange(firstStep(offline, false), covered, false).step).toBe('sign-in');
    expect(stepAfterChange(stepAfterClosing(covered), offline, true).step).toBe('offline');
    expect(stepAfterChange({ step: 'asking' }, offline, true).step).toBe('offline');
  });
});
