import { expect, test } from 'vitest';
import type { AdministeredState } from '#core/checkout/administered-state.ts';
import { DAY, duration, HOUR, minus, plus, type Instant } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { catchUp } from '#service/checkout-history/catch-up.ts';
import type { HistoryFilter } from '#service/checkout-history/history-filter.ts';
import type { SortKey } from '#service/checkout-history/history-order.ts';
import { allNumbers, countBars, countStates, firstNumbers, readRows } from '#service/checkout-history/read-history.ts';
import { comparerOf, foldText, type TextOrder } from '#service/checkout-history/text-orders.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { listCheckouts, type StoredCheckout } from '#service/checkouts/stored-checkout.ts';
import { takeReceipt } from '#service/checkouts/take-receipt.ts';
import { seedHistory } from '#service/demonstration/seed-history.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import type { Store } from '#service/store/store.ts';
import { made, testOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const COUNT = 600;

/** What a sort compares, computed without a database. */
function keyOf(column: SortKey['column'], checkout: StoredCheckout): string | number | null {
  const states: readonly AdministeredState[] = ['active', 'cleared', 'checked-in', 'checked-in-unconfirmed', 'expired'];
  const versions = checkout.applications.map(({ version }) => version.split('.').map((part) => part.padStart(10, '0')).join('')).join('');
  const keys: Readonly<Record<SortKey['column'], string | number | null>> = {
    state: states.indexOf(checkout.state),
    user: checkout.user.name,
    machine: checkout.machineName.toLowerCase(),
    application: checkout.applications.map(({ name }) => name).join(', '),
    version: versions,
    licenseService: checkout.licenseService === 'SES' ? 0 : 1,
    country: checkout.country,
    made: checkout.issuedAt,
    ends: checkout.expiresAt,
    cleared: checkout.clearedAt,
    checkedIn: checkout.checkedInAt,
  };
  return keys[column];
}

function compared(one: StoredCheckout, other: StoredCheckout, sort: readonly SortKey[], order: TextOrder): number {
  for (const { column, isDescending } of sort) {
    const [left, right] = [keyOf(column, one), keyOf(column, other)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const isText = column === 'user' || column === 'machine' || column === 'application';
    const difference = isText ? comparerOf(order)(String(left), String(right)) : left < right ? -1 : left > right ? 1 : 0;
    if (difference !== 0) return isDescending ? -difference : difference;
  }
  return 0;
}

function sortOf(text: string): SortKey[] {
  return text.split(',').map((one) => ({ column: one.replace('-', '') as SortKey['column'], isDescending: one.startsWith('-') }));
}

const SORTS: readonly (readonly [string, TextOrder])[] = [
  ['-made', 'root'], ['user,machine', 'pl'], ['user,-ends', 'ja'], ['machine', 'root'], ['state,-ends', 'root'], ['-application,version', 'es'],
  ['country,licenseService,-machine', 'root'], ['cleared', 'root'], ['-checkedIn,user', 'pl'], ['-version,user,cleared', 'root'],
]; // prettier-ignore

const includes = (text: string, part: string): boolean => foldText(text).includes(foldText(part));
const FILTERS: readonly (readonly [HistoryFilter, (checkout: StoredCheckout) => boolean])[] = [
  [{}, () => true],
  [{ countries: ['PL', 'JP'] }, ({ country }) => country === 'PL' || country === 'JP'],
  [{ states: ['active', 'checked-in-unconfirmed'] }, ({ state }) => state === 'active' || state === 'checked-in-unconfirmed'],
  [{ licenseService: 'SELECTserver' }, ({ licenseService }) => licenseService === 'SELECTserver'],
  [{ user: 'KAMINSKA' }, ({ user }) => includes(user.name, 'kamińska')],
  [{ user: '@history' }, ({ user }) => user.email.includes('@history')],
  [{ user: '100%' }, () => false],
  [{ machine: 'ws-1' }, ({ machineName }) => includes(machineName, 'ws-1')],
  [{ machine: '_' }, () => false],
  [{ application: 'drain' }, ({ applications }) => applications.some(({ name }) => includes(name, 'drain'))],
  [{ application: '4103', version: '23.0.0' }, ({ applications }) => applications.some((one) => Number(one.productId) === 4103 && one.version.startsWith('23.0.0.'))],
  [{ application: 'modeler', version: '10' }, ({ applications }) => applications.some(({ name, version }) => name === 'Demo Modeler' && version.startsWith('10.'))],
  [{ version: '10.9.1.5' }, ({ applications }) => applications.some(({ version }) => version === '10.9.1.5')],
  [{ made: { from: minus(MONDAY, duration(200, DAY)), before: MONDAY } }, ({ issuedAt }) => issuedAt >= minus(MONDAY, duration(200, DAY)) && issuedAt < MONDAY],
  [{ cleared: { from: 0 as Instant } }, ({ clearedAt }) => clearedAt !== null],
  [{ checkedIn: { before: minus(MONDAY, duration(300, DAY)) }, ends: { from: minus(MONDAY, duration(600, DAY)) } }, ({ checkedInAt, expiresAt }) =>
    checkedInAt !== null && checkedInAt < minus(MONDAY, duration(300, DAY)) && expiresAt >= minus(MONDAY, duration(600, DAY))],
  [{ text: 'zak' }, ({ user, machineName, applications }) => [user.name, user.email, machineName, ...applications.map(({ name }) => name)].some((one) => includes(one, 'zak'))],
  [{ text: "' or 1=1 --\\" }, () => false],
]; // prettier-ignore

async function checkoutsOf(store: Store, organizationId: string, now = MONDAY): Promise<StoredCheckout[]> {
  return [...(await listCheckouts(store.reading, organizationId, { limit: 10_000 }, now))];
}

onBothStores('the history of checkouts', ({ open }) => {
  test('every filter and every sort gives the rows that a look at each of them gives', async () => {
    const { store, organizationId, deed } = await testOrganization(await open());
    await seedHistory(store, deed(), { seed: 7, count: COUNT });
    expect(await verifyAudit(store.reading, organizationId, null)).toMatchObject({ ok: true });
    const all = await checkoutsOf(store, organizationId);
    expect(all).toHaveLength(COUNT);
    expect(new Set(all.map(({ state }) => state)).size).toBe(5);
    for (const [place, [filter, isWanted]] of FILTERS.entries()) {
      const [sortText, order] = SORTS[place % SORTS.length]!;
      const sort = sortOf(sortText);
      const head = await catchUp(store, organizationId, MONDAY, order);
      expect(head.rows).toBe(COUNT);
      const question = { history: head.number, filter, sort, order };
      const numbers = [...(await allNumbers(store.reading, question))];
      const rows = [];
      for (let start = 0; start < numbers.length; start += 400) rows.push(...(await readRows(store.reading, organizationId, head.number, numbers.slice(start, start + 400), MONDAY)));
      const wanted = all.filter(isWanted);
      expect([filter, rows.map(({ checkout }) => checkout.checkoutId).sort()]).toEqual([filter, wanted.map(({ checkoutId }) => checkoutId).sort()]);
      for (const [index, { checkout }] of rows.slice(1).entries()) {
        expect([sortText, order, checkout, compared(rows[index]!.checkout, checkout, sort, order) <= 0]).toEqual([sortText, order, checkout, true]);
      }
      expect(await firstNumbers(store.reading, question, 20)).toEqual(numbers.slice(0, 20));
      const states = await countStates(store.reading, question);
      expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(wanted.length);
      for (const [state, count] of Object.entries(states)) expect([state, count]).toEqual([state, wanted.filter((one) => one.state === state).length]);
      const bars = await countBars(store.reading, question, 'ends', 'month');
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length);
    }
  });

  test('every sort is the same whole order, whatever is sorted and filtered by', async () => {
    const { store, organizationId, deed } = await testOrganization(await open());
    await seedHistory(store, deed(), { seed: 8, count: COUNT });
    const all = await checkoutsOf(store, organizationId);
    for (const [sortText, order] of SORTS) {
      const sort = sortOf(sortText);
      const { number: history } = await catchUp(store, organizationId, MONDAY, order);
      const numbers = [...(await allNumbers(store.reading, { history, filter: {}, sort, order }))];
      expect([sortText, await firstNumbers(store.reading, { history, filter: {}, sort, order }, 250)]).toEqual([sortText, numbers.slice(0, 250)]);
      const ids = [];
      for (let start = 0; start < numbers.length; start += 500) ids.push(...(await readRows(store.reading, organizationId, history, numbers.slice(start, start + 500), MONDAY)));
      expect(new Set(numbers).size).toBe(COUNT);
      const expected = [...all].sort((one, other) => compared(one, other, sort, order));
      const keys = (list: readonly StoredCheckout[]) => list.map((one) => sort.map(({ column }) => keyOf(column, one)));
      expect([sortText, keys(ids.map(({ checkout }) => checkout))]).toEqual([sortText, keys(expected)]);
    }
  });

  test('a row follows its checkout, and the clock both ways; the change goes up only when a row changes', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const head = (now: Instant) => catchUp(store, organizationId, now, 'root');
    const states = async (now: Instant) => {
      const { number, change } = await head(now);
      const counts = await countStates(store.reading, { history: number, filter: {}, sort: [], order: 'root' });
      return [change, ...Object.entries(counts).filter(([, count]) => count > 0).map(([state, count]) => `${state} ${String(count)}`)];
    };
    const first = await made(ask({ machineName: 'WS-1' }));
    const second = await made(ask({ machineName: 'WS-2' }));
    expect(await states(MONDAY)).toEqual([1, 'active 2']);
    expect(await states(plus(MONDAY, HOUR))).toEqual([1, 'active 2']);
    await store.change(organizationId, (change) => takeReceipt(change, deed(HOUR), receiptOf(first, MONDAY, 'WS-1')));
    expect(await states(plus(MONDAY, HOUR))).toEqual([2, 'active 1', 'cleared 1']);
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), second.checkoutId, null));
    expect(await states(plus(MONDAY, HOUR))).toEqual([3, 'cleared 1', 'checked-in-unconfirmed 1']);
    const afterEnd = plus(first.expiresAt, HOUR);
    expect(await states(afterEnd)).toEqual([4, 'checked-in-unconfirmed 1', 'expired 1']);
    expect(await states(afterEnd)).toEqual([4, 'checked-in-unconfirmed 1', 'expired 1']);
    // The demonstration moves its clock back.
    expect(await states(MONDAY)).toEqual([5, 'cleared 1', 'checked-in-unconfirmed 1']);
    const at = await Promise.all(Array.from({ length: 8 }, () => head(MONDAY)));
    expect(new Set(at.map(({ change }) => change))).toEqual(new Set([5]));
  });

  test('histories of organisations do not meet', async () => {
    const store = await open();
    const ours = await testOrganization(store);
    const theirs = await testOrganization(store, NEIGHBOUR_WORKS);
    await made(ours.ask());
    const [one, other] = await Promise.all([ours, theirs].map(({ organizationId }) => catchUp(store, organizationId, MONDAY, 'pl')));
    expect([one?.rows, other?.rows]).toEqual([1, 0]);
    expect(one?.number).not.toBe(other?.number);
    const question = { history: other?.number ?? 0, filter: {}, sort: sortOf('user'), order: 'pl' } as const;
    expect(await allNumbers(store.reading, question)).toHaveLength(0);
    expect(await readRows(store.reading, theirs.organizationId, one?.number ?? 0, [1], MONDAY)).toEqual([]);
  });
});
