import { expect, it } from 'vitest';
import { isPlain } from '#main/electron/contract-server/is-plain.ts';

it.each([
  ['nothing', undefined],
  ['an object of texts, numbers, truth values and lists', { files: [{ name: 'a', size: 1, open: true, at: null }] }],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { name: 'a' })],
])('%s is what an argument is made of', (_what, value) => {
  expect(isPlain(value, 100)).toBe(true);
});

const OTHER_THINGS: readonly (readonly [string, unknown])[] = [
  ['a map', new Map()],
  ['a date', new Date(0)],
  ['bytes', new Uint8Array(4)],
  ['a big number', 10n],
  ['a function', () => null],
  ['an object of a class', new URL('app://bundle/')],
];

it.each(OTHER_THINGS)('%s is not, however deep it lies', (_what, value) => {
  expect(isPlain(value, 100)).toBe(false);
  expect(isPlain({ files: [{ name: value }] }, 100)).toBe(false);
});

it('an amount is counted by texts, names and values alike', () => {
  expect(isPlain('x'.repeat(99), 100)).toBe(true);
  expect(isPlain('x'.repeat(100), 100)).toBe(false);
  expect(isPlain({ ['n'.repeat(100)]: 1 }, 100)).toBe(false);
  expect(isPlain(Array(100).fill(null), 100)).toBe(false);
});

it('what holds itself, or one thing twice, is not', () => {
  const round: unknown[] = [];
  round.push(round);
  expect(isPlain(round, 100)).toBe(false);
  const one = { name: 'a' };
  expect(isPlain([one, one], 100)).toBe(false);
});
