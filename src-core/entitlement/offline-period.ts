import { offlineDeadline } from '../offline/offline-deadline.ts';
import { DAY, type Instant } from '../time/instant.ts';
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
 * Works out the offline grace period: the last verified sign-in or refresh plus whole days of 24 hours each, never later
 * than the policy's own end, and no longer than local policy allows (licensing-rules.md, The offline grace period).
 */
export function offlinePeriod(
  policy: Policy,
  offlineDurationDays: number,
  localPolicy: LocalPolicy,
  lastVerifiedAt: Instant,
): OfflinePeriod {
  const limit = localPolicy.maximumOfflineDays;
  const shortened = limit !== null && limit < offlineDurationDays;
  const deadline = offlineDeadline({
    lastSignIn: lastVerifiedAt,
    offlineDurationDays,
    policyExpiresAt: policy.expiresAt,
    localMaximumDays: limit,
  });
  return { days: shortened ? Math.max(0, limit) : offlineDurationDays, shortened, deadline };
}

/** The days left until an instant, rounded up; 0 once it has come. */
export function daysLeft(until: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((until - now) / DAY));
}
