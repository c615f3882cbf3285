import { DAY, duration, HOUR, MINUTE, SECOND, type Duration } from '#core/time/instant.ts';

/** A policy that counts for seconds is not asked for as often: no more than this, whatever it says. */
const SOONEST = duration(30, SECOND);

/** Where nothing ever counts as confirmed (`PolicyInterval` 0) a refresh confirms nothing, and only brings what is new. */
const WITHOUT_INTERVAL = duration(15, MINUTE);

/** Usage, receipts and what was revoked do not wait for longer, however long a policy counts. */
const LATEST = DAY;

/** After which time a refresh is due: three quarters of the shortest `PolicyInterval`, within bounds. */
export function refreshAfter(intervalsInMinutes: readonly number[]): Duration {
  const shortest = Math.min(...intervalsInMinutes);
  if (!(shortest > 0)) return WITHOUT_INTERVAL;
  return Math.min(Math.max((shortest * MINUTE * 3) / 4, SOONEST), LATEST) as Duration;
}

const FIRST_WAIT = duration(5, SECOND);
const LONGEST_WAIT = HOUR;

/**
 * How long is waited after so many failures in a row: twice as long each time, from seconds to an hour, and a random part of that, so that
 * thousands of clients of a service that was down do not come back together.
 *
 * @param random from 0 to below 1
 * @param retryAfter what the service asked for, which counts up to an hour; `null` where it did not
 */
export function waitAfter(failures: number, random: number, retryAfter: Duration | null): Duration {
  const longest = Math.min(FIRST_WAIT * 2 ** Math.min(Math.max(failures - 1, 0), 20), LONGEST_WAIT);
  const own = longest / 2 + (longest / 2) * random;
  const asked = retryAfter === null || Number.isNaN(retryAfter) ? 0 : Math.min(Math.max(retryAfter, 0), LONGEST_WAIT);
  return Math.floor(Math.max(own, asked)) as Duration;
}

/** How long is waited after what only an administrator can mend. */
export function waitForAdministrator(random: number): Duration {
  return Math.floor(LONGEST_WAIT / 2 + (LONGEST_WAIT / 2) * random) as Duration;
}
