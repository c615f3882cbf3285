import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, minus, type Duration } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { anXml } from '#fixtures/builders/license-files.ts';
import { clearCheckouts } from '#main/use-cases/checkouts/clear-checkouts.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { about, decisionOf, imports, outcomes, statusOf, valueOf } from './answers.ts';
import { Workstation } from './workstation.ts';

// Three calendar months after 30 November is the last day of February.
const END = at('2026-11-30T22:00:00.000Z');
const LEAVES = at('2027-02-28T22:00:00.000Z');
const ID = checkoutIdOf(1);

let workstation: Workstation;
let path: string;
beforeEach(async () => {
  workstation = new Workstation();
  path = workstation.brings('a.xml', anXml({ expiresAt: END, applications: [anApplication({ expiresAt: END })] }));
  workstation.now = workstation.wall = minus(END, duration(2, DAY));
  await workstation.use((opened) => imports(opened, path));
});
afterEach(() => {
  workstation.remove();
});

const kinds = () => workstation.use((opened) => valueOf(readHistory(opened, null)).map(({ kind }) => kind));
const listed = () => workstation.use((opened) => valueOf(listCheckouts(opened)).checkouts.map(({ state }) => state));

describe('a checkout past its end', () => {
  it('stops at that instant, to the millisecond, and says so', async () => {
    workstation.passes((2 * DAY - 1) as Duration);
    expect(await workstation.use((opened) => decisionOf(opened))).toMatchObject({ status: 'Ok', until: END, nextChangeAt: END });
    workstation.passes(1 as Duration);
    const decision = await workstation.use((opened) => decisionOf(opened));
    expect(decision).toMatchObject({ status: 'NotEntitled', reason: 'checkout-ended', until: null });
    expect(decision.evidence[0]).toEqual({ fact: 'checkout-ended', checkoutId: ID, at: '2026-11-30T22:00:00.000Z' });
  });

  it('is noted in the history exactly once, by whatever looks first', async () => {
    workstation.passes(duration(3, DAY));
    for (let look = 0; look < 3; look += 1) {
      expect(await listed()).toEqual(['expired']);
      await workstation.use((opened) => decisionOf(opened));
    }
    expect(await kinds()).toEqual(['ended', 'imported']);
    const [ended] = await workstation.use((opened) => valueOf(readHistory(opened, null)));
    expect(ended).toMatchObject({ checkoutId: ID, details: { endedAt: formatIsoInstant(END) } });
  });

  it('is noted again at its true end when a clock that was ahead had ended it before, and as holding in between', async () => {
    workstation.setsClock(duration(90, DAY));
    for (let look = 0; look < 2; look += 1) expect(await workstation.use((opened) => statusOf(opened))).toBe('NotEntitled checkout-ended');
    workstation.setsClock(duration(-90, DAY));
    for (let look = 0; look < 2; look += 1) expect(await workstation.use((opened) => statusOf(opened))).toBe('Ok covered-by-checkout');
    expect(await kinds()).toEqual(['holds-again', 'ended', 'imported']);
    workstation.passes(duration(3, DAY));
    for (let look = 0; look < 2; look += 1) expect(await listed()).toEqual(['expired']);
    expect(await kinds()).toEqual(['ended', 'holds-again', 'ended', 'imported']);
    const [ended, again] = await workstation.use((opened) => valueOf(readHistory(opened, null)));
    expect(ended).toMatchObject({ at: workstation.now, checkoutId: ID, details: { endedAt: '2026-11-30T22:00:00.000Z' } });
    expect(again).toMatchObject({ checkoutId: ID, details: { until: '2026-11-30T22:00:00.000Z' } });
  });

  it('leaves the list three calendar months later and stays in the history', async () => {
    workstation.passes(duration(3, DAY));
    await workstation.use((opened) => decisionOf(opened));
    workstation.restarts(duration(80, DAY));
    workstation.wall = minus(LEAVES, 1 as Duration);
    expect(await listed()).toEqual(['expired']);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('NotEntitled checkout-ended');
    workstation.passes(1 as Duration);
    expect(await listed()).toEqual([]);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('NotEntitled never-signed-in');
    expect(await kinds()).toEqual(['ended', 'imported']);
  });

  it('cannot be imported or cleared any more, and neither makes a receipt', async () => {
    workstation.passes(duration(2, DAY));
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, path)).toEqual(['refused expired']);
      expect(valueOf(clearCheckouts(opened, { by: 'checkout', checkoutId: ID }))).toMatchObject({ plan: { outcome: 'already-over', state: 'expired', at: END }, cleared: [] });
      expect(valueOf(clearCheckouts(opened, { by: 'product', productId: about().productId, featureString: null })).plan.outcome).toBe('already-over');
    });
    expect(await kinds()).not.toContain('cleared');
  });
});
