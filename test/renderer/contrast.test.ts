import { describe, expect, test } from 'vitest';
import { contrast, readTokens } from './tokens.ts';

const tokens = readTokens();

const SURFACES = ['background', 'surface', 'sunken'] as const;
const TINTS = ['accent-soft', 'ok-soft', 'grace-soft', 'stop-soft'] as const;
const TEXTS = ['ink', 'ink-second', 'ink-third', 'accent', 'accent-strong', 'ok', 'grace', 'stop'] as const;
/** Words on solid colours: primary and dangerous buttons, as they lie there and with the pointer on them. */
const ON_SOLID = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-stop', 'stop'],
  ['on-stop', 'stop-strong'],
] as const;
/** What is no text and must be seen all the same: edges of controls, the edge that carries the ring, bars. */
const PARTS = ['control-edge', 'accent', 'ok', 'grace', 'stop'] as const;

describe.each(['light', 'dark'] as const)('in %s', (appearance) => {
  const colours = tokens[appearance];
  const of = (name: string): string => {
    const colour = colours[name];
    if (colour === undefined) throw new Error(`tokens.css has no ${name}`);
    return colour;
  };
  const everywhere = [...SURFACES, ...TINTS];

  test.each(everywhere)('every colour of text has 4.5 : 1 on %s', (below) => {
    const short = TEXTS.filter((text) => contrast(of(text), of(below)) < 4.5);
    expect(short).toEqual([]);
  });

  test.each(ON_SOLID)('%s has 4.5 : 1 on %s', (text, below) => {
    expect(contrast(of(text), of(below))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(everywhere)('every part that must be seen has 3 : 1 on %s', (below) => {
    const short = PARTS.filter((part) => contrast(of(part), of(below)) < 3);
    expect(short).toEqual([]);
  });

  test('selected text is read like a primary button', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('every colour stands in tokens.css for light and dark, and nowhere else', () => {
  expect(Object.keys(tokens.light).length).toBeGreaterThan(20);
  expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
});

test('contrast is what WCAG says it is', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
