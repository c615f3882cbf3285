import { instant, type Instant } from './instant.ts';

/**
 * The instant a number of calendar months later, in the UTC calendar, at the same time of day. A day the later month
 * does not have becomes its last one: 30 November and three months are 28 (or 29) February.
 */
export function monthsLater(start: Instant, months: number): Instant {
  const date = new Date(start);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(date);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return instant(date.getTime());
}
