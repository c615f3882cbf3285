import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '#core/errors/exit-codes.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ErrorJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

const COMMANDS = ['verify', 'import', 'list', 'status', 'clear', 'receipt', 'history', 'sign-in', 'sign-out', 'refresh', 'service-url', 'whoami', 'diagnose', 'trust'];

describe.concurrent('what was not understood', () => {
  it.each([
    [['nonsense'], "Unknown command 'nonsense'."],
    [['imprt'], "Unknown command 'imprt'."],
    [['trust', 'nonsense'], "Unknown command 'nonsense'."],
    [['help', 'nonsense'], "Unknown command 'nonsense'."],
    [['help', 'trust', 'nonsense'], "Unknown command 'nonsense'."],
    [['import'], "Missing required argument 'path'."],
    [['receipt'], "Missing required argument 'checkout-id'."],
    [['import', '--nope', 'x'], "Unknown option '--nope'."],
    [['--nope', 'list'], "Unknown option '--nope'."],
    [['list', 'extra'], "Too many arguments for 'list'. Expected 0 arguments but got 1: extra."],
    [['status', '--product'], "Option '--product <id>' argument missing."],
    [['status', '--product', '12'], "Option '--product <id>' argument '12' is invalid. A product id is a number of four to nine digits."],
    [['status', '--product', '1003x'], "Option '--product <id>' argument '1003x' is invalid. A product id is a number of four to nine digits."],
    [['status', '--product', '1003', '--version', '10.16'], "Option '--version <version>' argument '10.16' is invalid. A version has four parts, for example 10.16.2.34."],
    [['status', '--version', '10.16.2.34'], '--feature and --version go with --product.'],
    [['clear'], 'Name one checkout id, or one product with --product.'],
    [['clear', 'c4ec0075-f1c7-4a5e-8000-000000000001', '--product', '1003'], 'Name one checkout id, or one product with --product.'],
    [['history', '--since', 'yesterday'], '--since takes a day like 2026-11-21 or an instant like 2026-11-21T08:00:00Z, not "yesterday".'],
    [['history', '--since', '2026-02-30'], '--since takes a day like 2026-11-21 or an instant like 2026-11-21T08:00:00Z, not "2026-02-30".'],
  ])('(%j) is answered with one clear sentence and exit code 2, and nothing is done', async (words, sentence) => {
    const { licensing, profile } = makeWorkplace();
    const run = await licensing(['--json', ...words]);
    expect(run.exitCode).toBe(2);
    expectFinishedText({ ...run, stdout: '' });
    expect(run.stderr.split('\n')[0]).toBe(`${sentence} [usage]`);
    expectOneExplanation(run.stderr, 'usage');
    expect(run.json<ErrorJson>()).toMatchObject({ schema: 1, error: { code: 'usage', message: sentence } });
    expect(existsSync(profile)).toBe(false);
  });

  it('is helped with what there is where no command is named', async () => {
    const { licensing } = makeWorkplace();
    const [alone, trust, json] = await Promise.all([licensing([]), licensing(['trust']), licensing(['--json'])]);
    expect(alone).toMatchObject({ exitCode: 2, stdout: '' });
    expect(alone.stderr).toMatch(/^Usage: licensing /);
    expect(trust).toMatchObject({ exitCode: 2, stdout: '' });
    expect(trust.stderr).toMatch(/^Usage: licensing trust /);
    expect(json.exitCode).toBe(2);
    expect(json.json<ErrorJson>()).toMatchObject({ schema: 1, error: { code: 'usage', message: 'No command was given.' } });
  });
});

describe.concurrent('help', () => {
  it('names every command and prints the exit codes', async () => {
    const { licensing } = makeWorkplace();
    const [long, short, word] = await Promise.all([licensing(['--help']), licensing(['-h']), licensing(['help'])]);
    expect(long).toMatchObject({ exitCode: 0, stderr: '' });
    expectFinishedText(long);
    for (const command of COMMANDS) expect(long.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    const table = long.stdout.slice(long.stdout.indexOf('Exit codes:'));
    expect([...table.matchAll(/^ +(\d+) {2}\S/gm)].map((row) => Number(row[1]))).toEqual([...EXIT_CODES]);
    expect(short.stdout).toBe(long.stdout);
    expect(word).toMatchObject({ exitCode: 0, stdout: long.stdout });
  });

  it.each(COMMANDS)('of %s is given in both ways, whatever else is asked, and makes no profile', async (command) => {
    const { licensing, profile } = makeWorkplace();
    const [option, word] = await Promise.all([licensing([command, '--help']), licensing(['help', command])]);
    expect(option).toMatchObject({ exitCode: 0, stderr: '' });
    expectFinishedText(option);
    expect(option.stdout).toMatch(new RegExp(`^Usage: licensing ${command} `));
    expect(word).toMatchObject({ exitCode: 0, stderr: '', stdout: option.stdout });
    expect(existsSync(profile)).toBe(false);
  });

  it('is given for what is below trust', async () => {
    const { licensing } = makeWorkplace();
    const runs = await Promise.all(['list', 'inspect', 'add'].map((name) => licensing(['help', 'trust', name])));
    expect(runs.map(({ exitCode, stdout }) => [exitCode, stdout.split(' ').slice(0, 4).join(' ')])).toEqual(
      ['list', 'inspect', 'add'].map((name) => [0, `Usage: licensing trust ${name}`]),
    );
  });
});

describe.concurrent('--version', () => {
  it('is the program’s own without a command, and the application’s after status', async () => {
    const { licensing } = makeWorkplace();
    const own = await licensing(['--version']);
    expect(own).toMatchObject({ exitCode: 0, stderr: '' });
    expect(own.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const asked = await licensing(['status', '--product', '1003', '--version', '1.2.3.4', '--json']);
    expect(asked.exitCode).toBe(20);
    expect(asked.json()).toMatchObject({ decisions: [{ productId: 1003, version: '1.2.3.4', reason: 'never-signed-in' }] });
  });
});
