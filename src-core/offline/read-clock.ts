import { between, DAY, instant, latest, minus, plus, type Duration, type Instant } from '../time/instant.ts';
import { soundInstant, soundReadings, type ClockReadings } from './clock-readings.ts';
import type { ClockRecord, SignInAnchor } from './clock-record.ts';
import { passedTime, type PassedTime } from './passed-time.ts';
import { addProvisionalTime, WALL_TOLERANCE, weighProvisionalTimes } from './provisional-time.ts';

/** What is odd about the clock; each is said to the user, none is a reason to refuse anything by itself. */
export type ClockCondition = 'clock-behind' | 'clock-ahead' | 'record-missing';

/** What else is known when the clock is read. */
export interface KnownTimes {
  /**
   * A: the authenticated lower bounds. The build time (not under `LICENSING_NOW`) and the issue times of the licenses
   * stored here and of the accepted revocation lists, none later than the `now` at which it was accepted; never those of a
   * refused file. Any order, may be empty.
   */
  readonly lowerBounds: readonly Instant[];
  /**
   * Whether the profile has never held a license, a policy or a tombstone. Then a missing record is no loss; otherwise
   * the sign-in grace counts as used up until the next sign-in (clock rule 6).
   */
  readonly isNewProfile: boolean;
}

/** The answer to "what time is it?", with the record that must be stored before the answer is acted on. */
export interface ClockReading {
  readonly now: Instant;
  /** The latest `now` given since the last verified sign-in, this one included: what has begun is judged by it. */
  readonly furthest: Instant;
  readonly record: ClockRecord;
  readonly conditions: readonly ClockCondition[];
}

/** E before anything is known. */
const BEGINNING: Instant = instant(0);

/**
 * Computes what time it is from the clocks of this moment and the record of the last look (licensing-rules.md, "The
 * clock", rules 1, 2, 3 and 6). Pure, and gives an answer whatever the clocks show.
 *
 * @param record the newest stored record; where it does not hold, `asLostRecord` of what is known, or `null`
 * @param readings taken inside the transaction that stores the next record, so that two processes do not cross
 */
export function readClock(record: ClockRecord | null, readings: ClockReadings, known: KnownTimes): ClockReading {
  const current = soundReadings(readings);
  const before = record ?? emptyRecord(current, !known.isNewProfile);
  const passed = passedTime(before.last, current);
  const anchor = anchorAfter(before.anchor, current);
  const isSignInBoot = anchor !== null && anchor.bootId !== null;

  // Rule 3. In the boot of the sign-in there is nothing to weigh: the time is known, so nothing of the wall clock is kept.
  const weighed = weighProvisionalTimes(before.provisional, passed, current.wall);
  const confirmed = latest(before.confirmed, weighed.confirmed ?? before.confirmed);

  // Rule 1. A bound is news only when it is later than all weighed before: those a sign-in dropped stay dropped.
  const bound = highestOf(known.lowerBounds);
  const isNews = bound !== null && (before.highestBound === null || bound > before.highestBound);
  const counted = plus(before.effective, passed.elapsed);
  const effective = isNews ? latest(counted, confirmed, bound) : latest(counted, confirmed);

  // Rule 2. In the boot of the sign-in E is S + (U − U_S), and the wall clock changes nothing.
  const now = isSignInBoot ? effective : latest(effective, current.wall);
  const furthest = latest(before.furthest, now);
  const jumpedTo = jumpAfter(before, current, passed, effective);
  return {
    now,
    furthest,
    record: {
      effective,
      confirmed,
      provisional: isSignInBoot ? [] : addProvisionalTime(weighed.waiting, effective, current.wall),
      last: current,
      anchor,
      highestBound: isNews ? bound : before.highestBound,
      furthest,
      jumpedTo,
      lost: before.lost,
    },
    conditions: conditionsOf(now, current.wall, jumpedTo, before.lost),
  };
}

/** The latest of the lower bounds, garbage left out; `null` when there is none. */
export function highestOf(bounds: readonly Instant[]): Instant | null {
  return bounds.reduce<Instant | null>((highest, bound) => {
    if (!Number.isFinite(bound)) return highest;
    return highest === null ? soundInstant(bound) : latest(highest, soundInstant(bound));
  }, null);
}

/** Rule 6: nothing is known but the lower bounds, and no sign-in, so the grace counts as used up. */
function emptyRecord(current: ClockReadings, lost: boolean): ClockRecord {
  return {
    effective: BEGINNING,
    confirmed: BEGINNING,
    provisional: [],
    last: current,
    anchor: null,
    highestBound: null,
    furthest: BEGINNING,
    jumpedTo: null,
    lost,
  };
}

/** Forgets the boot of the sign-in once another boot is seen, so that it cannot be gone back to. */
function anchorAfter(anchor: SignInAnchor | null, current: ClockReadings): SignInAnchor | null {
  if (anchor === null || anchor.bootId === null || anchor.bootId === current.bootId) return anchor;
  return { ...anchor, bootId: null };
}

/**
 * Rule 3, `clock-ahead`: only a jump within what is certainly one boot shows that the clock was set, since a machine that
 * was off looks the same as a wrong clock. The jump is kept until the clock is set right, its time is confirmed or the boot ends; a clock
 * that jumps to where the time must be was wrong before and is right now.
 */
function jumpAfter(before: ClockRecord, current: ClockReadings, passed: PassedTime, effective: Instant): Instant | null {
  const isFarAhead = between(effective, current.wall) > DAY;
  if (!isFarAhead) return null;
  const jumped = passed.boot === 'same' && between(before.last.wall, current.wall) > passed.elapsed + DAY;
  if (jumped) return current.wall;
  if (before.jumpedTo === null || passed.boot !== 'same') return null;
  const advanced = plus(before.jumpedTo, passed.elapsed);
  return current.wall < minus(advanced, WALL_TOLERANCE) ? null : (Math.min(advanced, current.wall) as Instant);
}

function conditionsOf(now: Instant, wall: Instant, jumpedTo: Instant | null, lost: boolean): readonly ClockCondition[] {
  const behind: Duration = between(wall, now);
  return [
    // Rule 2: more than a day behind is said; less is silent.
    ...(behind > DAY ? (['clock-behind'] as const) : []),
    ...(jumpedTo === null ? [] : (['clock-ahead'] as const)),
    ...(lost ? (['record-missing'] as const) : []),
  ];
}
