import { DAY, earliest, minus, type Duration, type Instant } from '../time/instant.ts';
import type { ClockTrust } from './clock-trust.ts';
import type { Ending } from './ending.ts';
import { THRESHOLDS, thresholdAt, type ThresholdCode } from './threshold.ts';

/** That a threshold of an end was said. */
export interface SaidThreshold {
  /** The key of the ending. */
  readonly ending: string;
  readonly threshold: ThresholdCode;
  /** How far the clock it was said by had been set ahead, as far as is known; 0 where the time was certain. */
  readonly ahead: Duration;
}

/** One thing that is to be said now. */
export interface DueNotification {
  readonly ending: Ending;
  readonly threshold: ThresholdCode;
  readonly ahead: Duration;
}

/** What one look comes to. */
export interface DueNotifications {
  /** To be said now, most urgent first; from then on they are said. */
  readonly due: readonly DueNotification[];
  /** To be noted as said without a word: another notification of this look says what matters. */
  readonly passedOver: readonly DueNotification[];
  /** Said by a clock that turned out to be ahead: as if it had not been said. */
  readonly taken: readonly SaidThreshold[];
  /** The next instant at which something can become due by time alone; `null` when nothing can. */
  readonly nextAt: Instant | null;
}

/**
 * Tells what is due at `now`. Of each ending only the newest threshold is said, and those before it count as said: after a long sleep
 * nobody hears five things of one license.
 *
 * What was said stays said when the clock goes back, except where the clock had been set ahead when it was said: once that is undone,
 * or `now` is a day before the threshold (a clock that was right never wins back more), the threshold is to be said when it truly comes.
 *
 * @param said what was said of these endings, in any order
 * @param certain the least that the time can be (`effective` of the clock record)
 */
export function dueNotifications(
  endings: readonly Ending[],
  said: readonly SaidThreshold[],
  { trust, certain }: { readonly trust: ClockTrust; readonly certain: Instant },
  now: Instant,
): DueNotifications {
  const due: DueNotification[] = [];
  const taken: SaidThreshold[] = [];
  const ahead: Instant[] = [];
  for (const ending of endings) {
    let settled = ending.begins > now + DAY ? (-Infinity as Instant) : ending.begins;
    for (const one of said) {
      if (one.ending !== ending.key) continue;
      const at = thresholdAt(ending.endsAt, one.threshold);
      if (isUndone(one, at, trust, now)) taken.push(one);
      else if (at > settled) settled = at;
    }
    const open = THRESHOLDS[ending.kind].filter((threshold) => thresholdAt(ending.endsAt, threshold) > settled);
    const newest = open.findLast((threshold) => thresholdAt(ending.endsAt, threshold) <= now);
    const next = open.find((threshold) => thresholdAt(ending.endsAt, threshold) > now);
    if (next !== undefined) ahead.push(thresholdAt(ending.endsAt, next));
    if (newest === undefined) continue;
    if (ending.silentUntil !== null && now < ending.silentUntil) ahead.push(ending.silentUntil);
    else {
      const isCertain = thresholdAt(ending.endsAt, newest) <= certain;
      due.push({ ending, threshold: newest, ahead: isCertain ? (0 as Duration) : trust.ahead });
    }
  }
  const passedOver = due.filter((one) => isSaidByAnother(one, due));
  return {
    due: due.filter((one) => !passedOver.includes(one)).sort((left, right) => left.ending.endsAt - right.ending.endsAt),
    passedOver,
    taken,
    nextAt: ahead.length === 0 ? null : earliest(ahead[0] as Instant, ...ahead.slice(1)),
  };
}

/** Whether what was said before its time by a clock that was ahead is known to have been so. */
function isUndone({ ahead }: SaidThreshold, at: Instant, trust: ClockTrust, now: Instant): boolean {
  if (now >= at) return false;
  return now < minus(at, DAY) || (ahead > 0 && trust.ahead <= ahead / 2);
}

/** Whether a checkout's end matters to nobody: each of its applications goes on until an end that is said at the same look. */
function isSaidByAnother({ ending }: DueNotification, due: readonly DueNotification[]): boolean {
  if (ending.kind !== 'checkout' || ending.goesOnUntil === null) return false;
  const others = due.filter((one) => one.ending.kind === 'grace').map((one) => one.ending);
  return ending.applications.every(({ productId, featureString }) =>
    others.some((other) =>
      other.applications.some((one) => one.productId === productId && one.featureString === featureString),
    ),
  );
}
