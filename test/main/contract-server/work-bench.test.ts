import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { WorkProgress } from '#core/contract/events.ts';
import { WorkBench } from '#main/contract-server/work-bench.ts';

describe('work on files', () => {
  it('tells how far it is once it has taken a second, and not before', async () => {
    const told: { readonly progress: WorkProgress; readonly after: number }[] = [];
    const begun = performance.now();
    const bench = new WorkBench((progress) => told.push({ progress, after: performance.now() - begun }));
    await bench.inTurn(async ({ onProgress }) => {
      for (let done = 0; told.length < 3; done += 1) {
        onProgress?.(done, 1e9);
        await setImmediate();
      }
    });
    expect(told[0]?.after).toBeGreaterThanOrEqual(1_000);
    expect((told[2]?.after ?? 0) - (told[1]?.after ?? 0)).toBeGreaterThanOrEqual(190);
    expect(told[1]?.progress.done).toBeGreaterThan(told[0]?.progress.done ?? Infinity);
  });

  it('is done one piece after the other, whatever becomes of the one before', async () => {
    const bench = new WorkBench(() => undefined);
    const order: string[] = [];
    const first = bench.inTurn(async () => {
      await setImmediate();
      order.push('first');
      throw new Error('broken');
    });
    const second = bench.inTurn(() => Promise.resolve(order.push('second')));
    await expect(first).rejects.toThrow('broken');
    await second;
    expect(order).toEqual(['first', 'second']);
    await bench.settled();
  });

  it('is stopped whether it is under way or waits, and the next is not', async () => {
    const bench = new WorkBench(() => undefined);
    const isStopped = (): Promise<boolean> => bench.inTurn(({ signal }) => Promise.resolve(signal?.aborted === true));
    const stopped = [isStopped(), isStopped()];
    bench.cancel();
    expect(await Promise.all(stopped)).toEqual([true, true]);
    expect(await isStopped()).toBe(false);
  });
});
