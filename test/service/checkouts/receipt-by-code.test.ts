import { expect, test } from 'vitest';
import { formatReceiptCode } from '#core/checkout/receipt-code.ts';
import { DAY, duration, HOUR, MINUTE, plus, type Instant } from '#core/time/instant.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { findReceipt, type HeardCode } from '#service/checkouts/find-receipt.ts';
import { CODE_ALONE, takeReceipt } from '#service/checkouts/take-receipt.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { day, made, SERVER_TOOL, testOrganization, VIEWER, type TestOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

/** Takes a code as an administrator does who has heard it, at an instant. */
async function hear({ store, organizationId, deed }: TestOrganization, heard: Partial<HeardCode> & Pick<HeardCode, 'code'>, now: Instant) {
  const found = await findReceipt(store.reading, organizationId, { checkoutId: null, machineName: null, clearedAt: null, ...heard }, now, STILL_THERE);
  if (!found.ok) return found.problem;
  const { checkoutId, machineName, clearedAt } = found;
  const taken = await store.change(organizationId, (change) => takeReceipt(change, { ...deed(), now }, { checkoutId, machineName, clearedAt, code: heard.code, ...CODE_ALONE }));
  return taken.outcome === 'refused' ? taken.code : { ...taken, clearedAt };
}

/** Somebody waits for the answer. */
const STILL_THERE = new AbortController().signal;

const UNKNOWN = formatReceiptCode(Buffer.alloc(10, 3));

onBothStores('receipts by their code alone', ({ open }) => {
  test('a code finds its checkout among others, knows its minute, and may come twice', async () => {
    const organization = await testOrganization(await open());
    for (let index = 0; index < 20; index += 1) await organization.ask({ machineName: `WS-${String(index)}` });
    const checkout = await made(organization.ask());
    const clearedAt = plus(MONDAY, duration(3, HOUR));
    const { code } = receiptOf(checkout, clearedAt);
    const now = plus(clearedAt, duration(5, MINUTE));
    const recorded = { outcome: 'recorded', checkoutId: checkout.checkoutId, checkedIn: [], clearedAt };
    expect(await hear(organization, { code }, now)).toEqual(recorded);
    expect(await hear(organization, { code }, plus(now, DAY))).toEqual({ ...recorded, outcome: 'known' });
    expect(await organization.store.reading.selectFrom('receipt').selectAll().execute()).toHaveLength(1);
  });

  test('the file that follows a code is the same receipt and says whose profile it was; a code that follows its file says nothing new', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed } = organization;
    const one = await made(organization.ask());
    const other = await made(organization.ask({ machineName: 'WS-043' }));
    const now = plus(MONDAY, HOUR);
    const take = (receipt: ReturnType<typeof receiptOf>) => store.change(organizationId, (change) => takeReceipt(change, deed(HOUR), receipt));
    await hear(organization, { code: receiptOf(one, MONDAY).code }, now);
    expect(await take(receiptOf(one, MONDAY))).toMatchObject({ outcome: 'known' });
    expect(await take({ ...receiptOf(one, MONDAY), profile: 'pia' })).toMatchObject({ outcome: 'recorded' });
    expect(await take(receiptOf(other, MONDAY, 'WS-043'))).toMatchObject({ outcome: 'recorded' });
    expect(await hear(organization, { code: receiptOf(other, MONDAY, 'WS-043').code }, now)).toMatchObject({ outcome: 'known' });
    const receipts = await store.reading.selectFrom('receipt').select(['checkout_id', 'profile']).orderBy('profile').execute();
    expect(receipts.map(({ profile }) => profile)).toEqual(['pia', 'uwe', 'uwe']);
    expect(await verifyAudit(store.reading, organizationId, null)).toMatchObject({ ok: true });
  });

  test('a code that is months old is found on its machine, before or after the check-in and after the end', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed } = organization;
    const checkout = await made(organization.ask({ endsOn: day('2026-08-31') }));
    await store.change(organizationId, (change) => checkIn(change, deed(DAY), checkout.checkoutId, null));
    const clearedAt = plus(MONDAY, duration(50, DAY));
    const { code } = receiptOf(checkout, clearedAt);
    const later = plus(MONDAY, duration(150, DAY));
    expect(await hear(organization, { code, machineName: 'ws-042' }, later)).toMatchObject({ outcome: 'recorded', checkedIn: [], clearedAt });
    expect(await hear(organization, { code, checkoutId: checkout.checkoutId, clearedAt }, later)).toMatchObject({ outcome: 'known' });
  });

  test('each half of an extended pair has a code of its own, and a SELECTserver license has one too', async () => {
    const organization = await testOrganization(await open());
    const old = await made(organization.ask({ endsOn: day('2026-06-30') }));
    const extension = await made(organization.ask({ endsOn: day('2026-07-31'), extends: old.checkoutId }, HOUR));
    const xml = await made(organization.ask({ licenseService: 'SELECTserver', applications: [SERVER_TOOL] }));
    const at = plus(MONDAY, duration(2, HOUR));
    for (const checkout of [old, extension]) {
      expect(await hear(organization, { code: receiptOf(checkout, at).code }, at)).toMatchObject({ outcome: 'recorded', checkoutId: checkout.checkoutId });
    }
    const { license_signature } = await organization.store.reading.selectFrom('checkout').select('license_signature').where('id', '=', xml.checkoutId).executeTakeFirstOrThrow();
    const code = makeReceiptCode({ licenseSignature: license_signature, checkoutId: xml.checkoutId, machineName: 'WS-042' }, at);
    expect(await hear(organization, { code }, at)).toMatchObject({ outcome: 'recorded', checkoutId: xml.checkoutId });
  });

  test('for an account without maintenance the code is the check-in, and usage ends', async () => {
    const organization = await testOrganization(await open());
    const checkout = await made(organization.ask({ applications: [VIEWER] }));
    const at = plus(MONDAY, HOUR);
    expect(await hear(organization, { code: receiptOf(checkout, MONDAY).code }, at)).toMatchObject({ outcome: 'recorded', checkedIn: [checkout.checkoutId] });
    const usage = await organization.store.reading.selectFrom('checkout_usage').select(['stopped_at', 'stopped_by']).execute();
    expect(usage).toEqual([{ stopped_at: at, stopped_by: 'receipt' }]);
  });

  test('a forged code, one of another machine and one of another organisation are not found, each with its code', async () => {
    const store = await open();
    const organization = await testOrganization(store);
    const neighbour = await testOrganization(store, NEIGHBOUR_WORKS);
    const checkout = await made(organization.ask({ endsOn: day('2026-06-02') }));
    const { code } = receiptOf(checkout, MONDAY);
    const { checkoutId } = checkout;
    expect(await hear(organization, { code: UNKNOWN }, MONDAY)).toBe('receipt-code-unknown');
    expect(await hear(organization, { code: UNKNOWN, checkoutId }, MONDAY)).toBe('receipt-code-wrong');
    expect(await hear(organization, { code, machineName: 'WS-099' }, MONDAY)).toBe('receipt-code-unknown');
    expect(await hear(neighbour, { code }, MONDAY)).toBe('receipt-code-unknown');
    expect(await hear(neighbour, { code, checkoutId }, MONDAY)).toBe('no-such-checkout');
    expect(await store.reading.selectFrom('receipt').selectAll().execute()).toEqual([]);
    expect(await hear(organization, { code, clearedAt: plus(MONDAY, DAY) }, MONDAY)).toMatchObject({ outcome: 'recorded' });
  });

  test('codes of one organisation are looked for one after the other, a few wait, one more is refused, and what nobody waits for ends', async () => {
    const { store, organizationId, ask } = await testOrganization(await open());
    await made(ask());
    const gone = new AbortController();
    const heard = { code: UNKNOWN, checkoutId: null, machineName: null, clearedAt: null };
    const searches = Array.from({ length: 5 }, () => findReceipt(store.reading, organizationId, heard, plus(MONDAY, DAY), gone.signal));
    expect(await searches.at(-1)).toEqual({ ok: false, problem: 'receipt-search-busy' });
    gone.abort();
    expect(await Promise.all(searches)).toEqual(Array(5).fill({ ok: false, problem: 'receipt-search-busy' }));
    expect(await findReceipt(store.reading, organizationId, heard, plus(MONDAY, DAY), STILL_THERE)).toEqual({ ok: false, problem: 'receipt-code-unknown' });
  });
});
