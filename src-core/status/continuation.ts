import { isSameApplication, type ApplicationKey } from '../application/application.ts';
import { DAY, duration, earliest, minus, plus, type Instant } from '../time/instant.ts';

/** From how long before the deadline the message is the stronger one. */
const LAST_DAYS = duration(3, DAY);

/** How long a Continue holds at most. */
const LONGEST = DAY;

/**
 * The memory of one Continue: the user read the message for this application and went on. It keeps the prompt from
 * asking again; it never moves the grace period and no decision depends on it.
 */
export interface Continuation extends ApplicationKey {
  readonly at: Instant;
  /** The sign-in under which it was given (`lastVerifiedAt` then); any other one ends it. */
  readonly lastVerifiedAt: Instant | null;
}

/** The instant from which the stronger message is due. */
export function lastDaysFrom(deadline: Instant): Instant {
  return minus(deadline, LAST_DAYS);
}

/** The first instant at which a Continue no longer holds: 24 hours on, or the next threshold if that is sooner. */
export function continuationHoldsUntil(continuation: Continuation, deadline: Instant): Instant {
  const { at } = continuation;
  const stronger = lastDaysFrom(deadline);
  return earliest(plus(at, LONGEST), deadline, stronger > at ? stronger : deadline);
}

/** Whether one of the remembered Continues holds for an application now, under the present sign-in. */
export function isContinued(
  continuations: readonly Continuation[],
  application: ApplicationKey,
  lastVerifiedAt: Instant | null,
  deadline: Instant,
  now: Instant,
): boolean {
  return continuations.some(
    (one) =>
      isSameApplication(one, application) &&
      one.lastVerifiedAt === lastVerifiedAt &&
      one.at <= now &&
      now < continuationHoldsUntil(one, deadline),
  );
}
