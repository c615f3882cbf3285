import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { licenseFor, PDF } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import { makeWorkplace } from './support/workplace.ts';

const CHECKOUT = checkoutIdOf(1003);

/** Every command, in an order in which each has something to say; with the exit code it has then. */
const EVERY_COMMAND: readonly (readonly [words: readonly string[], exitCode: number])[] = [
  [['whoami'], 0],
  [['list'], 0],
  [['status'], 0],
  [['status', '--product', '1003'], 20],
  [['history'], 0],
  [['verify', 'good.belic', 'bad.xml', 'missing', 'read me.pdf'], 8],
  [['import', 'good.belic', 'bad.xml', 'missing', 'read me.pdf', 'folder'], 8],
  [['list'], 0],
  [['status'], 0],
  [['status', '--product', '1003', '--version', '9.9.9.9'], 0],
  [['diagnose'], 0],
  [['diagnose', '--out', 'report.zip'], 0],
  [['clear', CHECKOUT], 2],
  [['clear', CHECKOUT, '--yes'], 0],
  [['clear', CHECKOUT, '--yes'], 0],
  [['receipt', CHECKOUT], 0],
  [['receipt', checkoutIdOf(9)], 8],
  [['list'], 0],
  [['history', '--since', '2026-07-01'], 0],
  [['trust', 'list'], 0],
  [['trust', 'inspect', 'good.belic'], 0],
  [['trust', 'inspect', 'trust/example.json'], 0],
  [['trust', 'add', 'good.belic'], 2],
  [['trust', 'add', 'trust/example.json'], 0],
  [['trust', 'inspect', 'read me.pdf'], 3],
];

describe.concurrent('every command', () => {
  it.each(['--json', '--quiet'])('with %s, after and before its name', async (option) => {
    const { licensing, file } = makeWorkplace();
    const good = licenseFor('belic', 1003);
    const xml = licenseFor('xml', 1004).toString();
    file('good.belic', good);
    file('bad.xml', xml.replace('Product 1004', 'Product 1005'));
    file('read me.pdf', PDF);
    file('folder/inside.xml', xml);
    for (const [index, [words, exitCode]] of EVERY_COMMAND.entries()) {
      const given = index % 2 === 1 ? [option, ...words] : [...words, option];
      const run = await licensing(given);
      expect({ given, exitCode: run.exitCode }).toEqual({ given, exitCode });
      if (option === '--json') {
        expect(run.stdout, given.join(' ')).toMatch(/^\{"schema":1,.*\}\n$/);
        expect(run.json()).toMatchObject({ schema: 1 });
        expect(run.stdout.trimEnd()).not.toContain('\n');
        expectFinishedText({ ...run, stdout: '' });
      } else {
        expectFinishedText(run);
        expect(run.stdout + run.stderr).not.toBe('');
      }
    }
  });
});
