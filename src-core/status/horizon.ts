import type { Instant } from '../time/instant.ts';

/**
 * The one way a decision looks at the time. It remembers the earliest instant ahead at which a comparison that
 * mattered would come out otherwise: until then the decision stays the same.
 */
export interface Horizon {
  /** The instant the decision is made for. */
  readonly now: Instant;
  /** Whether `at` is now or past; when it is not, the decision may change then. */
  reached(at: Instant): boolean;
  /** The earliest instant ahead that was asked about; `null` when there is none. */
  nextChangeAt(): Instant | null;
}

/** Makes a horizon for one decision at `now`. */
export function horizonAt(now: Instant): Horizon {
  let next: Instant | null = null;
  return {
    now,
    reached(at) {
      if (at <= now) return true;
      if (next === null || at < next) next = at;
      return false;
    },
    nextChangeAt: () => next,
  };
}
