import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcPath, ringShape, type Arc } from '#renderer/ui/ring-shape.ts';
import { testSeed } from '../support/seed.ts';

const lengthOf = (arcs: readonly Arc[]): number => arcs.reduce((sum, { from, to }) => sum + to - from, 0);

describe('the ring of a period', () => {
  test('has a segment for each day, all filled at its beginning', () => {
    expect(ringShape(7, 1).filled).toHaveLength(7);
    expect(ringShape(7, 1).empty).toEqual([]);
  });

  test('is empty at its end', () => {
    expect(ringShape(7, 0).filled).toEqual([]);
    expect(ringShape(7, 0).empty).toHaveLength(7);
  });

  test('empties from the top, and fills the day under way in part', () => {
    const { empty, filled } = ringShape(7, 4.75 / 7);
    expect(empty).toHaveLength(3);
    expect(filled).toHaveLength(5);
    expect(empty[0]!.from).toBeLessThan(empty[2]!.from);
    expect(empty[2]!.to).toBeCloseTo(filled[0]!.from);
    expect(lengthOf([empty[2]!]) / (lengthOf([empty[2]!]) + lengthOf([filled[0]!]))).toBeCloseTo(0.25);
  });

  test('of a period too long for segments is one piece', () => {
    expect(ringShape(90, 1).filled).toHaveLength(1);
  });

  test('never draws beyond a turn, backwards, or one piece over another', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 400 }), fc.double({ min: -1, max: 2, noNaN: true }), (days, fraction) => {
        const { empty, filled } = ringShape(days, fraction);
        const arcs = [...empty, ...filled].toSorted((a, b) => a.from - b.from);
        for (const { from, to } of arcs) expect(to).toBeGreaterThan(from);
        for (const [index, arc] of arcs.entries()) expect(arc.from).toBeGreaterThanOrEqual(arcs[index - 1]?.to ?? 0);
        expect(arcs.at(-1)!.to).toBeLessThanOrEqual(1);
      }),
      { seed: testSeed('ring') },
    );
  });
});

test('a piece of the ring is closed, and a whole one is drawn as two', () => {
  expect(arcPath({ from: 0, to: 0.25 }, 10, 8)).toBe('M0.00 -10.00A10 10 0 0 1 10.00 -0.00L8.00 -0.00A8 8 0 0 0 0.00 -8.00Z');
  expect(arcPath({ from: 0, to: 1 }, 10, 8).match(/Z/g)).toHaveLength(2);
});
