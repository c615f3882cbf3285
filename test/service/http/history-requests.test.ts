import { expect, test } from 'vitest';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { readCsv } from '#service/csv/read-csv.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { seedHistory } from '#service/demonstration/seed-history.ts';
import { made, testOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

const COUNT = 300;

interface Page {
  readonly change: number;
  readonly total: number;
  readonly matching: number;
  readonly states: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly id: number; readonly state: string; readonly machineName: string; readonly user: { readonly name: string } }[];
}

/** Requests that are wrong in one way each, with the field that says so. */
const BAD: readonly (readonly [path: string, field: string])[] = [
  ['/v1/history?sort=password', 'sort.0'],
  ['/v1/history?sort=made,-made', 'sort'],
  ['/v1/history?sort=made;drop%20table%20checkout', 'sort.0'],
  ['/v1/history?sort=', 'sort.0'],
  ['/v1/history?country=pl', 'country.0'],
  ['/v1/history?country=PL,', 'country.1'],
  ['/v1/history?state=gone', 'state.0'],
  ['/v1/history?licenseService=ses', 'licenseService'],
  ['/v1/history?version=10.', 'version'],
  ['/v1/history?version=10%25', 'version'],
  ['/v1/history?user=', 'user'],
  ['/v1/history?user=a%00b', 'user'],
  [`/v1/history?text=${'x'.repeat(257)}`, 'text'],
  ['/v1/history?user=a&user=b', 'user'],
  ['/v1/history?madeFrom=2026-01-01', 'madeFrom'],
  ['/v1/history?endsBefore=2026-02-30T00:00:00Z', 'endsBefore'],
  ['/v1/history?limit=501', 'limit'],
  ['/v1/history?limit=-1', 'limit'],
  ['/v1/history?language=xx', 'language'],
  ['/v1/history?unknown=1', ''],
  ['/v1/history/ids?known=x', 'known'],
  ['/v1/history/histogram?of=cleared', 'of'],
  ['/v1/history/histogram?sort=made', ''],
  ['/v1/history.csv?limit=1', ''],
  ['/v1/audit.csv?from=1', ''],
];

onBothStores('requests for the history', ({ open }) => {
  test('a page, the ids, windows of rows, the histogram and the CSV say the same', async () => {
    const organization = await testOrganization(await open());
    const { store, deed, issuers, administrator } = organization;
    await seedHistory(store, deed(), { seed: 3, count: COUNT });
    const { ask } = await serve(store, issuers);
    const token = await tokenFor(organization, administrator);
    const json = async (path: string, method = 'GET', body?: unknown): Promise<unknown> => {
      const response = await ask(method, path, token, body);
      expect([path, response.status]).toEqual([path, 200]);
      return response.json();
    };
    const filter = 'country=PL,DE&state=expired,checked-in&sort=user,-ends&language=pl';
    const page = (await json(`/v1/history?${filter}&limit=50`)) as Page;
    expect(page.total).toBe(COUNT);
    expect(page.rows).toHaveLength(50);
    const { ids, count, change } = (await json(`/v1/history/ids?${filter}`)) as { ids: string; count: number; change: number };
    expect([count, change]).toEqual([page.matching, page.change]);
    const bytes = Buffer.from(ids, 'base64');
    const numbers = Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readUInt32LE(place * 4));
    expect(numbers).toHaveLength(count);
    expect(numbers.slice(0, 50)).toEqual(page.rows.map(({ id }) => id));
    expect(await json(`/v1/history/ids?${filter}&known=${String(change)}`)).toEqual({ change, count: null, ids: null });
    const [first] = page.rows as unknown as readonly { readonly checkoutId: string }[];
    const file = await ask('GET', `/v1/checkouts/${first?.checkoutId ?? ''}/file`, token);
    expect(((await file.json()) as { error: { code: string } }).error.code).toBe('file-not-kept');
    const zip = await ask('POST', '/v1/checkouts/files', token, { checkoutIds: [first?.checkoutId] });
    expect(((await zip.json()) as { error: { code: string } }).error.code).toBe('file-not-kept');
    const window = (await json('/v1/history/rows', 'POST', { ids: [...numbers.slice(0, 50), 999_999] })) as Page;
    expect(window.rows).toEqual(page.rows);
    const { bars } = (await json('/v1/history/histogram?country=PL,DE&state=expired,checked-in&per=month&of=ends')) as { bars: { count: number; from: string }[] };
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(count);
    expect(bars.every(({ from }) => from.endsWith('-01'))).toBe(true);
    const csv = await ask('GET', `/v1/history.csv?${filter}`, token);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const table = readCsv(Buffer.from(await csv.arrayBuffer()), { bytes: 10_000_000, rows: 10_000, cell: 10_000 });
    expect(table.ok && table.rows.map(({ cells }) => cells[1])).toEqual(
      (await Promise.all([...Array(Math.ceil(count / 500)).keys()].map(async (part) => ((await json('/v1/history/rows', 'POST', { ids: numbers.slice(part * 500, part * 500 + 500) })) as Page).rows)))
        .flat()
        .map(({ user }) => user.name),
    );
  });

  test('a name that a spreadsheet would compute is a text in the CSV', async () => {
    const organization = await testOrganization(await open());
    const { store, deed, issuers, administrator, organizationId, ask: make } = organization;
    const evil = '=HYPERLINK("http://evil.example","x")';
    await store.change(organizationId, (change) =>
      putMember(change, deed(), { email: 'uwe@example.com', name: evil, usageCountry: 'DE', role: 'user', disabled: false, passwordHash: null }),
    );
    await made(make({ machineName: '@SUM(1)' }));
    const { ask } = await serve(store, issuers);
    const token = await tokenFor(organization, administrator);
    const text = await (await ask('GET', '/v1/history.csv', token)).text();
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(text).toContain(`"'@SUM(1)"`);
    expect(text.split('\r\n')[1]?.split(',').filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
    expect(text).toMatch(/,2026-06-01T08:00:00\.000Z,/);
  });

  test('what is asked wrongly is refused, and nothing is done', async () => {
    const organization = await testOrganization(await open());
    const { store, issuers, administrator } = organization;
    const { ask } = await serve(store, issuers);
    const token = await tokenFor(organization, administrator);
    for (const [path, field] of BAD) {
      const response = await ask('GET', path, token);
      const { error } = (await response.json()) as { error: { code: string; field?: string } };
      expect([path, response.status, error.code, error.field]).toEqual([path, 400, 'bad-request', field]);
    }
    for (const ids of [[], [0], [1.5], ['1'], [2 ** 31], Array(501).fill(1), null]) {
      expect((await ask('POST', '/v1/history/rows', token, { ids })).status).toBe(400);
    }
    expect((await ask('POST', '/v1/history/rows', token, { ids: [1], all: true })).status).toBe(400);
    expect(await store.reading.selectFrom('checkout_history').selectAll().execute()).toEqual([]);
  });

  test('another organisation’s rows and record are not there', async () => {
    const store = await open();
    const ours = await testOrganization(store);
    const theirs = await testOrganization(store, NEIGHBOUR_WORKS);
    const { checkoutId } = await made(ours.ask());
    const { ask } = await serve(store, ours.issuers);
    const [our, their] = [await tokenFor(ours, ours.administrator), await tokenFor(theirs, theirs.administrator)];
    const { rows } = (await (await ask('GET', `/v1/history?text=${checkoutId}`, our)).json()) as Page;
    expect(rows).toHaveLength(1);
    expect(await (await ask('GET', `/v1/history?text=${checkoutId}`, their)).json()).toMatchObject({ total: 0, matching: 0, rows: [] });
    expect(await (await ask('POST', '/v1/history/rows', their, { ids: rows.map(({ id }) => id) })).json()).toMatchObject({ rows: [] });
    expect((await (await ask('GET', '/v1/history.csv', their)).text()).trimEnd().split('\r\n')).toHaveLength(1);
    for (const path of ['/v1/audit.csv', '/v1/audit.ndjson']) {
      expect(await (await ask('GET', path, their)).text()).not.toContain(checkoutId);
      expect(await (await ask('GET', path, our)).text()).toContain(checkoutId);
    }
  });
});
