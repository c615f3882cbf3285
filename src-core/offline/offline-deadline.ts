import { DAY, duration, earliest, plus, type Duration, type Instant } from '../time/instant.ts';

/** What sets the end of the offline grace period. */
export interface OfflineTerms {
  /** The server's time of the last verified sign-in or refresh: the clock record's anchor, never the policy's own date. */
  readonly lastSignIn: Instant;
  /** The qualifier `OfflineDuration`, in days; fractions count, garbage and negative numbers are no days at all. */
  readonly offlineDurationDays: number;
  /** The first instant at which the policy itself is no longer valid. */
  readonly policyExpiresAt: Instant;
  /** What local policy allows at most, in days; `null` when it says nothing. It shortens, and never lengthens. */
  readonly localMaximumDays: number | null;
}

/**
 * The first instant at which offline use is no longer allowed: 7 days are 168 hours after the last sign-in, to the
 * millisecond, and never later than the policy's own end (licensing-rules.md, "The offline grace period").
 */
export function offlineDeadline(terms: OfflineTerms): Instant {
  const granted = wholeTime(terms.offlineDurationDays);
  const allowed = terms.localMaximumDays === null ? granted : Math.min(granted, wholeTime(terms.localMaximumDays));
  return earliest(plus(terms.lastSignIn, allowed as Duration), terms.policyExpiresAt);
}

function wholeTime(days: number): Duration {
  return Number.isNaN(days) || days <= 0 ? (0 as Duration) : duration(days, DAY);
}
