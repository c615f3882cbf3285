import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { licenseFor, zipOf } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import type { ImportJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

/** Names that a terminal, a shell or a reader would be misled by. */
const HOSTILE = [
  'line\nbreak [imported].belic',
  'red \u001b[31mtext\u001b[0m.belic',
  'title \u001b]0;owned\u0007.belic',
  'back\b\b\bspace\rreturn.belic',
  'reversed \u202ecileb.exe',
  'isolated \u2066\u2069\u200f.belic',
  'c1 \u009b31m.belic',
  'quotes \' " ` $(reboot).belic',
  '{path} {0, select, other {x}}.belic',
  '-rf.belic',
  'ß 許可証 🔑.belic',
];

describe.concurrent('hostile names of files', () => {
  it('are printed harmlessly by verify and import, and are exact in the JSON', async () => {
    const { licensing, file } = makeWorkplace();
    for (const name of HOSTILE) file(name, licenseFor('belic', 1003));
    for (const command of ['verify', 'import']) {
      const people = await licensing([command, '--', ...HOSTILE]);
      expect(people.exitCode).toBe(0);
      expectHarmless(people.stdout + people.stderr);
    }
    const { json } = await licensing(['import', '--json', '--', ...HOSTILE]);
    expect(json<ImportJson>().files.map(({ path }) => path)).toEqual(HOSTILE);
    const history = await licensing(['history']);
    expectHarmless(history.stdout);
    expect(history.stdout.trimEnd().split('\n')).toHaveLength(1 + 2 * HOSTILE.length);
  });

  it('are printed harmlessly where they are in the way', async () => {
    const { licensing, file } = makeWorkplace();
    file('foreign.zip', zipOf({ 'inside \u001b[31m.belic': licenseFor('belic', 1003), 'up/../../\u202e.belic': 'x' }));
    const runs = await Promise.all([
      licensing(['import', '--', ...HOSTILE]),
      licensing(['verify', 'foreign.zip']),
      ...['\u001b[31m', 'a\nb', '\u202e'].flatMap((name) => [
        licensing(['import', name]),
        licensing(['trust', 'inspect', name]),
        licensing(['clear', name, '--yes']),
        licensing([name]),
      ]),
      licensing(['status', '--product', '1003', '--feature', '\u001b[31m\n']),
      licensing(['history', '--since', '\u001b[31m\n']),
      licensing(['list'], { trust: 'no \u001b[31m\n' }),
      licensing(['list'], { environment: { LICENSING_NOW: '\u001b[31m\n' } }),
    ]);
    for (const run of runs) expectHarmless(run.stdout + run.stderr);
  });

  it('are harmless inside a signed license too: names of applications, features and machines', async () => {
    const { licensing, file } = makeWorkplace();
    const application = anApplication({ name: 'Evil \u001b[31m\n  Status  Ready \u202e {x}', featureString: 'f\u001b]0;x\u0007\n' });
    file('evil.belic', licenseFor('belic', 1003, { applications: [application], machineName: 'FIELD-LAPTOP-07' }));
    const words = [['verify', 'evil.belic'], ['import', 'evil.belic'], ['list'], ['status'], ['clear', checkoutIdOf(1003), '--yes'], ['receipt', checkoutIdOf(1003)], ['history']];
    for (const given of words) {
      const run = await licensing(given);
      expect(run.exitCode, run.stderr).toBe(0);
      expectHarmless(run.stdout + run.stderr);
    }
  });
});

/** Expects text that a terminal shows and does not obey. Braces of a name may be in it. */
function expectHarmless(text: string): void {
  expectFinishedText({ stdout: text.replaceAll(/\{path\} \{0, select, other \{x\}\}|\{x\}/g, ''), stderr: '' });
}
