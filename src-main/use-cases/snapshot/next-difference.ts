import type { ProfileView } from '#core/contract/snapshot.ts';
import { beginsAt } from '#core/checkout/checkout-state.ts';
import { continuationHoldsUntil, lastDaysFrom, type Continuation } from '#core/status/continuation.ts';
import { DAY, duration, minus, type Instant } from '#core/time/instant.ts';

/**
 * The earliest instant at which what a window shows changes by time alone: an answer, a prompt, a count of days, the place of a row.
 * `null` where nothing does.
 */
export function nextDifferenceAt(profile: Omit<ProfileView, 'policy'>, continuations: readonly Continuation[], now: Instant): Instant | null {
  const { applications, checkouts, overview } = profile;
  const instants = [
    ...applications.flatMap(({ decision, prompt }) => [
      decision.nextChangeAt,
      ...(prompt.until === null ? [] : [lastDaysFrom(prompt.until), nextDayStep(prompt.until, now)]),
      ...(prompt.until === null ? [] : continuations.map((one) => continuationHoldsUntil(one, prompt.until ?? one.at))),
    ]),
    ...checkouts.flatMap(({ stored: { checkout }, leavesListAt }) => {
      return [leavesListAt, checkout.expiresAt, beginsAt(checkout.notBefore), nextDayStep(checkout.expiresAt, now)];
    }),
    ...(overview.until === null ? [] : [lastDaysFrom(overview.until), nextDayStep(overview.until, now)]),
    ...(overview.offline === null ? [] : [nextDayStep(overview.offline.deadline, now)]),
  ];
  const ahead = instants.filter((at) => at !== null).filter((at) => at > now);
  return ahead.length === 0 ? null : (Math.min(...ahead) as Instant);
}

/** When the days left until an end become one fewer: the next whole number of days before it. */
function nextDayStep(end: Instant, now: Instant): Instant | null {
  const whole = Math.ceil((end - now) / DAY) - 1;
  return whole < 0 ? null : minus(end, duration(whole, DAY));
}
