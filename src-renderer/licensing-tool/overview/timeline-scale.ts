import { DAY, duration, MILLISECOND, plus, type Instant } from '#core/time/instant.ts';

/** Where instants lie on the timeline, 0 (now) to 1 (its end). */
export interface TimelineScale {
  readonly end: Instant;
  readonly place: (at: Instant) => number;
  /** Instants to mark, the first after now. */
  readonly marks: readonly Instant[];
}

/** The shortest time shown: an offline period has room in it. */
const SHORTEST = 14;

/** More than a year ahead nobody plans by this picture; longer checkouts run to its edge. */
const LONGEST = 400;

/** Where marks stand, as parts of the width. */
const MARKS = [0.25, 0.5, 0.75, 1] as const;

/**
 * Makes the scale of a timeline. It is a square root: the next days, on which people act, get the room, and a year still fits.
 *
 * @param ends the ends of all bars
 */
export function timelineScale(now: Instant, ends: readonly Instant[]): TimelineScale {
  const furthest = Math.max(plus(now, duration(SHORTEST, DAY)), ...ends);
  const end = Math.min(furthest, plus(now, duration(LONGEST, DAY))) as Instant;
  const whole = end - now;
  return {
    end,
    place: (at) => Math.sqrt(Math.min(1, Math.max(0, (at - now) / whole))),
    marks: MARKS.map((place) => plus(now, duration(place ** 2 * whole, MILLISECOND))),
  };
}
