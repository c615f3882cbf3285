import { expect, it } from 'vitest';
import { WINDOW_PARAMETERS } from '#core/texts/window-parameters.ts';
import { windowTextsInUse } from './window-texts-in-use.ts';

it('every text of a window is said by some code', () => {
  const inUse = windowTextsInUse();
  const all = Object.entries(WINDOW_PARAMETERS).flatMap(([screen, texts]) => Object.keys(texts).map((name) => `${screen}/${name}`));
  expect(all.filter((text) => !inUse.has(text))).toEqual([]);
  // Of what is found, everything is a text: the compiler was asked about the right calls.
  expect(inUse.size).toBe(all.length);
});
