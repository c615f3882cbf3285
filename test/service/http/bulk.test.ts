import { randomUUID } from 'node:crypto';
import yauzl from 'yauzl';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { HOUR, plus } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { made, testOrganization, VIEWER } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const TERMS = { licenseService: 'SES', applications: [{ productId: 4100, version: '10.16.2.34' }], endsOn: '2026-09-30' };
const DRY = { ...TERMS, dryRun: true, csv: 'user,machine\nuwe@example.com,WS-1\n' };

/** Names of the files in a zip, which has to be whole. */
async function namesIn(bytes: Buffer): Promise<readonly string[]> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: false });
  const names: string[] = [];
  await new Promise((resolve, reject) => zip.on('entry', (entry: yauzl.Entry) => names.push(entry.fileName)).once('end', resolve).once('error', reject));
  return names;
}

/** Requests that are wrong in one way each, with the code and the field or line that say so. */
const BAD: readonly (readonly [method: string, path: string, body: unknown, code: string, where: string | number])[] = [
  ['POST', '/v1/checkouts/bulk', {}, 'bad-request', 'dryRun'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, dryRun: 'yes' }, 'bad-request', 'dryRun'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, dryRun: false }, 'bad-request', 'requestId'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, dryRun: false, requestId: '1' }, 'bad-request', 'requestId'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, organizationId: ID }, 'bad-request', ''],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: ['user,machine'] }, 'bad-request', 'csv'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'user,machine\nuwe@example.com,WS-\uD800\n' }, 'bad-request', 'csv'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: '' }, 'csv-no-header', 0],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'user,machine\nuwe@example.com,WS\0-1\n' }, 'csv-not-utf-8', 0],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'user,machine\nuwe@example.com,"WS-1\n' }, 'csv-quotes-wrong', 2],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'user\nuwe@example.com\n' }, 'csv-column-missing', 1],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'user,machine,__proto__\nuwe@example.com,WS-1,x\n' }, 'csv-column-unknown', 1],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: `user,machine\nuwe@example.com,${'x'.repeat(2_000)}\n` }, 'csv-cell-too-long', 2],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: `user,machine\n${'a@b,c\n'.repeat(10_001)}` }, 'csv-too-many-rows', 10_002],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'x'.repeat(5_000_000) }, 'bad-request', 'csv'],
  ['POST', '/v1/checkouts/bulk', { ...DRY, csv: 'x'.repeat(10_000_000) }, 'too-large', ''],
  ['POST', '/v1/checkouts/files', { checkoutIds: [ID], bulkRequestId: ID }, 'bad-request', 'checkoutIds'],
  ['POST', '/v1/checkouts/files', {}, 'bad-request', 'checkoutIds'],
  ['POST', '/v1/checkouts/files', { checkoutIds: Array(5_001).fill(ID) }, 'bad-request', 'checkoutIds'],
  ['POST', '/v1/checkouts/files', { bulkRequestId: ID }, 'no-such-bulk-request', ''],
  ['POST', '/v1/checkouts/files', { bulkRequestId: ID, part: 0 }, 'bad-request', 'part'],
  ['POST', '/v1/checkouts/check-in', { rows: Array(1_001).fill({ checkoutId: ID }) }, 'bad-request', 'rows'],
  ['POST', '/v1/receipts/code', { code: 7 }, 'bad-request', 'code'],
  ['POST', '/v1/receipts/code', { code: '0000-0000-0000-0000-1' }, 'bad-request', 'code'],
  ['POST', '/v1/receipts/code', { code: '0000-0000-0000-0000-0', machineName: 'a\0b' }, 'bad-request', 'machineName'],
  ['POST', '/v1/receipts/code', { code: '0000-0000-0000-0000-0', clearedAt: 'now' }, 'bad-request', 'clearedAt'],
  ['POST', '/v1/receipts/code', { code: '0000-0000-0000-0000-0', profile: 'uwe' }, 'bad-request', ''],
  ['POST', '/v1/receipts/code', { code: '0000-0000-0000-0000-0' }, 'receipt-code-unknown', ''],
  ['POST', '/v1/receipts/code', { code: '0000-0000-0000-0000-0', checkoutId: ID }, 'no-such-checkout', ''],
  ['GET', '/v1/usage.csv?from=yesterday', undefined, 'bad-request', 'from'],
  ['GET', '/v1/usage.csv?kind=all', undefined, 'bad-request', 'kind'],
  ['GET', '/v1/usage.csv?country=de', undefined, 'bad-request', 'country'],
  ['GET', '/v1/usage.csv?country=DE&country=PL', undefined, 'bad-request', 'country'],
  ['GET', '/v1/usage.csv?email=nobody@example.com', undefined, 'unknown-user', ''],
];

onBothStores('requests about many checkouts', ({ open }) => {
  test('each that is wrong is refused with a code that says where, and changes nothing', async () => {
    const organization = await testOrganization(await open());
    const { store } = organization;
    const { ask } = await serve(store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const before = await store.reading.selectFrom('audit').select('hash').execute();
    for (const [method, path, body, code, where] of BAD) {
      const response = await ask(method, path, token, body);
      const { error } = (await response.json()) as { error: { code: string; field?: string; problems?: { line: number }[] } };
      expect([path, error.code, typeof where === 'number' ? error.problems?.[0]?.line : (error.field ?? '')]).toEqual([path, code, where]);
    }
    expect(await store.reading.selectFrom('audit').select('hash').execute()).toEqual(before);
  });

  test('a table is tried, made once however often it is sent, and fetched as a zip; a neighbour gets nothing of it', async () => {
    const store = await open();
    const organization = await testOrganization(store);
    const neighbour = await testOrganization(store, NEIGHBOUR_WORKS);
    const { ask } = await serve(store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const csv = `user,machine\r\nuwe@example.com,'=1+1\r\nuwe@example.com,WS-2\r\nanna@example.com,WS-2\r\nnobody@example.com,WS-3\r\n`;
    const send = async (body: object) => {
      const response = await ask('POST', '/v1/checkouts/bulk', token, body);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> & { results?: { checkoutId: string; machineName: string }[] } };
    };
    expect(await send({ ...DRY, csv })).toMatchObject({
      status: 200,
      body: { dryRun: true, rows: 4, good: 3, bad: 1, made: 0, problems: [{ line: 5, field: 'user', code: 'unknown-user' }], warnings: [{ line: 4, firstLine: 3 }] },
    });
    const requestId = randomUUID();
    expect(await send({ ...DRY, csv, dryRun: false, requestId })).toMatchObject({ status: 422, body: { error: { code: 'bulk-rows-bad' } } });
    const wanted = { ...DRY, csv, dryRun: false, requestId, skipBad: true };
    const first = await send(wanted);
    expect(first).toMatchObject({ status: 200, body: { rows: 4, made: 3, bad: 1, parts: 1 } });
    // What a spreadsheet would compute comes protected, and is the machine's name without that.
    expect(first.body.results?.map(({ machineName }) => machineName)).toEqual(['=1+1', 'WS-2', 'WS-2']);
    expect(await send(wanted)).toEqual(first);
    expect(await send({ ...wanted, endsOn: null })).toMatchObject({ status: 409, body: { error: { code: 'bulk-request-differs' } } });
    const zip = Buffer.from(await (await ask('POST', '/v1/checkouts/files', token, { bulkRequestId: requestId })).arrayBuffer());
    const names = await namesIn(zip);
    expect([names.length, ...names.slice(-3)]).toEqual([6, 'index.csv', 'trust-entry.json', 'revocations.jwt']);
    const theirs = await tokenFor(neighbour, neighbour.administrator);
    expect((await ask('POST', '/v1/checkouts/files', theirs, { bulkRequestId: requestId })).status).toBe(404);
    expect(await (await ask('GET', '/v1/usage.csv', theirs)).text()).not.toContain('WS-2');
    expect(await (await ask('GET', '/v1/usage.csv', token)).text()).toContain(`"'=1+1"`);
  });

  test('rows of a check-in have their results and reasons, and a code that is heard checks in what needs it', async () => {
    const organization = await testOrganization(await open());
    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const ours = await made(organization.ask());
    const viewer = await made(organization.ask({ machineName: 'WS-2', applications: [VIEWER] }));
    const receipt = { ...receiptOf(viewer, plus(MONDAY, HOUR), 'WS-2'), clearedAt: '2026-06-01T09:00:00.000Z' };
    const rows = [{ checkoutId: ours.checkoutId }, { checkoutId: viewer.checkoutId }, { checkoutId: ID }, { checkoutId: ours.checkoutId, receipt }, { checkoutId: ours.checkoutId }];
    expect(await (await ask('POST', '/v1/checkouts/check-in', token, { rows })).json()).toMatchObject({
      results: [
        { outcome: 'checked-in' },
        { code: 'receipt-needed', message: expect.stringContaining('maintenance') as string },
        { code: 'no-such-checkout' },
        { code: 'receipt-of-another' },
        { outcome: 'already-checked-in' },
      ],
    });
    const heard = await ask('POST', '/v1/receipts/code', token, { code: receipt.code.toLowerCase(), machineName: 'ws-2' });
    expect(await heard.json()).toEqual({
      outcome: 'recorded',
      checkoutId: viewer.checkoutId,
      machineName: 'WS-2',
      clearedAt: '2026-06-01T09:00:00.000Z',
      checkedIn: [viewer.checkoutId],
    });
  });
});
