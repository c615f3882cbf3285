import { dayIn, daysAfter, endOfDay, yearAfter, type CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';

/** What bounds the end of a checkout. */
export interface CheckoutEndBounds {
  /** The zone of the entitlement country: an end is a day there, and means 24:00. */
  readonly timeZone: string;
  /** The last day of the earliest of the contracts that it draws on. */
  readonly contractEndsOn: CivilDate;
  /** The most days that an administrator set for the country, 1–365; `null` where none is set. */
  readonly longestDays: number | null;
}

/** Which of the bounds decides. */
export type CheckoutEndLimit = 'contract' | 'year' | 'maximum';

/** The latest day on which a checkout may end, with what decides it; `null` where the contract is over. */
export interface LatestCheckoutEnd {
  readonly endsOn: CivilDate;
  readonly endsAt: Instant;
  readonly limit: CheckoutEndLimit;
}

/**
 * The latest end, which is also the default one: the contract's end if that is under a year away, otherwise one year, and
 * no more than the maximum that was set (licensing-rules.md, Checkouts). Days are those of the entitlement country.
 */
export function latestCheckoutEnd(bounds: CheckoutEndBounds, now: Instant): LatestCheckoutEnd | null {
  const { timeZone, contractEndsOn, longestDays } = bounds;
  const today = dayIn(timeZone, now);
  if (contractEndsOn < today) return null;
  const year = yearAfter(today);
  const byRule: readonly [CivilDate, CheckoutEndLimit] = contractEndsOn < year ? [contractEndsOn, 'contract'] : [year, 'year'];
  const maximum = longestDays === null ? null : daysAfter(today, longestDays);
  const [endsOn, limit] = maximum !== null && maximum < byRule[0] ? ([maximum, 'maximum'] as const) : byRule;
  return { endsOn, endsAt: endOfDay(endsOn, timeZone), limit };
}
