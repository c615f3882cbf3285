import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import { makeWorkplace } from './support/workplace.ts';

const CHECKOUT = checkoutIdOf(1001);

/** One license for two applications; by the workplace's day the first of them has ended. */
function twoEnds(): Buffer {
  const [early, late] = [at('2026-06-15T22:00:00.000Z'), at('2026-09-01T22:00:00.000Z')];
  const applications = [
    anApplication({ productId: product(1001), name: 'Early', version: null, expiresAt: early }),
    anApplication({ productId: product(1002), name: 'Late', version: null, expiresAt: late }),
  ];
  return licenseFor('belic', 1001, { applications, expiresAt: late });
}

const LINES = ['Early (1001), ended on Mon 15 Jun 2026, 22:00 UTC', 'Late (1002), until Tue 1 Sep 2026, 22:00 UTC'];

describe('a license whose applications end at different instants', () => {
  it('is shown by verify, import and list with a line for each application, and its own end', async () => {
    const { licensing, file } = makeWorkplace();
    const path = file('two.belic', twoEnds());
    for (const words of [['verify', path], ['import', '--dry-run', path], ['import', path], ['list']]) {
      const run = await licensing(words);
      expect(run.exitCode, words.join(' ')).toBe(0);
      expectFinishedText(run);
      const shown = run.stdout.split('\n').map((line) => line.replace(/^ *(?:Applications)? */, ''));
      for (const line of LINES) expect(shown, words.join(' ')).toContain(line);
    }
  });

  it('is not simply active in the list, and its history names no end that is not true of all', async () => {
    const { licensing, file } = makeWorkplace();
    await licensing(['import', file('two.belic', twoEnds())]);
    const list = await licensing(['list']);
    expect(list.stdout).toMatch(/^ {2}State +Active; 1 application of it has ended$/m);
    expect(list.stdout).not.toMatch(/^ {2}Ends/m);
    const history = await licensing(['history']);
    expect(history.stdout).toMatch(/The license for Early and Late was imported from \S+two\.belic\.$/m);
  });
});

describe('a license of a computer that was renamed', () => {
  it('cannot be used here: list says why and what to do, and diagnose points at it', async () => {
    const { licensing, file } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const renamed = { machine: 'FIELD-LAPTOP-08' };
    const list = await licensing(['list'], renamed);
    expect(list.stdout).toMatch(/^ {2}State +Cannot be used here$/m);
    expect(list.stdout).toMatch(/FIELD-LAPTOP-07; this computer is FIELD-LAPTOP-08\. \[other-machine\]$/m);
    expect(list.stdout).toMatch(/^ {2}Next +If this computer was renamed, give it its old name back/m);
    expect(list.stdout).not.toContain('Nothing was imported');
    const json = await licensing(['list', '--json'], renamed);
    expect(json.json()).toMatchObject({ checkouts: [{ checkoutId: CHECKOUT, problem: 'other-machine' }] });
    const health = await licensing(['diagnose'], renamed);
    expect(health.stdout).toMatch(
      /^ {2}! 1 stored license, 0 cleared\. 1 is for another computer and covers nothing here\./m,
    );
  });
});
