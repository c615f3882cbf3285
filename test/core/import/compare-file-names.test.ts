import { expect, test } from 'vitest';
import { compareFileNames } from '#core/import/compare-file-names.ts';

test.each([
  ['numbers by their values', ['d10.belic', 'd2.belic', 'd1.belic'], ['d1.belic', 'd2.belic', 'd10.belic']],
  ['numbers in folders too', ['2/b10', '10/a', '2/b9'], ['2/b9', '2/b10', '10/a']],
  ['leading zeros after the value', ['a1', 'a01', 'a002', 'a2'], ['a01', 'a1', 'a002', 'a2']],
  ['numbers longer than any that a program counts with', ['a99999999999999999999', 'a100000000000000000000'], ['a99999999999999999999', 'a100000000000000000000']],
  ['a shorter name first', ['a1b', 'a1', 'a'], ['a', 'a1', 'a1b']],
  ['characters as they are', ['é', 'b', 'B', '1'], ['1', 'B', 'b', 'é']],
])('orders %s', (_, names, ordered) => {
  expect([...names].sort(compareFileNames)).toEqual(ordered);
  expect([...names].reverse().sort(compareFileNames)).toEqual(ordered);
});
