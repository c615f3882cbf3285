import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { instant } from '#core/time/instant.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import { service, serving } from '../support/service-process.ts';

const PASSWORD = 'correct horse battery staple';
const SERVICE_KEY = Buffer.alloc(32, 9).toString('base64');
const INIT = [
  'init', '--organization-name', 'Nothing Works', '--administrator', 'anna@example.com', '--name', 'Anna Admin', '--country', 'DE', '--time-zone', 'Europe/Berlin',
]; // prettier-ignore

let folder: string;
let environment: Record<string, string>;

async function json(words: readonly string[], input = '', at = environment): Promise<Record<string, unknown>> {
  const { stdout, stderr, exitCode } = await service(at, ['--json', ...words], input);
  if (stdout === '') throw new Error(`${words.join(' ')} ended with ${String(exitCode)}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'service-commands-'));
  environment = { SERVICE_DATA_DIR: join(folder, 'data'), SERVICE_KEY };
  expect(await json([...INIT, '--root-key-file', join(folder, 'root.pem'), '--password-stdin'], `${PASSWORD}\n`)).toMatchObject({ schema: 1, ok: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an organisation made from nothing issues a checkout that workstations import, and its history outlives a backup', async () => {
  const { token } = await json(['token', 'create', 'anna@example.com']);
  const { url, stop } = await serving(environment);
  const put = async (path: string, body: object): Promise<void> => {
    const headers = { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
    expect([path, response.status]).toEqual([path, 200]);
  };
  await put('/v1/applications', { applications: [{ productId: 4100, name: 'Demo Modeler', versions: [{ version: '10.16.2.34', licenseService: 'SES' }] }] });
  await put('/v1/contracts', { contracts: [{ name: 'SELECT', endsOn: '2099-12-31', hasMaintenance: true }] });
  await put('/v1/entitlements', { entitlements: [{ country: 'DE', contract: 'SELECT', productId: 4100 }] });
  expect(await json(['user', 'add', 'uwe@example.com', '--name', 'Uwe User', '--country', 'DE'])).toMatchObject({ outcome: 'made' });

  // While the service answers requests, commands work on the same store.
  const file = join(folder, 'license.belic');
  const create = ['checkout', 'create', 'uwe@example.com', 'WS-7', '--application', '4100@10.16.2.34', '--out', file];
  const made = await json(create);
  expect(made).toMatchObject({ ok: true, file });
  expect(await json(create)).toMatchObject({ ok: false, code: 'file-there-already' });
  expect(await json(create.slice(0, -2))).toMatchObject({ ok: false, code: 'checkout-overlaps' });
  const entry = parseTrustEntry((await service(environment, ['issuer', 'trust-entry'])).stdout);
  const trust = createTrust(entry.ok ? [entry.entry] : []);
  const now = instant(statSync(file).mtimeMs);
  expect(verifyLicenseFile(readFileSync(file), aVerificationContext({ trust, now, machineNames: ['ws-7'] }))).toMatchObject({ code: null, license: { checkoutId: made['checkout'] } });
  // Acknowledged is on the disk, however it ends.
  expect(await stop('SIGKILL')).toBeNull();

  const verified = await json(['audit', 'verify']);
  expect(verified).toMatchObject({ ok: true });
  const copy = join(folder, 'backup.jsonl');
  expect(await json(['backup', copy])).toMatchObject({ ok: true, file: copy });
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(await json(['backup', copy])).toMatchObject({ ok: false, code: 'file-there-already' });
  const elsewhere = { ...environment, SERVICE_DATA_DIR: join(folder, 'elsewhere') };
  expect(await json(['restore', copy], '', elsewhere)).toMatchObject({ ok: true });
  expect(await json(['audit', 'verify', '--head', String(verified['head'])], '', elsewhere)).toEqual(verified);
  expect(await json(['restore', copy], '', elsewhere)).toMatchObject({ ok: false, code: 'store-not-empty' });
  const text = readFileSync(copy, 'utf8');
  writeFileSync(`${copy}.changed`, text.replace('Uwe User', 'Uwe Loser'));
  const third = { ...environment, SERVICE_DATA_DIR: join(folder, 'third') };
  expect(await json(['restore', `${copy}.changed`], '', third)).toMatchObject({ ok: false, code: 'backup-damaged' });
  expect(await json(['audit', 'verify'], '', third)).toMatchObject({ ok: false, code: 'no-organization' });

  // What was given as secret is nowhere in clear: not in the database, its log files, or the backup.
  const files = ['data', 'elsewhere'].flatMap((name) => readdirSync(join(folder, name)).map((one) => join(folder, name, one)));
  for (const path of [...files, copy]) {
    const bytes = readFileSync(path).toString('latin1');
    for (const secret of [PASSWORD, String(token).slice(4), 'PRIVATE KEY', SERVICE_KEY]) expect([path, bytes.includes(secret)]).toEqual([path, false]);
  }
});

test('an organisation that cannot be made whole is not made at all', async () => {
  const place = { SERVICE_DATA_DIR: join(folder, 'half') };
  expect(await json([...INIT, '--root-key-file', join(folder, 'root.pem')], '', place)).toMatchObject({ ok: false, code: 'file-there-already' });
  expect(await json([...INIT, '--root-key-file', join(folder, 'nowhere/root.pem')], '', place)).toMatchObject({ ok: false, code: 'no-such-folder' });
  expect(await json(['audit', 'verify'], '', place)).toMatchObject({ code: 'no-organization' });
});

test('the tables and commands of docs/service.md and then those of docs/service-checkouts.md do what they say, typed in their order', async () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/service.md'), 'utf8');
  const tables = [...document.matchAll(/`([a-z-]+\.csv)`:[^`]*?\n\n```csv\n([^`]*)```/g)];
  expect(tables.map(([, name]) => name)).toEqual(['users.csv', 'applications.csv', 'contracts.csv', 'activation-keys.csv', 'entitlements.csv']);
  const place = mkdtempSync(join(folder, 'documented-'));
  for (const [, name = '', table = ''] of tables) writeFileSync(join(place, name), table);
  const [, commands = ''] = /In this order[^`]*```sh\n([^`]*)```/.exec(document) ?? [];
  const lines = commands.trim().split('\n');
  expect(lines).toHaveLength(8);
  for (const line of lines) {
    const words = line.split(' ').slice(1).map((word) => (/\.(csv|belic)$/.test(word) ? join(place, word) : word));
    expect(await json(words)).toMatchObject({ ok: true });
  }
  expect(statSync(join(place, 'license.belic')).size).toBeGreaterThan(1_000);

  const checkouts = readFileSync(join(import.meta.dirname, '../../../docs/service-checkouts.md'), 'utf8');
  const [, machines = ''] = /```csv\n([^`]*)```/.exec(checkouts) ?? [];
  writeFileSync(join(place, 'machines.csv'), machines);
  const documented = [...checkouts.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block = '']) => block.trim().split('\n')).filter((line) => line.startsWith('service '));
  expect(documented.length).toBeGreaterThanOrEqual(9);
  let id = '';
  // The receipts are of a workstation that is not here.
  for (const [number, line] of documented.filter((one) => !one.startsWith('service receipt ')).entries()) {
    const words = line.replace(/ +#.*/, '').replace(/ID ID …|ID/, id).split(' ').slice(1).map((word) => (/\.csv$|^licenses$/.test(word) ? join(place, word) : word));
    const out = /checkout (create|file)/.test(line) ? ['--out', join(place, `${String(number)}.belic`)] : [];
    const { exitCode, stdout, stderr } = await service(environment, ['--json', ...words, ...out]);
    expect([line, exitCode, exitCode === 0 ? '' : stderr]).toEqual([line, 0, '']);
    if (line.includes('create')) id = String((JSON.parse(stdout) as Record<string, unknown>)['checkout']);
  }
  expect(readdirSync(join(place, 'licenses'))).toHaveLength(1);
});

test('asked to end, the service ends cleanly', async () => {
  const { url, stop } = await serving(environment);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await stop('SIGTERM')).toBe(0);
});

test('what is wrong with the configuration is said at once, before anything is opened', async () => {
  const wrong = { SERVICE_DATA_DIR: join(folder, 'never'), SERVICE_KEY: 'short', HOST: '0.0.0.0', PORT: 'x', LOG_LEVEL: 'loud', TLS_CERT: 'a.pem' };
  const { exitCode, stderr } = await service(wrong, ['audit', 'verify']);
  expect(exitCode).toBe(2);
  for (const variable of ['SERVICE_KEY', 'PORT', 'LOG_LEVEL', 'TLS_KEY', 'PUBLIC_URL', 'HOST']) expect(stderr).toContain(`service: ${variable}: `);
  expect(readdirSync(folder)).not.toContain('never');
});

test('commands that are not understood, or that a rule speaks against, have their exit codes', async () => {
  const codeOf = async (...words: string[]) => (await service(environment, words)).exitCode;
  expect(await codeOf('--help')).toBe(0);
  expect(await codeOf('unknown')).toBe(2);
  expect(await codeOf('user', 'add', 'no-address', '--name', 'x', '--country', 'DE')).toBe(2);
  expect(await codeOf('token', 'create', 'nobody@example.com')).toBe(3);
  expect(await codeOf('--organization', 'b7a1e6de-0000-4b0c-8f6a-1d5b1c9e0001', 'audit', 'verify')).toBe(3);
  expect((await service(environment, ['user', 'add', 'a@b.c', '--name', 'x', '--country', 'DE', '--password-stdin'], 'short\n')).stderr).toContain('password-too-short');
});
