import type { Duration, Instant } from '../time/instant.ts';
import type { ClockReadings } from './clock-readings.ts';

/** A time the wall clock shows that nothing confirms yet (licensing-rules.md, clock rule 3). */
export interface ProvisionalTime {
  /** The time itself; it advances by the time that certainly passed and is never ahead of the wall clock. */
  readonly value: Instant;
  /** What the wall clock showed when this was first seen. */
  readonly firstSeen: Instant;
  /** The time that certainly passed since then. */
  readonly counted: Duration;
  /** In how many boots it was seen. */
  readonly boots: number;
}

/** The last verified sign-in or refresh: the S, U_S and B_S of the clock rules. */
export interface SignInAnchor {
  /** S: the server's time. */
  readonly serverTime: Instant;
  /** U_S: this machine's uptime at that moment. */
  readonly uptime: Duration;
  /** B_S: the boot it happened in; `null` once that boot is known to be over, or where boots have no names. */
  readonly bootId: string | null;
}

/**
 * What is kept, sealed, between two looks at the clock (licensing-rules.md, "The clock"). Every look gives the next
 * record, which must be stored before what was read is acted on. The sequence number of the rules stands in the seal
 * around it, where the cache tells the newer of two copies by it.
 */
export interface ClockRecord {
  /** E: the least that the time can be. Falls only at a verified sign-in. */
  readonly effective: Instant;
  /** H: the latest time of the wall clock that counts as confirmed. Falls only at a verified sign-in. */
  readonly confirmed: Instant;
  /** Times of the wall clock that wait to be confirmed, earliest first, each later than `effective`. */
  readonly provisional: readonly ProvisionalTime[];
  /** The last W, U and B. */
  readonly last: ClockReadings;
  /** `null` before the first verified sign-in, and after a record was lost. */
  readonly anchor: SignInAnchor | null;
  /** The latest A weighed so far. Only a later one is news, so those a sign-in drops stay dropped. */
  readonly highestBound: Instant | null;
  /** The latest `now` ever given since the last verified sign-in: what had begun then stays begun. */
  readonly furthest: Instant;
  /** Where the wall clock jumped to within one boot, advanced like a provisional time; `null` when it did not. */
  readonly jumpedTo: Instant | null;
  /** Whether an earlier record was missing or broken and no sign-in was verified since (clock rule 6). */
  readonly lost: boolean;
}

/**
 * What a record that does not hold still tells (clock rule 6): a newest one that is known but cannot be relied on, such as
 * that of a restored backup. Its time stays a lower bound; its sign-in counts no more, so the grace counts as used up
 * until the next one.
 */
export function asLostRecord(lastKnown: ClockRecord): ClockRecord {
  return { ...lastKnown, anchor: null, lost: true };
}
