import { expect, test } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { openStore } from '#service/store/open-store.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { askForCheckIn, askForCheckout, atMost, expectAllThere, nothingYet, sendReceipt } from '../support/mixed-requests.ts';
import { realOrganization } from '../support/real-organization.ts';
import { serve } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

/** Checkouts; with each goes a check-in and a receipt, both twice. */
const COUNT = caseCount({ short: 100, long: 1_000 });

/** Requests that are under way at once. */
const AT_ONCE = 1_000;

function counted(outcomes: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(Object.groupBy(outcomes, (outcome) => outcome)).map(([outcome, all]) => [outcome, all?.length ?? 0]));
}

onBothStores('requests that come at once', ({ kind, newPlace }) => {
  test('checkouts, check-ins and receipts, mixed and of the same ids, lose and double nothing', { timeout: 120_000 + COUNT * 600 }, async () => {
    const place = await newPlace();
    const organization = await realOrganization(place);
    const now = instant(Date.now());
    const opened = await openStore(place, now, () => undefined);
    if (!opened.ok) throw new Error(opened.problem);
    const { store } = opened;
    const service = await serve(store, undefined, {}, now);
    const send = atMost(AT_ONCE, (method, path, token, body) => service.ask(method, path, token, body));
    const { administrator, user, organizationId } = organization;
    const acknowledged = nothingYet();
    // Each machine is asked for twice at once: the one is made, the other is told that it overlaps.
    const machines = Array.from({ length: COUNT }, (_, index) => `WS-${String(index)}`);
    const first = await Promise.all([...machines, ...machines].map((machine) => askForCheckout(send, administrator, machine, acknowledged)));
    const ids = first.filter((id) => id !== null);
    expect([ids.length, new Set(ids).size]).toEqual([COUNT, COUNT]);
    const more = Array.from({ length: COUNT }, (_, index) => `LT-${String(index)}`);
    const [halves, others] = await Promise.all([
      Promise.all(
        ids.flatMap((id, index) => {
          const checkIn = () => askForCheckIn(send, administrator, id, acknowledged);
          const receipt = () => sendReceipt(send, user, id, acknowledged);
          return (index % 2 === 0 ? [checkIn, receipt, checkIn, receipt] : [receipt, checkIn, receipt, checkIn]).map((half) => half());
        }),
      ),
      Promise.all(more.map((machine) => askForCheckout(send, administrator, machine, acknowledged))),
    ]);
    expect(counted(halves)).toEqual({ 'checked-in': COUNT, 'already-checked-in': COUNT, recorded: COUNT, known: COUNT });
    expect(new Set(others).size).toBe(COUNT);
    await expectAllThere(store, organizationId, acknowledged);
    await service.close();
    await store.close();
    reportCount(`checkouts, check-ins and receipts at once over HTTP, on ${kind}`, COUNT);
  });
});
