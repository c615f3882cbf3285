import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runServiceCommand } from '#service/command-line/run-service-command.ts';
import { openStore } from '#service/store/open-store.ts';
import { testOrganization } from '../support/organization.ts';
import { MONDAY } from '../support/stores.ts';

interface Ending {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly json: Record<string, unknown>;
}

/** Commands on a store with an organisation, as the program runs them. */
async function terminal() {
  const folder = mkdtempSync(join(tmpdir(), 'service-catalogue-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  await testOrganization(opened.store);
  await opened.store.close();
  const service = async (words: readonly string[], input = '', isTerminal = false): Promise<Ending> => {
    const said = { stdout: '', stderr: '' };
    const exitCode = await runServiceCommand(words, {
      environment: { SERVICE_DATA_DIR: folder },
      isTerminal,
      stdin: (async function* () {
        yield await Promise.resolve(input);
      })(),
      stdout: (text) => void (said.stdout += text),
      stderr: (text) => void (said.stderr += text),
      ending: new AbortController().signal,
    });
    return { exitCode, ...said, json: said.stdout.startsWith('{') ? (JSON.parse(said.stdout) as Record<string, unknown>) : {} };
  };
  return { folder, service, json: async (words: readonly string[], input = '') => (await service(['--json', ...words], input)).json };
}

test('the catalogue is settled by commands, each of which says what became of it', async () => {
  const { json } = await terminal();
  const made = { ok: true, outcome: 'made' };
  expect(await json(['application', 'put', '4500', '--name', 'New One', '--versions', '1.0.0.0=SES', '2.0.0.0=SELECTserver', '--qualifier', 'OfflineDuration=3'])).toMatchObject(made);
  expect(await json(['contract', 'put', 'E365', '--ends-on', '2027-06-30', '--no-maintenance'])).toMatchObject(made);
  expect(await json(['contract', 'put', 'E365 2', '--former-name', 'E365', '--ends-on', '2027-06-30'])).toMatchObject({ outcome: 'changed' });
  expect(await json(['activation-key', 'put', 'PL'], 'SECR-ETKE-Y000-9876\n')).toMatchObject(made);
  const entitlement = ['4500', '--user', 'uwe@example.com', '--country', 'PL', '--contract', 'E365 2', '--kind', 'evaluation'];
  expect(await json(['entitlement', 'put', ...entitlement, '--bound-to', '2.0.0.0', '--expires-at', '2026-12-01T00:00:00Z'])).toMatchObject(made);
  const lists = await Promise.all(['application', 'contract', 'activation-key', 'entitlement', 'user'].map((name) => json([name, 'list'])));
  expect(lists).toMatchObject([
    { applications: [{}, {}, {}, { productId: '4500', version: '1.0.0.0', qualifiers: 'OfflineDuration=3' }, { version: '2.0.0.0', licenseService: 'SELECTserver' }] },
    { contracts: [{ contract: 'E365 2', endsOn: '2027-06-30', maintenance: 'yes' }, {}, {}] },
    { activationKeys: [{}, { country: 'PL', activationKey: '••••-••••-••••-9876' }] },
    { entitlements: [{}, {}, {}, { email: 'Uwe@Example.com', kind: 'evaluation', version: '2.0.0.0' }] },
    { users: [{ email: 'anna@example.com', role: 'administrator' }, {}] },
  ]);
  expect(JSON.stringify(lists)).not.toContain('ETKE');
  expect(await json(['contract', 'remove', 'E365 2'])).toMatchObject({ ok: false, code: 'contract-in-use' });
  for (const words of [['entitlement', 'remove', ...entitlement], ['contract', 'remove', 'E365 2'], ['application', 'remove', '4500'], ['activation-key', 'remove', 'PL']]) {
    expect(await json(words)).toMatchObject({ ok: true, outcome: 'removed' });
  }
});

test('settings are shown and set, for the organisation and for a country', async () => {
  const { json } = await terminal();
  expect(await json(['settings', 'set', '--require-sign-in', 'yes', '--qualifier', 'OfflineDuration=3', 'PolicyInterval=60'])).toMatchObject({ outcome: 'changed' });
  expect(await json(['settings', 'set', '--country', 'DE', '--longest-days', '30', '--restrict', '4200:Pro'])).toMatchObject({ outcome: 'changed' });
  expect(await json(['settings', 'set', '--country', 'PL', '--time-zone', 'Europe/Warsaw', '--checkouts', 'no'])).toMatchObject({ outcome: 'made' });
  expect(await json(['settings', 'show'])).toMatchObject({
    requiresSignIn: true,
    qualifiers: [{ name: 'OfflineDuration', value: '3' }, { name: 'PolicyInterval', value: '60' }],
    countries: [
      { country: 'DE', timeZone: 'Europe/Berlin', newCheckouts: 'yes', longestDays: '30', restricted: '4200:Pro' },
      { country: 'PL', timeZone: 'Europe/Warsaw', newCheckouts: 'no', longestDays: '', restricted: '' },
    ],
  });
  expect(await json(['settings', 'set', '--country', 'DE', '--longest-days', 'none', '--no-restrictions'])).toMatchObject({ outcome: 'changed' });
  expect(await json(['settings', 'set', '--no-qualifiers'])).toMatchObject({ outcome: 'changed' });
  expect(await json(['settings', 'show'])).toMatchObject({ requiresSignIn: true, qualifiers: [], countries: [{ longestDays: '', restricted: '' }, {}] });
});

test('a table is exported, tried, imported, and imported again without a change', async () => {
  const { folder, json, service } = await terminal();
  const file = join(folder, 'users.csv');
  expect(await json(['user', 'export', '--out', file])).toMatchObject({ ok: true, rows: 2 });
  expect(await json(['user', 'export', '--out', file])).toMatchObject({ code: 'file-there-already' });
  writeFileSync(file, `${readFileSync(file, 'utf8')}zoe@example.com,Zoe Neu,PL,user,no\r\n`);
  expect(await json(['user', 'import', file, '--dry-run'])).toMatchObject({ ok: true, done: false, made: 1, changed: 0, unchanged: 2 });
  expect(await json(['user', 'import', file])).toMatchObject({ ok: true, done: true, made: 1 });
  expect(await json(['user', 'import', file])).toMatchObject({ made: 0, changed: 0, unchanged: 3 });
  expect((await service(['user', 'export'])).stdout).toBe(readFileSync(file, 'utf8'));
  expect((await service(['user', 'list'])).stdout).toMatch(/^email +name +country +role +disabled +password\nanna@example\.com +Anna Admin +DE +administrator +no +(?:none|set)\n/);
  // Nobody signs in with a row of a table: who has no password is counted, and gets a link, in a file that nobody else reads.
  const { users } = (await json(['user', 'list'])) as { readonly users: readonly { readonly email: string; readonly password: string }[] };
  const without = users.filter(({ password }) => password === 'none').map(({ email }) => email);
  expect(without).toContain('zoe@example.com');
  expect(await json(['user', 'import', file])).toMatchObject({ withoutAPassword: without.length });
  const links = join(folder, 'links.csv');
  expect(await json(['user', 'import', file, '--links', links])).toMatchObject({ links, linksMade: without.length });
  expect(statSync(links).mode & 0o777).toBe(0o600);
  const text = readFileSync(links, 'utf8');
  for (const email of without) expect(text).toMatch(new RegExp(`${email},[^,]*,http\\S+/oidc/set-password/[\\w-]{43},`));
  expect(await json(['user', 'import', file, '--links', links])).toMatchObject({ code: 'file-there-already' });
  writeFileSync(file, 'email,name,country,role\nwrong,X,DE,user\nx@example.com,X,DE,queen\n');
  const refused = await service(['user', 'import', file]);
  expect(refused).toMatchObject({ exitCode: 3, stdout: '' });
  expect(refused.stderr.split('\n').slice(2, 4)).toMatchObject([/line 2, email: .*csv-cell-wrong.*an e-mail address/, /line 3, role: .*user, administrator or co-administrator/].map((one) => expect.stringMatching(one)));
  expect(await json(['user', 'import', join(folder, 'none.csv')])).toMatchObject({ code: 'no-such-file' });
  expect(await json(['user', 'import', folder])).toMatchObject({ code: 'unreadable' });
});

test('words that say nothing a request could say are usage, with the option that is wrong', async () => {
  const { service } = await terminal();
  for (const [words, said, input = 'LONG-ENOU-GHKE-Y001'] of [
    [['application', 'put', '41', '--name', 'X'], '<id> "41": wanted is a number of four to nine digits'],
    [['application', 'put', '4500', '--name', 'X', '--versions', '1.0=SES'], '--versions: wanted is VERSION=SERVICE'],
    [['contract', 'put', 'X', '--ends-on', 'tomorrow'], '--ends-on "tomorrow": wanted is a day as YYYY-MM-DD'],
    [['activation-key', 'put', 'Poland'], '<country> "Poland": wanted is two capital letters'],
    [['activation-key', 'put', 'PL'], 'standard input: wanted is a key of 8 to 200 letters', 'bad'],
    [['entitlement', 'put', '4100', '--country', 'DE', '--contract', 'SELECT', '--access', 'all'], '--access "all": wanted is allowed, maybe, denied or ended'],
    [['settings', 'set', '--qualifier', 'OfflineDuration=lots'], '--qualifier: wanted is NAME=VALUE'],
    [['settings', 'set', '--country', 'FR'], '--time-zone: wanted is an IANA time zone'],
    [['usage', 'export', '--from', 'monday'], '--from "monday": wanted is an instant in ISO 8601'],
    [['checkout', 'list', '--state', 'lost'], '--state "lost": wanted is active'],
    [['checkout', 'create', 'uwe@example.com', 'WS-1', '--application', '4100'], '--application "4100": wanted is ID@VERSION'],
    [['user', 'add', 'no-address', '--name', 'X', '--country', 'DE'], '<email> "no-address"'],
    [['token', 'create', 'anna@example.com', '--hours', '99'], '--hours "99": wanted is a whole number from 1 to 24'],
  ] as const) {
    const { exitCode, stderr } = await service(words, `${input}\n`);
    expect([words, exitCode, stderr]).toEqual([words, 2, expect.stringContaining(said)]);
    expect(stderr).toContain('--help shows what there is');
  }
  for (const words of [['user', 'disable', 'anna@example.com'], ['user', 'add', 'anna@example.com', '--name', 'Anna', '--country', 'DE', '--disabled']]) {
    expect((await service(words)).stderr).toContain('last-administrator');
  }
});

test('a refusal has its sentence for programs, too, and help is found both ways', async () => {
  const { folder, json, service } = await terminal();
  expect(await json(['user', 'import', join(folder, 'none.csv')])).toMatchObject({ ok: false, code: 'no-such-file', message: expect.stringContaining('no such file') as string });
  expect(await json(['contract', 'put', 'X', '--ends-on', 'tomorrow'])).toMatchObject({ code: 'usage', option: '--ends-on', given: 'tomorrow', wanted: 'a day as YYYY-MM-DD' });
  expect(await json(['receipt', 'take', join(folder, 'no.receipt')])).toMatchObject({ code: 'no-such-file' });
  const [asked, named] = [await service(['help', 'checkout', 'bulk']), await service(['checkout', 'bulk', '--help'])];
  expect([asked.exitCode, asked.stdout]).toEqual([0, named.stdout]);
  expect(await json(['checkout', 'create', 'nobody@example.com', 'WS-1', '--application', '4100@10.16.2.34'])).toMatchObject({
    code: 'unknown-user',
    refusals: [{ code: 'unknown-user', proposed: 'anna@example.com' }],
  });
});

test('on a terminal a check-in asks first, and where nobody sits there it does not', async () => {
  const { service } = await terminal();
  const id = '11111111-1111-4111-8111-111111111111';
  const asked = await service(['checkout', 'check-in', id], 'n\n', true);
  expect([asked.exitCode, asked.stdout, asked.stderr]).toEqual([0, 'outcome: nothing was done\n', expect.stringContaining('Go on? [y/N]')]);
  for (const [words, input, isTerminal] of [[[id], 'y\n', true], [['--yes', id], '', true], [[id], '', false]] as const) {
    expect((await service(['checkout', 'check-in', ...words], input, isTerminal)).stderr).toContain('no-such-checkout');
  }
  expect((await service(['checkout', 'show', id])).stderr).toContain(`checkout: ${id}`);
});

test('a rotation says which option it needs where the key lies in a file', async () => {
  const { service } = await terminal();
  expect((await service(['issuer', 'rotate'])).stderr).toContain('--new-key-file: wanted is a file that is not there yet');
});
