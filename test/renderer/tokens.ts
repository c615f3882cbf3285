import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The colours of the design by name, in light and dark, as tokens.css has them: `#rrggbb`. */
export interface Tokens {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}

/** Reads tokens.css; colours with transparency are left out. */
export function readTokens(): Tokens {
  const text = readFileSync(fileURLToPath(new URL('../../src-renderer/ui/tokens.css', import.meta.url)), 'utf8');
  const found = [...text.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  const pick = (index: number) => Object.fromEntries(found.map((match) => [match[1]!, match[index]!]));
  return { light: pick(2), dark: pick(3) };
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
