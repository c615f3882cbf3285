declare const instantBrand: unique symbol;
declare const durationBrand: unique symbol;

/** A point in time, in whole milliseconds since 1970-01-01T00:00:00Z. Never a wall-clock reading with a zone. */
export type Instant = number & { readonly [instantBrand]: true };

/** A length of time, in milliseconds; may be negative where a difference is meant. */
export type Duration = number & { readonly [durationBrand]: true };

/** Units to count durations in. */
export const MILLISECOND = 1 as Duration;
export const SECOND = 1_000 as Duration;
export const MINUTE = 60_000 as Duration;
export const HOUR = 3_600_000 as Duration;
export const DAY = 86_400_000 as Duration;

/** The largest distance from 1970 that a JavaScript date can show, in milliseconds. */
const FURTHEST = 8_640_000_000_000_000;

/** Makes an instant of milliseconds since 1970 (UTC); rounds down, and clamps garbage into the range a date can show. */
export function instant(milliseconds: number): Instant {
  if (Number.isNaN(milliseconds)) return 0 as Instant;
  return Math.max(-FURTHEST, Math.min(FURTHEST, Math.floor(milliseconds))) as Instant;
}

/** Makes a duration of a number of the given unit, for example `duration(7, DAY)`. */
export function duration(count: number, unit: Duration): Duration {
  return (count * unit) as Duration;
}

/** The instant that lies a duration after (or, for a negative one, before) another. */
export function plus(start: Instant, length: Duration): Instant {
  return instant(start + length);
}

/** The instant that lies a duration before another. */
export function minus(end: Instant, length: Duration): Instant {
  return instant(end - length);
}

/** How long it is from `start` to `end`, negative when `end` is earlier. */
export function between(start: Instant, end: Instant): Duration {
  return (end - start) as Duration;
}

/** The earliest of one or more instants. */
export function earliest(first: Instant, ...rest: readonly Instant[]): Instant {
  return Math.min(first, ...rest) as Instant;
}

/** The latest of one or more instants. */
export function latest(first: Instant, ...rest: readonly Instant[]): Instant {
  return Math.max(first, ...rest) as Instant;
}
