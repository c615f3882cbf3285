import { vi } from 'vitest';
import { caseCount, IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';

// A million timelines take minutes.
if (IS_LONG_RUN) vi.setConfig({ testTimeout: 3_600_000 });

/** How many random timelines each property is tried on. */
const TIMELINES = { short: 20_000, long: 1_000_000 };

/**
 * Tries a property on many random timelines, each with a generator of its own, and prints the seed and the count. A
 * failure names the timeline's number under that seed.
 */
export function onManyTimelines(what: string, property: (random: () => number) => void, counts = TIMELINES): void {
  const seed = testSeed(what);
  const count = caseCount(counts);
  for (let number = 0; number < count; number += 1) {
    try {
      property(randomFrom(seed + Math.imul(number, 0x9e3779b1)));
    } catch (error) {
      throw new Error(`timeline ${String(number)} of seed ${String(seed)}: ${what}`, { cause: error });
    }
  }
  reportCount(`random timelines: ${what}`, count);
}

/** Fails with what was found; faster than an assertion library in a loop of millions. */
export function must(holds: boolean, found: () => string): void {
  if (!holds) throw new Error(found());
}
