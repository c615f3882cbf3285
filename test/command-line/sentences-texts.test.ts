import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { licenseFor, PDF, zipOf } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import type { HistoryJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

const FIRST = checkoutIdOf(1001);
const PROGRAM = 'npm run -s licensing --';

describe('the line that trusts a signer', () => {
  it('names the file from the root and the program as it is called in a checkout', async () => {
    const { licensing, file, folder } = makeWorkplace();
    file('a folder/a.belic', licenseFor('belic', 1001));
    const run = await licensing(['verify', 'a folder'], { trust: 'nowhere' });
    expect(run.stdout).toContain(`    ${PROGRAM} trust add '${join(folder, 'a folder/a.belic')}' --fingerprint `);
  });

  it('says to take a file out of its zip first', async () => {
    const { licensing, file } = makeWorkplace();
    file('sent.zip', zipOf({ 'inner/a.belic': licenseFor('belic', 1001) }));
    for (const words of [
      ['import', 'sent.zip'],
      ['verify', 'sent.zip'],
      ['trust', 'inspect', 'sent.zip'],
    ]) {
      const run = await licensing(words, { trust: 'nowhere' });
      expect(run.stdout, words.join(' ')).toContain('Take a.belic out of the zip file first.\n');
      expect(run.stdout, words.join(' ')).toContain(`${PROGRAM} trust add a.belic --fingerprint `);
    }
  });
});

describe('what a refusal means', () => {
  it('is told of an import only where there was one', async () => {
    const { licensing, file } = makeWorkplace();
    file('a.xml', licenseFor('xml', 1001).toString().replace('Product 1001', 'Product 1002'));
    const imported = await licensing(['import', 'a.xml']);
    expect(imported.stdout).toContain('This file was not imported.');
    for (const words of [
      ['verify', 'a.xml'],
      ['verify', 'missing'],
      ['trust', 'inspect', 'missing'],
      ['import', '--dry-run', 'a.xml'],
    ]) {
      const run = await licensing(words);
      expect(run.stdout + run.stderr, words.join(' ')).not.toContain('was not imported');
    }
  });

  it('has no checks where there were no bytes to check', async () => {
    const { licensing } = makeWorkplace();
    const run = await licensing(['verify', 'missing']);
    expect(run.stdout).not.toMatch(/[✓✗·]/);
    const json = await licensing(['verify', 'missing', '--json']);
    const [missing] = json.json<{ files: readonly { checks: readonly { outcome: string }[] }[] }>().files;
    expect(new Set(missing?.checks.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
  });

  it('names the folder without license files, counts one as one, and names a zip that was not opened', async () => {
    const { licensing, file } = makeWorkplace();
    file('sent/read me.pdf', PDF);
    const none = await licensing(['import', 'sent']);
    expect(none.stderr).toContain('There is no license file in sent. [no-license-file-inside]');
    expect(none.stdout).toBe('1 file: 1 passed over.\n');
    file('sent/docs.zip', zipOf({ 'a.belic': licenseFor('belic', 1001) }));
    const zip = await licensing(['import', 'sent']);
    expect(zip.stdout).toContain('sent/docs.zip was not opened; import it by itself.\n');
  });
});

describe('the history', () => {
  it('is a sentence for each entry, without codes and without instants of machines', async () => {
    const { licensing, file } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001)), file('b.pdf', PDF)]);
    await licensing(['clear', FIRST, '--yes']);
    const run = await licensing(['history']);
    expectFinishedText(run);
    expect(run.stdout).toMatch(
      /The license for Product 1001 was imported from \S+a\.belic, until Tue 1 Sep 2026, 22:00 UTC\.$/m,
    );
    expect(run.stdout).toMatch(/b\.pdf was not imported\. This file is not a license file\.$/m);
    expect(run.stdout).toMatch(/The license for Product 1001 was cleared\.$/m);
    expect(run.stdout).not.toMatch(/\d{4}-\d\d-\d\dT|not-a-license-file|"|\basked\b/);
    const later = await licensing(['history', '--since', '2026-12-01']);
    expect(later.stdout).toBe('Nothing has happened in this profile since Tue 1 Dec 2026, 00:00 UTC.\n');
  });

  it('shows entries of the older form, whose instants are milliseconds, like any other', async () => {
    const { licensing, file, profile } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const end = at('2026-09-01T22:00:00.000Z');
    const database = new Database(join(profile, 'entitlements.sqlite'));
    database.prepare('UPDATE activity SET details = ?').run(JSON.stringify({ file: 'old.belic', until: Number(end) }));
    database.close();
    const run = await licensing(['history']);
    expect(run.stdout).toContain('A license was imported from old.belic, until Tue 1 Sep 2026, 22:00 UTC.\n');
    const json = await licensing(['history', '--json']);
    expect(json.json<HistoryJson>().entries[0]?.details).toEqual({
      file: 'old.belic',
      until: '2026-09-01T22:00:00.000Z',
    });
  });
});

describe('a notice', () => {
  it('names its facts, and what to do where something is to be done', async () => {
    const { licensing, file } = makeWorkplace({ now: '2026-08-25T12:00:00.000Z' });
    const run = await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    expect(run.stdout).toContain('The license ends soon: on Tue 1 Sep 2026, 22:00 UTC.');
    expect(run.stdout).toContain('ask your administrator to extend it. [ends-soon]\n');
  });
});

describe('help', () => {
  const COMMANDS = [
    'verify',
    'import',
    'list',
    'status',
    'clear',
    'receipt',
    'history',
    'sign-in',
    'sign-out',
    'refresh',
    'service-url',
    'whoami',
    'diagnose',
    'trust add',
  ];

  it.each(COMMANDS)('of %s has an example, and a usage error points to it', async (command) => {
    const { licensing } = makeWorkplace();
    const words = command.split(' ');
    const help = await licensing(['help', ...words]);
    expect(help.stdout).toMatch(new RegExp(`\\nExamples?:\\n {2}${PROGRAM} ${command}`));
    const wrong = await licensing([...words, '--no-such-option']);
    expect(wrong).toMatchObject({ exitCode: 2, stdout: '' });
    expect(wrong.stderr).toContain(`\`${PROGRAM} help ${command}\` shows what there is.`);
  });

  it('and status call a status by its own name; what was looked at is shown when it is asked for', async () => {
    const { licensing, file } = makeWorkplace();
    expect((await licensing(['--help'])).stdout).toMatch(/^ +130 +interrupted$/m);
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const short = await licensing(['status', '--product', '1001']);
    expect(short.stdout).toMatch(/^ {2}Status +Ok \(101\) \[covered-by-checkout\]$/m);
    expect(short.stdout).not.toContain('Looked at');
    expect((await licensing(['status', '--product', '1001', '--verbose'])).stdout).toContain('Looked at');
    expect((await licensing(['status', '--product', '9999'])).stdout).toContain('NotEntitled (110)');
  });
});
