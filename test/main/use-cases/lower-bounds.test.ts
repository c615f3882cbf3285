import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, minus, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import { about, imports, outcomes, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const neighbour = fixtureIssuer('neighbour');

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation(fixtureIssuer().trustEntry, neighbour.trustEntry);
});
afterEach(() => {
  workstation.remove();
});

const tells = (): Promise<Instant> => workstation.use((opened) => valueOf(decideStatus(opened, about())).now);
const list = (number: number, issuedAt: Instant): string => workstation.brings(`list-${String(number)}`, aRevocationList({ number, issuedAt }, neighbour));
const license = (number: number, issuedAt: Instant): string =>
  workstation.brings(`license-${String(number)}`, aBelic({ checkoutId: checkoutIdOf(number), issuedAt, notBefore: issuedAt, expiresAt: plus(issuedAt, duration(80, DAY)) }));

/** The first of these that is refused as coming from the future, accepted one by one, each a day later than the one before. */
async function firstRefused(make: (number: number, issuedAt: Instant) => string): Promise<number> {
  for (let number = 1; number <= 5; number += 1) {
    const path = make(number, plus(workstation.wall, duration(number, DAY)));
    const [outcome] = await workstation.use((opened) => outcomes(opened, path));
    if (outcome === 'refused issued-in-the-future') return number;
    expect(['imported', 'replaced']).toContain(outcome);
  }
  return 0;
}

describe('what is accepted', () => {
  it.each([['revocation lists', list], ['licenses', license]])('never moves the time forward: %s a day ahead, one after the other', async (_, make) => {
    const ours = workstation.brings('ours.belic', aBelic({ checkoutId: checkoutIdOf(99) }));
    await workstation.use((opened) => imports(opened, ours));
    expect(await firstRefused(make)).toBe(2);
    expect(await tells()).toBe(workstation.now);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('Ok covered-by-checkout');
  });

  it('is judged in one import by the time at which that import began, in however many batches', async () => {
    const folder = join(workstation.folder, 'from-the-neighbour');
    mkdirSync(folder);
    const days = [1, 2, 3];
    for (const day of days) {
      const bytes = aRevocationList({ number: day, issuedAt: plus(START, duration(day, DAY)) }, neighbour);
      for (let copy = 0; copy < 256; copy += 1) writeFileSync(join(folder, `${String(day)}-${String(copy).padStart(3, '0')}`), bytes);
    }
    const files = await workstation.use((opened) => imports(opened, folder));
    expect(files.filter(({ code }) => code === 'issued-in-the-future')).toHaveLength(512);
    expect(await tells()).toBe(workstation.now);
  });

  it('a list issued before it was accepted is a lower bound after a rollback', async () => {
    const issuedAt = minus(START, HOUR);
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, list(1, issuedAt))).toEqual(['imported']);
    });
    workstation.setsClock(duration(-900, DAY));
    expect(await tells()).toBe(issuedAt);
  });

  it.each([['list', list], ['license', license]])('a %s issued a day ahead holds the time at which it was accepted', async (_, make) => {
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, make(1, plus(START, DAY)))).toEqual(['imported']);
    });
    workstation.setsClock(duration(-900, DAY));
    expect(await tells()).toBe(START);
  });

  it('does not shorten a grace period either', async () => {
    await workstation.use((opened) => signsIn(opened, START));
    workstation.passes(HOUR);
    await firstRefused(list);
    workstation.restarts(0 as Duration);
    expect(await tells()).toBe(workstation.now);
  });

  it('a license from before the rollback is one by its issue', async () => {
    const issuedAt = at('2026-06-20T09:00:00.000Z');
    await workstation.use((opened) => imports(opened, license(1, issuedAt)));
    workstation.setsClock(duration(-900, DAY));
    expect(await tells()).toBe(issuedAt);
  });
});
