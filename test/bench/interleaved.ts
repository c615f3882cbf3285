/** The middle of some measurements and the quartiles around it. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** Something to be timed; each round does one portion of it. */
export type Portion = (round: number) => void | Promise<void>;

/** Times of several things over the same rounds, in milliseconds; `times[thing][round]`. */
export type Times = readonly (readonly number[])[];

/**
 * Times things in turns (A B A B …, every other round B A), so that what else the machine does falls on all of them alike.
 * The first rounds are thrown away: by then code is compiled and files are in memory.
 */
export async function interleaved(things: readonly Portion[], rounds: number, warmUp: number): Promise<Times> {
  const times: number[][] = things.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const order = [...things.keys()];
    if (round % 2 === 1) order.reverse();
    for (const index of order) {
      const began = performance.now();
      await things[index]?.(round);
      const took = performance.now() - began;
      if (round >= warmUp) times[index]?.push(took);
    }
  }
  return times;
}

/** Round by round, how many times as long the one took as the other. */
export function ratios(one: readonly number[] = [], other: readonly number[] = []): number[] {
  return one.map((time, round) => time / (other[round] ?? Number.NaN));
}

/** The spread of some numbers. */
export function spreadOf(numbers: readonly number[]): Spread {
  return { median: quantile(numbers, 0.5), lower: quantile(numbers, 0.25), upper: quantile(numbers, 0.75) };
}

/** The smallest of some numbers that is at least as large as the given share of them. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
