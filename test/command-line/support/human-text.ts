import { expect } from 'vitest';
import type { Run } from './run.ts';

/** Control characters that no output for people holds, but line feeds. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Expects of everything that a command wrote for people that it is finished text, and harmless on a terminal. */
export function expectFinishedText({ stdout, stderr }: Pick<Run, 'stdout' | 'stderr'>): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(OBEYED);
    expect(text).not.toMatch(/undefined|\[object|\bNaN\b|Invalid Date/);
    expect(text, 'a message that was not filled in').not.toMatch(/\{\w+(?:, (?:select|plural)|\})/);
    if (text !== '') expect(text.endsWith('\n')).toBe(true);
  }
}

/** Expects that what stands in the way is explained once: one sentence that ends with its code in brackets. */
export function expectOneExplanation(text: string, code: string): void {
  const codes = [...text.matchAll(/\[([a-z][a-z-]+)\]$/gm)].map((found) => found[1]);
  expect(codes, text).toEqual([code]);
}
