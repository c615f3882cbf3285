import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant, type Instant } from '#core/time/instant.ts';
import { formatReceipt } from '#license-file/receipts/receipt-file.ts';
import { openStore } from '#service/store/open-store.ts';
import { testOrganization, VIEWER } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { service } from '../support/service-process.ts';
import { MONDAY } from '../support/stores.ts';

let folder: string;
let environment: Record<string, string>;

/** What a command prints with `--json`, or its refusal. */
async function json(...words: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exitCode } = await service(environment, ['--json', ...words]);
  if (stdout === '') throw new Error(`${words.join(' ')} ended with ${String(exitCode)}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'service-checkouts-'));
  environment = { SERVICE_DATA_DIR: join(folder, 'data'), SERVICE_KEY: Buffer.alloc(32, 7).toString('base64') };
  // Commands read this machine's clock, so this organisation's contract runs far beyond it.
  expect(await service(environment, ['audit', 'verify'])).toMatchObject({ exitCode: 3 });
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'data', 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  await testOrganization(opened.store);
  await opened.store.change((await opened.store.reading.selectFrom('organization').select('id').executeTakeFirstOrThrow()).id, (change) =>
    change.updateTable('contract').set({ ends_on: '2099-12-31' }).execute(),
  );
  await opened.store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('checkouts of a table are tried, made, listed, cleared by code and by file, and checked in', async () => {
  const table = join(folder, 'machines.csv');
  const terms = ['--application', '4100@10.16.2.34'];
  writeFileSync(table, 'user;machine\nuwe@example.com;WS-1\nnobody@example.com;WS-2\n');
  expect(await json('checkout', 'bulk', table, ...terms, '--dry-run')).toMatchObject({
    ok: false,
    code: 'bulk-rows-bad',
    good: 1,
    problems: [{ line: 3, field: 'user', code: 'unknown-user' }],
  });
  const bulk = ['checkout', 'bulk', table, ...terms, '--skip-bad', '--request-id', '11111111-1111-4111-8111-111111111111'];
  const done = { ok: true, made: 1, bad: 1 };
  expect(await json(...bulk, '--out', join(folder, 'zips'))).toMatchObject({ ...done, zips: 1 });
  expect(await json(...bulk)).toMatchObject(done);
  const zip = readFileSync(join(folder, 'zips', 'license-files-1.zip'));
  for (const name of ['_WS-1.belic', 'index.csv', 'trust-entry.json', 'revocations.jwt']) expect([name, zip.includes(name)]).toEqual([name, true]);

  const { checkouts } = (await json('checkout', 'list', '--state', 'active', '--user', 'uwe@example.com')) as { checkouts: { id: string; machine: string }[] };
  expect(checkouts).toMatchObject([{ machine: 'WS-1', applications: '4100@10.16.2.34' }]);
  const license = join(folder, 'one.belic');
  const [{ id } = { id: '' }] = checkouts;
  expect(await json('checkout', 'file', id, '--out', license)).toMatchObject({ ok: true, file: license });
  expect(await json('checkout', 'file', id, '--out', license)).toMatchObject({ ok: false, code: 'file-there-already' });

  const { code } = receiptOf({ checkoutId: id as never, file: readFileSync(license) }, nowOf(license), 'WS-1');
  expect(await json('receipt', 'take', code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true, checkout: id, machine: 'WS-1', outcome: 'recorded' });
  expect(await json('receipt', 'take', 'usual code')).toMatchObject({ ok: false, code: 'not-a-receipt', problem: 'wrong-character', group: 1 });
  const receipt = join(folder, 'one.receipt');
  writeFileSync(receipt, formatReceipt(receiptOf({ checkoutId: id as never, file: readFileSync(license) }, nowOf(license), 'WS-1')));
  expect(await json('receipt', 'take', receipt)).toMatchObject({ ok: true, outcome: 'known', next: `service checkout check-in ${id}` });
  expect(await json('checkout', 'check-in', id)).toMatchObject({ ok: true, checkedIn: [{ id, outcome: 'checked-in', state: 'checked-in' }] });
  expect(await json('checkout', 'check-in', id)).toMatchObject({ ok: true, checkedIn: [{ id, outcome: 'already-checked-in' }] });
  expect(await json('receipt', 'take', receipt)).not.toHaveProperty('next');

  const viewer = await json('checkout', 'create', 'uwe@example.com', 'WS-9', '--application', `${String(VIEWER.productId)}@1.0.0.0`, '--out', join(folder, 'nine.belic'));
  expect(await json('checkout', 'check-in', String(viewer['checkout']))).toMatchObject({ ok: false, code: 'receipt-needed' });
  const usage = (await service(environment, ['usage', 'export', '--kind', 'checkout'])).stdout.split('\r\n');
  expect(usage.filter((line) => line.startsWith('checkout,Uwe User'))).toHaveLength(2);
  expect(usage.some((line) => line.includes(',check-in,'))).toBe(true);
});

test('where its file has no place, no checkout is made', async () => {
  const count = async (): Promise<number> => ((await json('checkout', 'list')) as { checkouts: unknown[] }).checkouts.length;
  const before = await count();
  const create = ['checkout', 'create', 'uwe@example.com', 'WS-77', '--application', '4100@10.16.2.34', '--out'];
  expect(await json(...create, join(folder, 'nowhere', 'one.belic'))).toMatchObject({ code: 'no-such-folder' });
  expect(await json(...create, folder)).toMatchObject({ code: 'file-there-already' });
  const table = join(folder, 'place.csv');
  writeFileSync(table, 'user;machine\nuwe@example.com;WS-78\n');
  const bulk = ['checkout', 'bulk', table, '--application', '4100@10.16.2.34', '--out'];
  expect(await json(...bulk, join(table, 'zips'))).toMatchObject({ code: 'no-such-folder' });
  const zips = mkdtempSync(join(folder, 'zips-'));
  writeFileSync(join(zips, 'license-files-1.zip'), 'of yesterday');
  expect(await json(...bulk, zips)).toMatchObject({ code: 'file-there-already' });
  expect(await count()).toBe(before);
});

test('a file that is not written says what was made, and how to get it', async () => {
  const out = join(folder, `${'n'.repeat(300)}.belic`);
  const made = await json('checkout', 'create', 'uwe@example.com', 'WS-79', '--application', '4100@10.16.2.34', '--out', out);
  expect(made).toMatchObject({ code: 'file-not-written', because: 'ENAMETOOLONG', next: `service checkout file ${String(made['checkout'])} --out FILE` });
  expect(await json('checkout', 'file', String(made['checkout']), '--out', join(folder, 'short.belic'))).toMatchObject({ ok: true });
});

test('a checkout of which only the history is here has no file to write', async () => {
  const { checkout } = await json('checkout', 'create', 'uwe@example.com', 'WS-OLD', '--application', '4100@10.16.2.34', '--out', join(folder, 'old.belic'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'data', 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  await opened.store.reading.updateTable('checkout').set({ signer_serial: '', file: Buffer.alloc(0) }).where('id', '=', String(checkout)).execute();
  await opened.store.close();
  const out = join(folder, 'again.belic');
  expect(await json('checkout', 'file', String(checkout), '--out', out)).toMatchObject({ ok: false, code: 'file-not-kept' });
  expect(existsSync(out)).toBe(false);
});

/** When a license was issued, by its own word. */
function nowOf(path: string): Instant {
  const [, claims = ''] = readFileSync(path, 'latin1').split('.');
  const { nbf } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { nbf: number };
  return instant(nbf * 1_000);
}
