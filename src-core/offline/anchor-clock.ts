import { latest, type Instant } from '../time/instant.ts';
import { soundInstant, soundReadings, type ClockReadings } from './clock-readings.ts';
import type { ClockRecord } from './clock-record.ts';
import { highestOf } from './read-clock.ts';

/** A verified sign-in or refresh: a policy from a trusted issuer that repeats the nonce of this request (clock rule 4). */
export interface VerifiedSignIn {
  /** S: when the server made its answer. */
  readonly serverTime: Instant;
  /**
   * The clocks when the request was sent, not when the answer came: an answer that was held back then gains nothing.
   */
  readonly readings: ClockReadings;
  /** A: the lower bounds known at this moment, as for `readClock`. Those later than S count no more. */
  readonly lowerBounds: readonly Instant[];
}

/**
 * Sets the clock by a verified sign-in and gives the record to store in one write with its policy (clock rule 4): in two, a
 * crash between them would pair the time of one sign-in with the end of another. The server is the authority: E and H become its time, later or earlier, what the wall clock claimed is dropped, and a
 * lost record is made good (clock rule 6).
 *
 * A bound later than S is dropped for good by staying the highest one weighed; one that comes later still is news. What it proves to have begun
 * stays begun all the same: where the server's own clock is behind what it has signed itself, a license that it gave must not become one that is not
 * valid yet. No grace period rests on that.
 *
 * @param record the newest stored record, `null` when there is none
 */
export function anchorClock(record: ClockRecord | null, signIn: VerifiedSignIn): ClockRecord {
  const at = soundReadings(signIn.readings);
  const serverTime = soundInstant(signIn.serverTime);
  const weighed = record?.highestBound ?? null;
  return {
    effective: serverTime,
    confirmed: serverTime,
    provisional: [],
    last: at,
    anchor: { serverTime, uptime: at.uptime, bootId: at.bootId },
    highestBound: highestOf(weighed === null ? signIn.lowerBounds : [...signIn.lowerBounds, weighed]),
    furthest: latest(serverTime, highestOf(signIn.lowerBounds) ?? serverTime),
    jumpedTo: null,
    lost: false,
  };
}
