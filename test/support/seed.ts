import { randomInt } from 'node:crypto';

/** The seed of this run's random tests: `LICENSING_TEST_SEED` to repeat one, else a fresh one; always printed. */
export function testSeed(what: string): number {
  const given = process.env['LICENSING_TEST_SEED'];
  const seed = given === undefined ? randomInt(0x7fffffff) : Number(given);
  process.stdout.write(`seed: ${what}: LICENSING_TEST_SEED=${String(seed)}\n`);
  return seed;
}

/** A small repeatable generator (mulberry32) of numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
