import { expect, it } from 'vitest';
import { isSameApplication } from '#core/application/application.ts';
import { decide } from '#core/status/decide.ts';
import { overviewOf } from '#core/status/overview-of.ts';
import { instant } from '#core/time/instant.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { DRAINAGE, question } from './builders.ts';
import { answered } from './overview-builders.ts';
import { randomFacts } from './random-facts.ts';

const RUNS = new Set(['partly', 'online', 'offline', 'last-days', 'licensed']);

it('the overview agrees with every decision, whatever is known and whatever time it is', () => {
  const seed = testSeed('overview');
  const { someFacts, someQuestion, moment } = randomFacts(randomFrom(seed));
  const heroes = new Map<string, number>();
  const count = caseCount({ short: 4_000, long: 200_000 });
  for (let index = 0; index < count; index += 1) {
    const [facts, now] = [someFacts(), moment(40)];
    const applications = answered([someQuestion(), question(DRAINAGE)], facts, now);
    const shown = overviewOf({ applications, facts, isUnrecorded: false }, now);
    const where = `seed ${String(seed)}, case ${String(index)}: ${shown.hero}`;
    heroes.set(shown.hero, (heroes.get(shown.hero) ?? 0) + 1);

    for (const { decision } of applications) {
      const isNamed = (list: typeof shown.stopped): boolean => list.some((one) => isSameApplication(one, decision.application));
      expect(isNamed(shown.stopped), where).toBe(!decision.mayRun);
      expect(isNamed(shown.covered), where).toBe(decision.source === 'checkout' && decision.mayRun);
    }
    // What it says of an end holds for everything it speaks of, up to the last millisecond.
    expect(shown.until !== null, where).toBe(RUNS.has(shown.hero));
    if (shown.until !== null) {
      expect(shown.until, where).toBeGreaterThan(now);
      const spokenOf = applications.filter(({ decision }) => decision.mayRun && (decision.source === 'checkout') === (shown.hero === 'licensed' || shown.hero === 'partly'));
      expect(spokenOf.length, where).toBeGreaterThan(0);
      for (const { decision } of spokenOf) {
        expect(decide(decision.application, facts, instant(shown.until - 1)).mayRun, where).toBe(true);
      }
    }
    const { offline } = shown;
    if (offline !== null) {
      expect(offline.fractionLeft >= 0 && offline.fractionLeft <= 1, where).toBe(true);
      expect(offline.daysLeft, where).toBeLessThanOrEqual(Math.max(offline.days, Math.ceil((offline.deadline - now) / 86_400_000)));
      if (now >= offline.deadline) expect(offline.daysLeft + offline.fractionLeft, where).toBe(0);
    }
  }
  for (const [hero, times] of heroes) reportCount(`overview says ${hero}`, times);
  expect(heroes.size).toBe(10);
});
