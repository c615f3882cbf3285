import { describe, expect, it } from 'vitest';
import { decide } from '#core/status/decide.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { validityBars, worksUntil } from '#core/status/validity-bars.ts';
import { DAY, duration, HOUR, instant, minus, plus, type Instant } from '#core/time/instant.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { checkoutId, entitlement, facts, NOON, policy, question, signedIn, stored } from './builders.ts';
import { randomFacts } from './random-facts.ts';

const bars = (known: DecisionFacts, now: Instant = NOON) => validityBars(question(), decide(question(), known, now), known, now);
const [signedInAt, weekLater] = [minus(NOON, HOUR), plus(NOON, duration(7 * 24 - 1, HOUR))];

describe('the bars of an application', () => {
  it('are a signed-in stretch, then the grace period up to its deadline', () => {
    expect(bars(signedIn())).toEqual([
      { kind: 'signed-in', from: NOON, until: plus(signedInAt, duration(4, HOUR)) },
      { kind: 'grace', from: plus(signedInAt, duration(4, HOUR)), until: weekLater },
    ]);
  });

  it('are one bar for checkouts that follow each other without a gap, and two where there is one', () => {
    const end = plus(NOON, duration(90, DAY));
    const next = (gap: number) =>
      stored({ checkoutId: checkoutId(2), notBefore: plus(end, duration(1 + gap, DAY)), expiresAt: plus(end, duration(30, DAY)) });
    expect(bars(facts({ checkouts: [stored(), next(0)] }))).toEqual([{ kind: 'checkout', from: NOON, until: plus(end, duration(30, DAY)) }]);
    const apart = bars(facts({ checkouts: [stored(), next(2)] }));
    expect(apart).toMatchObject([{ until: end }, { from: plus(end, duration(2, DAY)) }]);
    expect(worksUntil(apart, NOON)).toBe(end);
  });

  it('begin later where a checkout has yet to begin, and there are none where nothing ever runs', () => {
    const begins = plus(NOON, duration(4, DAY));
    const later = bars(facts({ checkouts: [stored({ notBefore: plus(begins, DAY), expiresAt: plus(begins, duration(9, DAY)) })] }));
    expect(later).toEqual([{ kind: 'checkout', from: begins, until: plus(begins, duration(9, DAY)) }]);
    expect(worksUntil(later, NOON)).toBeNull();
    expect(bars(facts())).toEqual([]);
  });

  it('name a trial and an evaluation as what they are', () => {
    const end = plus(NOON, duration(3, DAY));
    const trial = entitlement({ kind: 'trial', expiresAt: end });
    expect(bars(signedIn(policy({ entitlements: [trial] })))).toEqual([{ kind: 'trial', from: NOON, until: end }]);
    const evaluation = entitlement({ kind: 'evaluation' });
    expect(bars(signedIn(policy({ entitlements: [evaluation] })))[0]).toMatchObject({ kind: 'evaluation', from: NOON });
  });

  it('promise at every instant what a decision gives then, and no more', () => {
    const seed = testSeed('validity bars');
    const random = randomFrom(seed);
    const { someFacts, someQuestion, moment } = randomFacts(random);
    const count = caseCount({ short: 1_000, long: 50_000 });
    let looked = 0;
    for (let index = 0; index < count; index += 1) {
      const [known, asked, now] = [someFacts(), someQuestion(), moment(30)];
      const drawn = validityBars(asked, decide(asked, known, now), known, now);
      for (let look = 0; look < 8; look += 1) {
        const at = instant(now + random() * 120 * DAY);
        const inside = drawn.filter(({ from, until }) => from <= at && at < until);
        expect(inside.length > 0, `seed ${String(seed)}, case ${String(index)}`).toBe(decide(asked, known, at).mayRun);
        expect(inside.length).toBeLessThan(2);
        looked += 1;
      }
      for (const [place, bar] of drawn.entries()) {
        expect(bar.until).toBeGreaterThan(bar.from);
        expect(bar.from).toBeGreaterThanOrEqual(drawn[place - 1]?.until ?? now);
      }
    }
    reportCount('instants on timelines', looked);
  });
});
