import { between, DAY, duration, minus, type Duration, type Instant } from '../time/instant.ts';
import type { ClockRecord } from './clock-record.ts';
import { offlineDeadline, type OfflineTerms } from './offline-deadline.ts';

/**
 * Where the offline grace period stands at one moment.
 *
 * `never-signed-in`: there was no verified sign-in to count from. `record-lost`: there was one, but the clock record was
 * lost, so the period counts as used up until the next (clock rule 6). `last-days`: at most three days are left.
 */
export type GraceState =
  | { readonly kind: 'never-signed-in' | 'record-lost' }
  | {
      readonly kind: 'running' | 'last-days';
      readonly deadline: Instant;
      readonly left: Duration;
      /** Rounded up: one hour left is one day, 48 hours are two. */
      readonly daysLeft: number;
      /** The next instant at which `kind` changes by time alone: three days before the deadline, then the deadline. */
      readonly nextThreshold: Instant;
    }
  | { readonly kind: 'ended'; readonly deadline: Instant };

/** From how long before the deadline the message is the stronger one. */
const LAST_DAYS: Duration = duration(3, DAY);

/**
 * Says where the offline grace period stands: offline use is allowed while `now < deadline` (licensing-rules.md, "The
 * decision", 5). It looks at nothing but its arguments; in particular, continuing offline never moves it.
 *
 * @param record the record that came with `now`; the sign-in is counted from its anchor
 */
export function graceState(
  record: ClockRecord,
  now: Instant,
  terms: Omit<OfflineTerms, 'lastSignIn'>,
): GraceState {
  if (record.anchor === null) return { kind: record.lost ? 'record-lost' : 'never-signed-in' };
  const deadline = offlineDeadline({ ...terms, lastSignIn: record.anchor.serverTime });
  if (now >= deadline) return { kind: 'ended', deadline };
  const left = between(now, deadline);
  const daysLeft = Math.ceil(left / DAY);
  return left > LAST_DAYS
    ? { kind: 'running', deadline, left, daysLeft, nextThreshold: minus(deadline, LAST_DAYS) }
    : { kind: 'last-days', deadline, left, daysLeft, nextThreshold: deadline };
}
