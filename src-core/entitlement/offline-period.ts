import { DAY, duration, earliest, plus, type Instant } from '../time/instant.ts';
import type { LocalPolicy } from './local-policy.ts';
import type { Policy } from './policy.ts';

/** How long the known entitlements serve without a sign-in. */
export interface OfflinePeriod {
  /** Whole days counted, after local policy. */
  readonly days: number;
  /** Whether local policy made it shorter than the policy's own. */
  readonly shortened: boolean;
  /** The first instant at which offline use is over. */
  readonly deadline: Instant;
}

/**
 * Works out the offline grace period: the last verified sign-in or refresh plus whole days of 24 hours each, and never
 * later than the policy's own end (licensing-rules.md, The offline grace period). Local policy may shorten it, never
 * lengthen. The sign-in counts from the earlier of the sealed record and the policy it loaded, so that an older copy
 * of either gains nothing.
 */
export function offlinePeriod(
  policy: Policy,
  offlineDurationDays: number,
  localPolicy: LocalPolicy,
  lastVerifiedAt: Instant,
): OfflinePeriod {
  const limit = localPolicy.maximumOfflineDays;
  const shortened = limit !== null && limit < offlineDurationDays;
  const days = shortened ? Math.max(0, limit) : offlineDurationDays;
  const start = earliest(lastVerifiedAt, policy.createdAt);
  return { days, shortened, deadline: earliest(plus(start, duration(days, DAY)), policy.expiresAt) };
}

/** The days left until an instant, rounded up; 0 once it has come. */
export function daysLeft(until: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((until - now) / DAY));
}
