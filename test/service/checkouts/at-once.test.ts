import { expect, test } from 'vitest';
import { HOUR, plus } from '#core/time/instant.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { takeReceipt } from '#service/checkouts/take-receipt.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { made, testOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

/** Checkouts; with each goes a check-in and a receipt, both twice. */
const COUNT = caseCount({ short: 100, long: 1_000 });

onBothStores('many at once', ({ kind, open }) => {
  test('checkouts, check-ins and receipts that come at once are each done once', async () => {
    const { store, organizationId, ask, deed } = await testOrganization(await open());
    const answers = await Promise.all(Array.from({ length: COUNT }, (_, index) => made(ask({ machineName: `WS-${String(index)}` }))));
    expect(new Set(answers.map(({ checkoutId }) => checkoutId)).size).toBe(COUNT);
    const halves = answers.flatMap((checkout, index) => {
      const receipt = receiptOf(checkout, plus(MONDAY, HOUR), `WS-${String(index)}`);
      const one = () => store.change(organizationId, (change) => checkIn(change, deed(HOUR), checkout.checkoutId, null));
      const other = () => store.change(organizationId, (change) => takeReceipt(change, deed(HOUR), receipt));
      return index % 2 === 0 ? [one, other, one, other] : [other, one, other, one];
    });
    const results = await Promise.all(halves.map((half) => half()));
    const counted = Object.groupBy(results, ({ outcome }) => outcome);
    expect(Object.fromEntries(Object.entries(counted).map(([outcome, all]) => [outcome, all.length]))).toEqual({
      'checked-in': COUNT,
      'already-checked-in': COUNT,
      recorded: COUNT,
      known: COUNT,
    });
    const rows = await store.reading.selectFrom('checkout').select(['cleared_at', 'checked_in_at']).execute();
    expect(rows).toHaveLength(COUNT);
    expect(rows.every(({ cleared_at, checked_in_at }) => cleared_at === plus(MONDAY, HOUR) && checked_in_at === plus(MONDAY, HOUR))).toBe(true);
    const usage = await store.reading.selectFrom('checkout_usage').select('stopped_at').execute();
    expect(usage).toEqual(Array(COUNT).fill({ stopped_at: plus(MONDAY, HOUR) }));
    expect(await verifyAudit(store.reading, organizationId, null)).toMatchObject({ ok: true });
    reportCount(`checkouts, check-ins and receipts at once, on ${kind}`, COUNT);
  });
});
