import { describe, expect, it } from 'vitest';
import { decide } from '#core/status/decide.ts';
import { promptFor } from '#core/status/prompt.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { facts, NOON, question, stored } from './builders.ts';
import { EVERY_REASON } from './every-reason.ts';

const texts = createTexts('en', { timeZone: 'Europe/Warsaw' });

/** Advice that cannot be followed where nobody can sign in. */
const ADVISES_SIGN_IN = /\b(sign|signed) in\b(?! here)/i;

describe('where no entitlement service is set', () => {
  it.each(EVERY_REASON.map((row) => [row[0], row] as const))('nobody is sent to sign in because of %s', (reason, [, known, , asked = question()]) => {
    const alone = { ...known, serviceConfigured: false };
    const decision = decide({ ...asked, name: 'Demo Modeler' }, alone, NOON);
    const withService = decide({ ...asked, name: 'Demo Modeler' }, known, NOON);
    expect(decision).toMatchObject({ reason, status: withService.status, until: withService.until, nextChangeAt: withService.nextChangeAt });
    expect(['sign-in', 'sign-in-again', 'switch-user']).not.toContain(decision.remedy);
    const { verdict, next } = texts.decision(decision, NOON);
    for (const sentence of [verdict, next]) expect(sentence).not.toMatch(ADVISES_SIGN_IN);
    const prompt = promptFor(decision, alone, [], NOON);
    expect(prompt.signIn).not.toBe('normal');
    if (prompt.afterClosing === 'none') return;
    const { title, body } = texts.offlinePrompt(prompt.afterClosing, decision, prompt, NOON);
    expect(title).not.toMatch(ADVISES_SIGN_IN);
    if (prompt.afterClosing !== 'not-entitled') expect(body).not.toMatch(ADVISES_SIGN_IN);
  });

  it('a user without a license is told what can be done here', () => {
    const decision = decide(question({ name: 'Demo Modeler' }), facts({ serviceConfigured: false }), NOON);
    expect(decision).toMatchObject({
      status: 'NotEntitled', reason: 'never-signed-in', remedy: 'import-license-file',
      evidence: [{ fact: 'no-checkout' }, { fact: 'no-entitlement-service' }, { fact: 'no-sign-in' }],
    });
    expect(texts.decision(decision, NOON)).toEqual({
      verdict: 'Demo Modeler cannot be used: there is no license for it here.',
      because: 'No license file covers Demo Modeler, and nobody can sign in here: no entitlement service is set.',
      next: 'Import a license file; `licensing whoami` shows what to send your administrator for one.',
    });
    expect(texts.signInPrompt('no-service', decision).title).toBe('Import a license file');
  });

  it('a checkout covers all the same, and says nothing of it', () => {
    const known = facts({ checkouts: [stored()] });
    expect(decide(question(), { ...known, serviceConfigured: false }, NOON)).toEqual(decide(question(), known, NOON));
  });
});
