import { expect, test } from 'vitest';
import { createTurns, TooBusy } from '#service/store/turns.ts';

test('work of one organisation takes turns in its order, and that of another waits for none of it', async () => {
  const takeTurn = createTurns();
  const held = Promise.withResolvers<undefined>();
  const done: string[] = [];
  const first = takeTurn('one', async () => {
    await held.promise;
    done.push('first');
  });
  const second = takeTurn('one', () => Promise.resolve(done.push('second')));
  await takeTurn('other', () => Promise.resolve(done.push('other')));
  held.resolve(undefined);
  await Promise.all([first, second]);
  expect(done).toEqual(['other', 'first', 'second']);
});

test('work that throws ends its own turn only', async () => {
  const takeTurn = createTurns();
  const failing = takeTurn('one', () => Promise.reject(new Error('in the middle')));
  const next = takeTurn('one', () => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('in the middle');
  expect(await next).toBe('done');
});

test('where as much waits as anybody waits for, more is refused, and later it is not', async () => {
  const takeTurn = createTurns(2);
  const held = Promise.withResolvers<undefined>();
  const waiting = [1, 2, 3].map(() => takeTurn('one', () => held.promise));
  await expect(takeTurn('one', () => Promise.resolve())).rejects.toThrow(TooBusy);
  held.resolve(undefined);
  await Promise.all(waiting);
  expect(await takeTurn('one', () => Promise.resolve('done'))).toBe('done');
});
