import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY, duration } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { planClearing } from '#main/use-cases/checkouts/clear-checkouts.ts';
import { showReceipt } from '#main/use-cases/checkouts/show-receipt.ts';
import { clears, imports, outcomes, statusOf, valueOf } from './answers.ts';
import { Workstation } from './workstation.ts';

const [EARLIER, LATER] = [checkoutIdOf(1), checkoutIdOf(2)];

let workstation: Workstation;
let earlier: string;
beforeEach(async () => {
  workstation = new Workstation();
  earlier = workstation.brings('a.belic', aBelic({ checkoutId: EARLIER, expiresAt: at('2026-09-01T22:00:00.000Z') }));
  const later = workstation.brings('b.belic', aBelic({ checkoutId: LATER, expiresAt: at('2026-12-01T22:00:00.000Z') }));
  await workstation.use((opened) => imports(opened, earlier, later));
  // 29 September, nobody knows whether it is: past the end of the one and not of the other.
  workstation.setsClock(duration(90, DAY));
});
afterEach(() => {
  workstation.remove();
});

it('clearing with the clock set ahead takes the linked checkout along that has not certainly ended, with its receipt', async () => {
  await workstation.use((opened) => {
    expect(valueOf(planClearing(opened, { by: 'checkout', checkoutId: LATER })).plan).toMatchObject({ checkouts: [{ because: 'asked' }, { because: 'linked' }] });
    const { cleared } = clears(opened, LATER);
    expect(cleared.map(({ planned }) => `${planned.because} ${planned.stored.checkout.checkoutId}`)).toEqual([`asked ${LATER}`, `linked ${EARLIER}`]);
    for (const id of [EARLIER, LATER]) expect(valueOf(showReceipt(opened, id)).checkoutId).toBe(id);
  });
  workstation.setsClock(duration(-90, DAY));
  await workstation.use(async (opened) => {
    expect(statusOf(opened)).toBe('NotEntitled checkout-cleared');
    expect(await outcomes(opened, earlier)).toEqual(['refused cleared-earlier']);
  });
});

it('leaves a linked checkout alone that has certainly ended', async () => {
  await workstation.use((opened) => statusOf(opened));
  workstation.passes(duration(2, DAY));
  await workstation.use((opened) => {
    expect(clears(opened, LATER).cleared.map(({ planned }) => planned.because)).toEqual(['asked']);
  });
});
