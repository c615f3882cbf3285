import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkProgress } from '#core/contract/events.ts';
import { WorkBench } from '#main/contract-server/work-bench.ts';

describe('work on files', () => {
  afterEach(() => void vi.useRealTimers());

  it('tells how far it is once it has taken a second, and not before, and every fifth of a second from then on', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const begun = performance.now();
    const told: (readonly [after: number, progress: WorkProgress])[] = [];
    const bench = new WorkBench((progress) => told.push([performance.now() - begun, progress]));
    await bench.inTurn(({ onProgress }) => {
      for (let done = 1; done <= 15; done += 1) {
        vi.advanceTimersByTime(100);
        onProgress?.(done, 20);
      }
      return Promise.resolve();
    });
    expect(told).toEqual([
      [1_000, { done: 10, known: 20 }],
      [1_200, { done: 12, known: 20 }],
      [1_400, { done: 14, known: 20 }],
    ]);
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
