import { describe, expect, it } from 'vitest';
import { caseCount, IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { Walk } from './walk.ts';

/** So many steps are one profile's life: the fixtures' certificates last for that long. */
const STEPS_OF_A_LIFE = 250;

describe('a profile that lives through random days', () => {
  it('never runs what was cleared, never works offline for longer than 168 counted hours, and forgets nothing', async () => {
    const seed = testSeed('random walk through the use cases');
    const lives = caseCount({ short: 3, long: 200 });
    let steps = 0;
    const seen = new Map<string, number>();
    for (let life = 0; life < lives; life += 1) {
      const walk = new Walk(randomFrom(seed + life));
      try {
        for (let step = 0; step < STEPS_OF_A_LIFE; step += 1) {
          const did = await walk.step().catch((error: unknown) => {
            throw new Error(`life ${String(life)}, step ${String(step)}: ${walk.trace()}`, { cause: error });
          });
          for (const one of did) seen.set(one, (seen.get(one) ?? 0) + 1);
          steps += 1;
        }
      } finally {
        walk.end();
      }
    }
    reportCount('steps of random walks', steps);
    process.stdout.write(`count: outcomes of random walks: ${JSON.stringify(Object.fromEntries([...seen].sort(([left], [right]) => (left < right ? -1 : 1))))}\n`);
    // A few lives may not have seen everything; two hundred have.
    for (const must of IS_LONG_RUN ? ['imported', 'replaced', 'unchanged', 'refused cleared-earlier', 'clear', 'sign-in', 'Offline', 'Expired'] : []) {
      expect([...seen.keys()]).toContain(must);
    }
  }, 7_200_000);
});
