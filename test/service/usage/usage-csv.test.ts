import { expect, test } from 'vitest';
import { DAY, duration, HOUR, plus, type Instant } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { takeReceipt } from '#service/checkouts/take-receipt.ts';
import { readCsv } from '#service/csv/read-csv.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { recordUsage } from '#service/usage/record-usage.ts';
import { USAGE_KINDS, usageCsv } from '#service/usage/usage-csv.ts';
import type { UsageFilter } from '#service/usage/read-usage.ts';
import { day, made, MODELER, testOrganization, VIEWER, type TestOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const EVERYTHING: UsageFilter = { from: null, to: null, country: null, memberId: null };
const BOUNDS = { bytes: 1_000_000, rows: 10_000, cell: 1_000 };

/** The rows of an export, by the names of their columns. */
async function exported({ store, organizationId }: TestOrganization, filter: Partial<UsageFilter>, now: Instant): Promise<readonly Readonly<Record<string, string>>[]> {
  let text = '';
  for await (const piece of usageCsv(store.reading, organizationId, { ...EVERYTHING, ...filter }, USAGE_KINDS, now)) text += piece;
  const read = readCsv(Buffer.from(text), BOUNDS);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.rows.map(({ cells }) => Object.fromEntries(read.header.cells.map((name, place) => [name, cells[place] ?? ''])));
}

function idOf(number: number): string {
  return `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`;
}

onBothStores('the export of usage', ({ open }) => {
  test('usage of a checkout counts from its making to its check-in, its receipt or its end, once with what extends it', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const old = await made(ask({ endsOn: day('2026-06-03') }));
    const extension = await made(ask({ endsOn: day('2026-06-30'), extends: old.checkoutId }, DAY));
    const ended = await made(ask({ machineName: 'WS-2', endsOn: day('2026-06-02') }));
    const cleared = await made(ask({ machineName: 'WS-3', applications: [VIEWER] }));
    const live = await made(ask({ machineName: 'WS-4', applications: [MODELER, VIEWER] }));
    for (const days of [2, 3]) await store.change(organizationId, (change) => checkIn(change, deed(duration(days, DAY)), extension.checkoutId, null));
    await store.change(organizationId, (change) => takeReceipt(change, deed(duration(5, HOUR)), receiptOf(cleared, MONDAY, 'WS-3')));
    const rows = await exported(organization, {}, plus(MONDAY, duration(10, DAY)));
    const brief = rows.map((row) => [row['checkout'], row['product'], row['ended by'], row['hours']]);
    expect(new Set(brief.map((one) => one.join(' ')))).toEqual(
      new Set([
        `${old.checkoutId} 4100 check-in 48.000`,
        // From 10:00 in Berlin to 24:00 of the next day.
        `${ended.checkoutId} 4100 end 38.000`,
        `${cleared.checkoutId} 4300 receipt 5.000`,
        `${live.checkoutId} 4100  240.000`,
        `${live.checkoutId} 4300  240.000`,
      ]),
    );
    expect(rows[0]).toMatchObject({ kind: 'checkout', user: 'Uwe User', email: 'Uwe@Example.com', country: 'DE', 'from (UTC)': '2026-06-01T08:00:00.000Z' });
  });

  test('overlapping sessions of one user, application and machine count once', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, user, administrator } = organization;
    const at = (hours: number): Instant => plus(MONDAY, duration(hours, HOUR));
    const record = (memberId: string, sessions: readonly (readonly [from: number, to: number | null, machine?: string])[]) =>
      store.change(organizationId, (change) =>
        recordUsage(
          change,
          { organizationId, memberId, now: at(20) },
          sessions.map(([from, to, machineName = 'WS-1'], place) => ({
            ...MODELER,
            id: idOf(place + (memberId === user ? 100 : 200)),
            machineName,
            startedAt: at(from),
            endedAt: to === null ? null : at(to),
            online: true,
          })),
        ),
      );
    await record(user, [[0, 4], [1, 2], [3, 6], [7, 8], [7.5, null], [9, null], [10, 11], [0, 4, 'WS-2']]); // prettier-ignore
    await record(administrator, [[0, 4]]);
    const rows = await exported(organization, {}, at(20));
    const brief = rows.map((row) => [row['email'], row['machine'], row['from (UTC)']?.slice(11, 16), row['sessions'], row['hours']].join(' ')).sort();
    expect(brief).toEqual([
      'Uwe@Example.com WS-1 08:00 3 6.000',
      'Uwe@Example.com WS-1 15:00 2 1.000',
      'Uwe@Example.com WS-1 17:00 1 ',
      'Uwe@Example.com WS-1 18:00 1 1.000',
      'Uwe@Example.com WS-2 08:00 1 4.000',
      'anna@example.com WS-1 08:00 1 4.000',
    ]);
    const within = await exported(organization, { from: at(2), to: at(5), memberId: user }, at(20));
    expect(within.map((row) => [row['machine'], row['hours']])).toEqual([['WS-1', '3.000'], ['WS-2', '2.000']]); // prettier-ignore
    expect(await exported(organization, { country: 'PL' }, at(20))).toEqual([]);
  });

  test('it is read in pages that leave nothing out, and holds nothing of another organisation', async () => {
    const store = await open();
    const organization = await testOrganization(store);
    const neighbour = await testOrganization(store, NEIGHBOUR_WORKS);
    const { organizationId, user } = organization;
    const COUNT = 1_201;
    const sessions = Array.from({ length: COUNT }, (_, index) => ({
      id: idOf(index),
      organization_id: organizationId,
      member_id: user,
      machine_name: `WS-${String(index % 7)}`,
      product_id: 4100,
      feature_string: '',
      version: null,
      started_at: plus(MONDAY, duration(index, HOUR)),
      ended_at: plus(MONDAY, duration(index + 0.5, HOUR)),
      online: 1 as const,
      received_at: MONDAY,
    }));
    await store.change(organizationId, (change) => change.insertInto('usage_session').values(sessions).execute());
    const now = plus(MONDAY, duration(COUNT, HOUR));
    const rows = await exported(organization, {}, now);
    expect([rows.length, rows.every((row) => row['hours'] === '0.500')]).toEqual([COUNT, true]);
    expect(new Set(rows.map((row) => `${row['machine'] ?? ''} ${row['from (UTC)'] ?? ''}`)).size).toBe(COUNT);
    expect(await exported(neighbour, {}, now)).toEqual([]);
  });

  test('names that a spreadsheet would compute are texts', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const mallory = { email: 'mallory@example.com', name: '=HYPERLINK("http://x")', usageCountry: 'DE', role: 'user', disabled: false, passwordHash: null } as const;
    await store.change(organizationId, (change) => putMember(change, deed(), mallory));
    await made(ask({ email: 'mallory@example.com', machineName: '@SUM(A1)' }));
    let text = '';
    for await (const piece of usageCsv(store.reading, organizationId, EVERYTHING, ['checkout'], MONDAY)) text += piece;
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(`"'@SUM(A1)"`);
  });
});
