import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, instant, minus, MINUTE, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, decisionOf, imports, outcomes, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const GRACE = duration(168, HOUR);
const DEADLINE = plus(START, GRACE);
const YEAR = duration(365, DAY);

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

/** Signs in and closes the prompt: the grace period runs. */
async function goesOffline(): Promise<void> {
  await workstation.use((opened) => {
    signsIn(opened, START);
    valueOf(dismissSignIn(opened, about()));
  });
}

/** The decision of a process that starts now. */
const decides = () => workstation.use((opened) => decisionOf(opened));

/** What time the product says it is. */
const tells = (): Promise<Instant> => workstation.use((opened) => valueOf(decideStatus(opened, about())).now);

describe('a sign-in with a wrong wall clock', () => {
  it.each([['eight days fast', duration(8, DAY)], ['three days slow', duration(-3, DAY)], ['at 1970', -START as Duration]])(
    '(%s) gives exactly its grace period within that boot',
    async (_, shift) => {
      workstation.setsClock(shift);
      await goesOffline();
      for (let day = 0; day < 6; day += 1) {
        workstation.passes(DAY);
        expect(await decides()).toMatchObject({ status: 'Offline', until: DEADLINE });
      }
      workstation.passes((DAY - 1) as Duration);
      expect((await decides()).status).toBe('Offline');
      workstation.passes(1 as Duration);
      expect((await decides()).status).toBe('Expired');
    },
  );

  it('eight days fast counts after a restart, and setting it right gives the rest of the grace period back', async () => {
    workstation.setsClock(duration(8, DAY));
    await goesOffline();
    workstation.passes(DAY);
    workstation.restarts(MINUTE);
    expect((await decides()).status).toBe('Expired');
    workstation.passes(HOUR);
    workstation.setsClock(duration(-8, DAY));
    expect(await decides()).toMatchObject({ status: 'Offline', until: DEADLINE });
    expect(await tells()).toBe(workstation.now);
  });

  it('three days slow gives no more counted time after any number of restarts', async () => {
    workstation.setsClock(duration(-3, DAY));
    await goesOffline();
    for (let half = 0; half < 14; half += 1) {
      expect((await decides()).status).toBe('Offline');
      workstation.passes(duration(12, HOUR));
      expect(await tells()).toBeGreaterThanOrEqual(plus(START, duration((half + 1) * 12, HOUR)));
      workstation.restarts(0 as Duration);
    }
    expect((await decides()).status).toBe('Expired');
  });

  it('drops what a clock that was years ahead had confirmed', async () => {
    workstation.setsClock(YEAR);
    await workstation.use((opened) => decisionOf(opened));
    workstation.passes(duration(2, DAY));
    await workstation.use((opened) => decisionOf(opened));
    expect(await tells()).toBe(workstation.wall);
    workstation.setsClock(-YEAR as Duration);
    await workstation.use((opened) => signsIn(opened, workstation.now));
    expect(await tells()).toBe(workstation.now);
    expect((await decides()).until).toBe(plus(workstation.now, duration(4, HOUR)));
  });
});

describe('a wall clock that is set while the grace period runs', () => {
  const shifts: [string, Duration][] = [HOUR, duration(30, HOUR), duration(6, DAY), duration(400, DAY), duration(30 * 365, DAY)].flatMap(
    (length): [string, Duration][] => [[`${String(length / HOUR)} hours back`, -length as Duration], [`${String(length / HOUR)} hours ahead`, length]],
  );
  it.each(shifts)('(%s) moves nothing within the boot of the sign-in', async (_, shift) => {
    await goesOffline();
    workstation.passes(duration(2, DAY));
    workstation.setsClock(shift);
    expect(await decides()).toMatchObject({ status: 'Offline', until: DEADLINE });
    workstation.passes((5 * DAY - 1) as Duration);
    expect((await decides()).status).toBe('Offline');
    workstation.passes(1 as Duration);
    expect((await decides()).status).toBe('Expired');
  });

  it.each(shifts.filter(([, shift]) => shift < 0))('(%s, after a restart) gives no counted hour twice and takes nothing away', async (_, shift) => {
    await goesOffline();
    workstation.passes(duration(2, DAY));
    await decides();
    workstation.restarts(HOUR);
    workstation.setsClock(shift);
    expect(await decides()).toMatchObject({ status: 'Offline', until: DEADLINE });
    workstation.passes((5 * DAY - 20_000 - 1) as Duration);
    expect((await decides()).status).toBe('Offline');
    workstation.passes(1 as Duration);
    expect((await decides()).status).toBe('Expired');
  });

  it.each([HOUR, duration(30, HOUR), duration(400, DAY)])('ahead by %s ms after a restart and right again within a day leaves the rest as it was', async (shift) => {
    await goesOffline();
    workstation.passes(DAY);
    workstation.restarts(HOUR);
    await decides();
    workstation.setsClock(shift);
    await decides();
    workstation.passes(duration(20, HOUR));
    await decides();
    workstation.setsClock(-shift as Duration);
    expect(await decides()).toMatchObject({ status: 'Offline', until: DEADLINE });
    expect(await tells()).toBe(workstation.now);
  });

  it('back to the sign-in, after days that were mostly spent switched off, wins back no more than the last day', async () => {
    await goesOffline();
    for (let day = 0; day < 6; day += 1) {
      workstation.restarts(duration(21, HOUR));
      await decides();
      workstation.passes(duration(3, HOUR));
      await decides();
    }
    workstation.restarts(0 as Duration);
    workstation.wall = START;
    expect(await tells()).toBeGreaterThanOrEqual(minus(workstation.now, (DAY + 5 * MINUTE) as Duration));
    workstation.passes(duration(49, HOUR));
    expect((await decides()).status).toBe('Expired');
  });

  it('gives no more than 168 counted hours where boots have no names', async () => {
    workstation.bootId = null;
    await goesOffline();
    let counted = 0;
    for (let turn = 0; turn < 40 && (await decides()).mayRun; turn += 1) {
      workstation.passes(duration(5, HOUR));
      counted += 5;
      workstation.wall = START;
      if (turn % 3 === 2) {
        await decides();
        workstation.restarts(0 as Duration);
      }
    }
    expect((await decides()).status).toBe('Expired');
    expect(counted).toBeLessThanOrEqual(168 + 5);
  });

  it('is said when it is more than a day behind, and not before', async () => {
    await goesOffline();
    workstation.passes(duration(2, DAY));
    workstation.setsClock(-DAY as Duration);
    expect((await decides()).notices).toEqual([]);
    workstation.setsClock(-1 as Duration);
    expect((await decides()).notices).toEqual(['clock-behind']);
  });
});

describe('a checkout', () => {
  it('that had begun runs on whatever the clock is set back to, and is not imported anew to get longer', async () => {
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use((opened) => imports(opened, path));
    for (const wall of ['2026-06-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']) {
      workstation.restarts(HOUR);
      workstation.wall = at(wall);
      await workstation.use(async (opened) => {
        expect(statusOf(opened)).toBe('Ok covered-by-checkout');
        expect(await outcomes(opened, path)).toEqual(['unchanged']);
        // Nothing was seen of the time but once; what is sure is when the license was issued.
        expect(valueOf(decideStatus(opened, about())).now).toBeGreaterThanOrEqual(at('2026-03-01T09:30:00.000Z'));
      });
    }
  });

  it('that ended after a counted day does not run again when the clock is set back', async () => {
    const path = workstation.brings('a.belic', aBelic({ expiresAt: plus(START, DAY), applications: [anApplication({ expiresAt: plus(START, DAY) })] }));
    await workstation.use((opened) => imports(opened, path));
    workstation.passes(DAY);
    expect((await decides()).reason).toBe('checkout-ended');
    workstation.setsClock(-DAY as Duration);
    expect((await decides()).reason).toBe('checkout-ended');
    workstation.restarts(0 as Duration);
    expect((await decides()).reason).toBe('checkout-ended');
    expect(await workstation.use((opened) => outcomes(opened, path))).toEqual(['refused expired']);
  });

  it('is a lower bound of the time by its issue', async () => {
    workstation.wall = at('2026-03-02T12:00:00.000Z');
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, workstation.brings('a.belic', aBelic()))).toEqual(['imported']);
      workstation.wall = at('2020-01-01T00:00:00.000Z');
      expect(valueOf(decideStatus(opened, about())).now).toBe(at('2026-03-01T09:30:00.000Z'));
    });
  });
});

describe('clocks that show garbage', () => {
  it.each([0, -1, 2 ** 31 * 1000, 4_102_444_800_000, 8.64e15, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '(wall %s) throw nowhere, and do no lasting harm',
    async (wall) => {
      await goesOffline();
      workstation.passes(HOUR);
      const right = workstation.wall;
      workstation.wall = wall as Instant;
      await decides();
      workstation.restarts(0 as Duration);
      await decides();
      workstation.passes(HOUR);
      workstation.wall = instant(right + HOUR);
      expect(await decides()).toMatchObject({ status: 'Offline', until: DEADLINE });
    },
  );

  it.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e18])('(uptime %s) throw nowhere', async (uptime) => {
    await goesOffline();
    workstation.uptime = uptime as Duration;
    await decides();
    workstation.bootId = null;
    await decides();
    workstation.restarts(0 as Duration);
    await decides();
  });
});
