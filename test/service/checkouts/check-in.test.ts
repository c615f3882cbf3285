import { expect, test } from 'vitest';
import { formatReceiptCode } from '#core/checkout/receipt-code.ts';
import { DAY, duration, HOUR, plus, SECOND, type Instant } from '#core/time/instant.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { checkIn, checkInMany } from '#service/checkouts/check-in.ts';
import { currentRevocations } from '#service/checkouts/revocations.ts';
import { findCheckouts } from '#service/checkouts/stored-checkout.ts';
import { takeReceipt } from '#service/checkouts/take-receipt.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { day, made, testOrganization, VIEWER, type TestOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

async function stateOf({ store, organizationId }: TestOrganization, checkoutId: string, now: Instant = MONDAY): Promise<unknown> {
  return (await findCheckouts(store.reading, organizationId, [checkoutId], now))[0]?.state;
}

onBothStores('check-in', ({ open }) => {
  test('the halves of a check-in come in either order and twice, and usage stops once', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const one = await made(ask({ endsOn: day('2026-06-30') }));
    const other = await made(ask({ machineName: 'WS-042', endsOn: day('2026-06-30'), mayOverlap: true }));
    const at = plus(MONDAY, HOUR);
    const clear = (checkout: typeof one) => store.change(organizationId, (change) => takeReceipt(change, deed(duration(2, HOUR)), receiptOf(checkout, at)));
    const confirm = (checkout: typeof one, hours: number) => store.change(organizationId, (change) => checkIn(change, deed(duration(hours, HOUR)), checkout.checkoutId, null));

    expect(await clear(one)).toEqual({ outcome: 'recorded', checkoutId: one.checkoutId, checkedIn: [] });
    expect(await clear(one)).toMatchObject({ outcome: 'known' });
    expect(await stateOf(organization, one.checkoutId)).toBe('cleared');
    expect(await confirm(one, 3)).toEqual({ outcome: 'checked-in', state: 'checked-in', covered: [one.checkoutId] });
    expect(await confirm(one, 4)).toEqual({ outcome: 'already-checked-in', state: 'checked-in', covered: [] });

    expect(await confirm(other, 3)).toMatchObject({ outcome: 'checked-in', state: 'checked-in-unconfirmed' });
    expect(await clear(other)).toMatchObject({ outcome: 'recorded' });
    expect(await stateOf(organization, other.checkoutId)).toBe('checked-in');
    const usage = await store.reading.selectFrom('checkout_usage').select(['stopped_at', 'stopped_by']).execute();
    expect(usage).toEqual(Array(2).fill({ stopped_at: plus(MONDAY, duration(3, HOUR)), stopped_by: 'check-in' }));
    expect(await verifyAudit(store.reading, organizationId, null)).toMatchObject({ ok: true });
  });

  test('a check-in of many that was broken off goes on, and nothing is done twice', async () => {
    const organization = await testOrganization(await open());
    const { store, deed, ask } = organization;
    const COUNT = 120;
    const rows = [];
    for (let index = 0; index < COUNT; index += 1) rows.push({ checkoutId: (await made(ask({ machineName: `WS-${String(index)}` }))).checkoutId, receipt: null });
    let changes = 0;
    const breaking: typeof store = {
      ...store,
      change: (id, work) => {
        changes += 1;
        if (changes > 1) throw new Error('the power fails');
        return store.change(id, work);
      },
    };
    await expect(checkInMany(breaking, deed(HOUR), rows)).rejects.toThrow('the power fails');
    const outcomes = (await checkInMany(store, deed(duration(2, HOUR)), rows)).map(({ outcome }) => outcome);
    expect([outcomes.length, outcomes.filter((one) => one === 'checked-in').length]).toEqual([COUNT, 20]);
    const stopped = await store.reading.selectFrom('checkout_usage').select('stopped_at').execute();
    expect(stopped.filter(({ stopped_at }) => stopped_at === plus(MONDAY, HOUR))).toHaveLength(100);
    expect(stopped.filter(({ stopped_at }) => stopped_at === null)).toEqual([]);
  });

  test('checking in an extension covers what it extends', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const first = await made(ask({ endsOn: day('2026-06-30') }));
    const second = await made(ask({ endsOn: day('2026-07-31'), extends: first.checkoutId }, HOUR));
    const result = await store.change(organizationId, (change) => checkIn(change, deed(duration(2, HOUR)), first.checkoutId, null));
    expect(result).toMatchObject({ outcome: 'checked-in', covered: [first.checkoutId, second.checkoutId] });
    expect(await stateOf(organization, second.checkoutId)).toBe('checked-in-unconfirmed');
  });

  test('a checkout that has ended is checked in without stopping its usage again or revoking it', async () => {
    const { store, organizationId, deed, ask } = await testOrganization(await open());
    const { checkoutId, expiresAt } = await made(ask({ endsOn: day('2026-06-30') }));
    await store.change(organizationId, (change) => checkIn(change, deed(duration(60, DAY)), checkoutId, null));
    expect(await store.reading.selectFrom('checkout_usage').select(['ends_at', 'stopped_at']).execute()).toEqual([{ ends_at: expiresAt, stopped_at: null }]);
    expect(await store.reading.selectFrom('revoked_checkout').selectAll().execute()).toEqual([]);
  });

  test('without maintenance the administrator cannot check in, and the receipt is the check-in', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const checkout = await made(ask({ applications: [VIEWER] }));
    const asked = await store.change(organizationId, (change) => checkIn(change, deed(), checkout.checkoutId, null));
    expect(asked).toEqual({ outcome: 'refused', code: 'receipt-needed' });
    const taken = await store.change(organizationId, (change) => takeReceipt(change, deed(HOUR), receiptOf(checkout, MONDAY)));
    expect(taken).toEqual({ outcome: 'recorded', checkoutId: checkout.checkoutId, checkedIn: [checkout.checkoutId] });
    expect(await stateOf(organization, checkout.checkoutId)).toBe('checked-in');
    expect(await store.reading.selectFrom('checkout_usage').select(['stopped_at', 'stopped_by']).execute()).toEqual([
      { stopped_at: plus(MONDAY, HOUR), stopped_by: 'receipt' },
    ]);
  });

  test('a receipt that the holder of the file did not make is refused and changes nothing', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask } = organization;
    const checkout = await made(ask());
    const good = receiptOf(checkout, MONDAY);
    const codeOf = async (receipt: Receipt, change = deed()) => {
      const taken = await store.change(organizationId, (transaction) => takeReceipt(transaction, change, receipt));
      return taken.outcome === 'refused' ? taken.code : taken.outcome;
    };
    expect(await codeOf({ ...good, code: formatReceiptCode(Buffer.alloc(10, 1)) })).toBe('receipt-code-wrong');
    expect(await codeOf({ ...good, clearedAt: plus(MONDAY, HOUR) })).toBe('receipt-code-wrong');
    expect(await codeOf({ ...good, machineName: 'WS-043' })).toBe('receipt-machine-differs');
    expect(await codeOf({ ...good, clearedAt: plus(MONDAY, duration(-2, DAY)) })).toBe('receipt-time-wrong');
    expect(await codeOf({ ...good, checkoutId: '00000000-0000-4000-8000-000000000000' as Receipt['checkoutId'] })).toBe('no-such-checkout');
    expect(await stateOf(organization, checkout.checkoutId)).toBe('active');
    expect(await codeOf(good)).toBe('recorded');
  });

  test('another organisation’s checkout is not there', async () => {
    const store = await open();
    const one = await testOrganization(store);
    const other = await testOrganization(store, NEIGHBOUR_WORKS);
    const checkout = await made(one.ask());
    const { organizationId, deed } = other;
    const result = await store.change(organizationId, (change) => checkIn(change, deed(), checkout.checkoutId, receiptOf(checkout, MONDAY)));
    expect(result).toEqual({ outcome: 'refused', code: 'no-such-checkout' });
    expect(await stateOf(other, checkout.checkoutId)).toBeUndefined();
    expect(await other.ask({ extends: checkout.checkoutId })).toMatchObject({ refusals: [{ because: 'no-such-checkout' }] });
  });

  test('a revocation list names what was checked in until its end, and its number goes up when something is new', async () => {
    const { store, organizationId, deed, ask, trust, issuers } = await testOrganization(await open());
    const checkout = await made(ask({ endsOn: day('2026-06-30') }));
    const list = async (days: number) => {
      const now = plus(MONDAY, duration(days, DAY));
      const current = await currentRevocations(store, issuers, organizationId, now);
      const verified = current.ok ? verifyRevocationList(current.file, trust, now) : null;
      return verified?.ok === true ? { number: verified.list.number, ids: verified.list.checkouts.map(({ checkoutId }) => checkoutId) } : verified;
    };
    const numberOf = (days: number) => plus(MONDAY, duration(days, DAY)) / SECOND;
    expect(await list(0)).toEqual({ number: numberOf(0), ids: [] });
    expect(await list(0)).toEqual({ number: numberOf(0), ids: [] });
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), checkout.checkoutId, null));
    expect(await list(0.5)).toEqual({ number: numberOf(0.5), ids: [checkout.checkoutId] });
    expect(await list(2)).toEqual({ number: numberOf(2), ids: [checkout.checkoutId] });
    expect(await list(40)).toEqual({ number: numberOf(40), ids: [] });
  });
});
