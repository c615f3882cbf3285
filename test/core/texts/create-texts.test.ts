import { describe, expect, it } from 'vitest';
import { decide } from '#core/status/decide.ts';
import { promptFor } from '#core/status/prompt.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage, LANGUAGES, type Language } from '#core/texts/languages.ts';
import { instant } from '#core/time/instant.ts';
import { at, facts, NOON, policy, question, signedIn, stored } from '../status/builders.ts';
import { EVERY_REASON } from '../status/every-reason.ts';

const texts = createTexts('en', { timeZone: 'Europe/Warsaw' });

describe('an instant', () => {
  it('is written as weekday, date, time and zone', () => {
    expect(texts.instant(at('2026-11-28T08:12:59.999Z'))).toBe('Sat 28 Nov 2026, 09:12 CET');
    expect(texts.instant(at('2026-09-01T08:12:00Z'))).toBe('Tue 1 Sep 2026, 10:12 CEST');
    expect(createTexts('en', { timeZone: 'America/New_York' }).instant(at('2026-11-28T08:12:00Z'))).toBe('Sat 28 Nov 2026, 03:12 EST');
  });

  it('that ends a day is 24:00 of that day', () => {
    expect(texts.end(at('2027-02-07T23:00:00Z'))).toBe('Sun 7 Feb 2027, 24:00 CET');
    expect(texts.instant(at('2027-02-07T23:00:00Z'))).toBe('Mon 8 Feb 2027, 00:00 CET');
    expect(texts.end(at('2027-02-07T23:00:00.001Z'))).toBe('Mon 8 Feb 2027, 00:00 CET');
    expect(texts.end(at('2020-11-13T05:59:59.535Z'))).toBe('Fri 13 Nov 2020, 06:59 CET');
  });

  it('that ends a day on which the clocks change names the zone that held', () => {
    expect(texts.end(at('2026-03-29T22:00:00Z'))).toBe('Sun 29 Mar 2026, 24:00 CEST');
  });

  it('far away is written all the same', () => {
    expect(texts.instant(instant(Infinity))).toContain('275760');
    expect(texts.instant(instant(-Infinity))).not.toBe('');
  });
});

describe('a decision in words', () => {
  it.each(EVERY_REASON.map((row) => [row[0], row] as const))('because %s', (_, [, known, , asked = question()]) => {
    const decision = decide({ ...asked, name: 'Demo Modeler' }, known, NOON);
    const text = texts.decision(decision, NOON);
    for (const sentence of [text.verdict, text.because, text.next, ...decision.evidence.map((one) => texts.evidence(one))]) {
      expect(sentence).toMatch(/^[A-Z"].*\.$/);
      expect(sentence).not.toMatch(/absent|undefined|NaN|\{|\}/);
    }
    if (decision.mayRun && decision.source === 'checkout') expect(text.verdict).toContain('until');
  });

  it('answers can I work, until when, why, and what next', () => {
    const decision = decide(question({ name: 'Demo Modeler' }), signedIn(policy(), {}, { unconfirmedSince: NOON }), NOON);
    expect(texts.decision(decision, NOON)).toEqual({
      verdict: 'You can work offline with Demo Modeler until Sat 28 Nov 2026, 12:00 CET.',
      because: 'It works from the entitlements of your last sign-in. Continuing does not restart the period.',
      next: 'Sign in once, or import a license file.',
    });
  });

  it('does not name the end of a confirmation that renews itself as an end of work', () => {
    const text = texts.decision(decide(question({ name: 'Demo Modeler' }), signedIn(), NOON), NOON);
    expect(text.verdict).toBe('You can work with Demo Modeler.');
  });

  it('works without a name for the application', () => {
    expect(texts.decision(decide(question(), facts(), NOON), NOON).verdict).toBe('This application cannot be used: there is no license for it here.');
  });
});

describe('prompts in words', () => {
  it('tell until when work can go on and how many days are left', () => {
    const known = signedIn(policy(), {}, { unconfirmedSince: NOON });
    const decision = decide(question({ name: 'Demo Modeler' }), known, NOON);
    const prompt = promptFor(decision, known, [], NOON);
    expect(texts.offlinePrompt('allowed', decision, prompt, NOON)).toEqual({
      title: 'Work offline for now?',
      body: 'You can work until Sat 28 Nov 2026, 12:00 CET (7 days left). Sign in before then. Continuing does not restart the period.',
    });
  });

  it('of a covered application say that the prompt can be closed, and until when it is licensed', () => {
    const decision = decide(question(), facts({ checkouts: [stored()] }), NOON);
    expect(texts.signInPrompt('covered', decision)).toEqual({
      title: 'You can close this',
      body: 'Demo Modeler is licensed on this computer until Fri 19 Feb 2027, 13:00 CET.',
    });
  });

  it('that refuse show the reason', () => {
    const decision = decide(question({ name: 'Demo Modeler' }), facts({ checkouts: [stored({}, { clearedAt: NOON })] }), NOON);
    const prompt = promptFor(decision, facts(), [], NOON);
    expect(texts.offlinePrompt('not-entitled', decision, prompt, NOON).body).toBe(
      'The license for Demo Modeler was cleared from your profile on Sat 21 Nov 2026, 13:00 CET.',
    );
  });
});

describe('errors in words', () => {
  it('show both names of a license for another computer', () => {
    expect(texts.error('other-machine', { licensed: 'PL-WS-0124', thisComputer: 'PL-WS-0142' }).happened).toBe(
      'The license is for the computer PL-WS-0124; this computer is PL-WS-0142.',
    );
  });

  it('put instants that come as ISO text into words', () => {
    expect(texts.problem('cleared-earlier', { clearedAt: '2026-11-21T13:05:00.000Z' }).happened).toBe(
      'This license was cleared from your profile on Sat 21 Nov 2026, 14:05 CET.',
    );
  });

  it('cannot be used to write to a terminal or to turn the direction of writing', () => {
    const { happened } = texts.error('untrusted-issuer', { subject: 'O=\u001b[2JExample\u202e\nLtd' });
    expect(happened).toBe('This file was signed by "O=\ufffd[2JExample\ufffd\ufffdLtd", who is not trusted on this computer.');
  });

  it('leave braces and tags of a name as they are', () => {
    expect(texts.error('no-such-file', { path: '/tmp/{x}<b>' }).happened).toBe('There is no file /tmp/{x}<b>.');
  });
});

describe('clearing in words', () => {
  it('names the administrator, or the receipt for accounts without a maintenance agreement', () => {
    expect(texts.clearing('usage-goes-on', { checkedInBy: 'administrator' })).toContain('until your administrator does');
    expect(texts.clearing('usage-goes-on', { checkedInBy: 'receipt' })).not.toContain('administrator');
    expect(texts.clearing('receipt-for', { checkedInBy: 'receipt' })).not.toContain('administrator');
  });

  it('counts what goes too', () => {
    expect(texts.clearing('others-too', { applications: texts.list(['Demo Drainage', 'Demo Viewer']), count: 2 })).toBe(
      'The same license also covers Demo Drainage and Demo Viewer; they go too.',
    );
  });
});

describe('texts in a window', () => {
  it('name what the window has instead of a command', () => {
    const inWindow = createTexts('en', { timeZone: 'Europe/Warsaw', program: null });
    expect(inWindow.error('may-not-run').next).toBe('Overview says why, and what to do.');
    expect(texts.error('may-not-run').next).toBe('`licensing status` says why, and what to do.');
  });
});

describe.each(Object.keys(LANGUAGES) as readonly Language[])('the command line, asked for in %s', (language) => {
  it('is in English', () => {
    const inEnglish = createTexts(language, { timeZone: 'Europe/Warsaw', program: null });
    expect(inEnglish.say('entries-counted', { count: 2 })).toBe('2 entries');
    expect(inEnglish.say('ask-for-a-license', { machine: 'WS-0142' })).toContain('`licensing whoami`');
    expect(inEnglish.say('valid-from-to', { from: NOON, to: NOON })).toBe('Sat 21 Nov 2026, 13:00 CET to Sat 21 Nov 2026, 13:00 CET');
    expect(inEnglish.exitCode(0)).toBe('done, or already so');
  });
});

describe('the language of a window', () => {
  it('is the one a person chose, whatever the system has', () => {
    expect(chooseLanguage('en', ['de-AT'])).toBe('en');
    expect(chooseLanguage('es', ['de-AT'])).toBe('es');
  });

  it('is the first of the system that there are texts in, in whichever form and region', () => {
    expect(chooseLanguage('system', ['fr-CA', 'de-AT', 'en-GB'])).toBe('de');
    expect(chooseLanguage('system', ['pl_PL.UTF-8'])).toBe('pl');
    expect(chooseLanguage('system', ['JA', 'en'])).toBe('ja');
  });

  it('is English where the system has none of them', () => {
    for (const languages of [[], ['fr'], ['C.UTF-8'], ['POSIX'], [''], ['constructor'], ['__proto__']]) {
      expect(chooseLanguage('system', languages)).toBe('en');
    }
  });
});
