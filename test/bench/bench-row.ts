import type { Spread } from './interleaved.ts';

/** One row of the bench: what was measured, against which goal. */
export interface BenchRow {
  readonly what: string;
  /** The measured ratio or time, its spread in parentheses. */
  readonly measured: string;
  /** The goal as the design gives it; `none` where it gives none. */
  readonly goal: string;
  /** Whether the goal is met; `null` where there is none. */
  readonly isMet: boolean | null;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
}

/** A ratio with its quartiles: `0.78 (0.76–0.79)`. */
export function ratioText({ median, lower, upper }: Spread): string {
  return `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
}

/** A time in milliseconds, in the unit that suits it. */
export function timeText(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toPrecision(3)} s`;
  return milliseconds < 1 ? `${(milliseconds * 1000).toPrecision(3)} µs` : `${milliseconds.toPrecision(3)} ms`;
}
