import { describe, expect, it } from 'vitest';
import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import { DAY, duration, instant, latest, MILLISECOND, minus, plus } from '#core/time/instant.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { MODELER } from './builders.ts';
import { randomFacts } from './random-facts.ts';

const COUNT = caseCount({ short: 4_000, long: 400_000 });
const seed = testSeed('decision properties');

function everyCase(check: (make: ReturnType<typeof randomFacts>, random: () => number) => void): void {
  for (let index = 0; index < COUNT; index += 1) {
    const random = randomFrom(seed + index);
    check(randomFacts(random), random);
  }
}

/** The answer without the instant of its next change, which is what may differ least. */
function answer({ nextChangeAt: _, ...rest }: Decision): Omit<Decision, 'nextChangeAt'> {
  return rest;
}

describe('a decision', () => {
  it('stays the same, evidence included, until nextChangeAt, and differs then', () => {
    let changes = 0;
    everyCase(({ someFacts, someQuestion, moment }, random) => {
      const [known, asked] = [someFacts(), someQuestion()];
      let now = moment(60);
      for (let step = 0; step < 12; step += 1) {
        const decision = decide(asked, known, now);
        const next = decision.nextChangeAt;
        if (next === null) {
          expect(answer(decide(asked, known, plus(now, duration(20_000, DAY))))).toEqual(answer(decision));
          break;
        }
        expect(next).toBeGreaterThan(now);
        const between = instant(now + Math.floor(random() * (next - now)));
        expect(decide(asked, known, between)).toEqual(decision);
        expect(decide(asked, known, minus(next, MILLISECOND))).toEqual(decision);
        expect(answer(decide(asked, known, next))).not.toEqual(answer(decision));
        now = next;
        changes += 1;
      }
    });
    reportCount('decision changes by time', changes);
  });

  it('runs on its ground up to until, and not on that ground from then on', () => {
    everyCase(({ someFacts, someQuestion, moment }) => {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(60)];
      const decision = decide(asked, known, now);
      expect(decision.until !== null).toBe(decision.mayRun);
      if (decision.until === null) return;
      expect(decision.until).toBeGreaterThan(now);
      const last = decide(asked, known, minus(decision.until, MILLISECOND));
      expect(last.mayRun).toBe(true);
      if (last.reason === decision.reason) expect(last.until).toBe(decision.until);
      const after = decide(asked, known, decision.until);
      if (last.reason === decision.reason) {
        expect([after.reason, after.source]).not.toEqual([decision.reason, decision.source]);
      }
    });
  });

  it('never becomes a grant by clearing a checkout', () => {
    everyCase(({ someFacts, someQuestion, moment }, random) => {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(60)];
      const which = Math.floor(random() * known.checkouts.length);
      const checkouts = known.checkouts.map((one, index) => (index === which ? { ...one, clearedAt: now } : one));
      if (!decide(asked, known, now).mayRun) expect(decide(asked, { ...known, checkouts }, now).mayRun).toBe(false);
    });
  });

  it('never becomes a denial, nor ends earlier, by adding a checkout', () => {
    everyCase(({ someFacts, someQuestion, someCheckout, moment }) => {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(60)];
      const before = decide(asked, known, now);
      if (!before.mayRun) return;
      const after = decide(asked, { ...known, checkouts: [...known.checkouts, someCheckout(99)] }, now);
      expect(after.mayRun).toBe(true);
      if (before.source === 'checkout') expect(after.until).toBeGreaterThanOrEqual(before.until ?? 0);
    });
  });

  it('never runs, nor longer, through local policy', () => {
    everyCase(({ someFacts, someQuestion, moment }, random) => {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(60)];
      const free = decide(asked, { ...known, localPolicy: { offlineForbidden: false, maximumOfflineDays: null } }, now);
      const held = decide(asked, { ...known, localPolicy: { offlineForbidden: random() < 0.3, maximumOfflineDays: Math.floor(random() * 50) } }, now);
      if (held.mayRun) expect(free.mayRun).toBe(true);
      if (held.until !== null) expect(held.until).toBeLessThanOrEqual(free.until ?? 0);
    });
  });

  it('never becomes a denial when the clock goes back', () => {
    everyCase(({ someFacts, someQuestion, moment }) => {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(60)];
      const then = { ...known, furthest: latest(known.furthest, now) };
      if (!decide(asked, then, now).mayRun) return;
      expect(decide(asked, then, minus(now, duration(400, DAY))).mayRun).toBe(true);
    });
  });

  it('does not depend on the order in which checkouts are stored', () => {
    everyCase(({ someFacts, someQuestion, moment }) => {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(60)];
      const turned = { ...known, checkouts: [...known.checkouts].reverse() };
      expect(decide(asked, turned, now)).toEqual(decide(asked, known, now));
    });
  });

  it('among a thousand checkouts takes about a millisecond, on a busy machine too', () => {
    const { someFacts, someQuestion, someCheckout, moment } = randomFacts(randomFrom(seed));
    const known = { ...someFacts(), checkouts: Array.from({ length: 1_000 }, (_, index) => someCheckout(index)) };
    expect(known.checkouts.filter((one) => one.checkout.applications[0]?.productId === MODELER.productId).length).toBeGreaterThan(500);
    const times = Array.from({ length: 2_000 }, () => {
      const [asked, now] = [someQuestion(), moment(60)];
      const start = performance.now();
      decide(asked, known, now);
      return performance.now() - start;
    }).sort((left, right) => left - right);
    const [median = Infinity, p99 = Infinity] = [times[times.length / 2], times[Math.floor(times.length * 0.99)]];
    process.stdout.write(`decide among 1,000 checkouts: median ${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms\n`);
    // The median: other work on the machine would otherwise decide this test.
    expect(median).toBeLessThan(2);
  });
});
