import type { Notification } from '#core/notification/notification.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { duration, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { claimNotifications, noteClocks, peekAtNotifications } from '#main/use-cases/notifications/claim-notifications.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { isClockSet, whatIsDue, type ToldMoment } from '#main/profile-watch/what-is-due.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';

/** How soon it is tried again after the store could not be read or written; the uptime counts. */
const TRY_AGAIN_AFTER: Duration = duration(5, SECOND);

/** Looks after what is to be said of one profile. Made by `attendNotifications`. */
export interface NotificationAttendant {
  /**
   * To be called when the profile was opened, by whoever takes no snapshots of it: those note which boot this is, before anything can be
   * said in it.
   */
  begin(): void;
  /**
   * To be called about once a second by whoever watches the profile already: costs a comparison unless an instant has come, the clock
   * was set, or `changed` was called. Tells whether anything was claimed.
   */
  look(): boolean;
  /** Something in the profile changed: what is due next may have changed as well. */
  changed(): void;
}

/** What an attendant works with. */
export interface Attending {
  /** The open profile as it is at the moment, or why there is none. */
  readonly profile: () => UseCaseAnswer<OpenedProfile>;
  /** Is given what is to be said, once: the one place in all processes of the profile that is to say it. */
  readonly say: (due: readonly Notification[], now: Instant) => void;
  /** Whether it can say anything to anybody; where not, what is due is left to a process that can. Always, unless given. */
  readonly canSay?: () => boolean;
}

/** Begins to look after a profile's notifications, for a window's host or the gate alike. */
export function attendNotifications({ profile, say, canSay = () => true }: Attending): NotificationAttendant {
  /** The moment of the last look at the ends; `null` when they are to be looked at whatever the time. */
  let told: ToldMoment | null = null;
  let last: ClockReadings | null = null;
  /** Not before this uptime. */
  let tryAt: Duration | null = null;

  /** Looks at the ends; tells whether anything was said, or that the store could not be used. */
  const lookAgain = (opened: OpenedProfile, readings: ClockReadings): 'said' | 'nothing' | 'failed' => {
    const peeked = peekAtNotifications(opened);
    if (!peeked.ok) return 'failed';
    const { now, isAnythingDue, nextAt: nextDifferenceAt } = peeked.value;
    told = { readings, now, nextDifferenceAt };
    if (!isAnythingDue || !canSay()) return 'nothing';
    const claimed = claimNotifications(opened);
    if (!claimed.ok) return 'failed';
    const { due, now: at, nextAt } = claimed.value;
    told = { readings, now: at, nextDifferenceAt: nextAt };
    if (due.length > 0) say(due, at);
    return due.length > 0 ? 'said' : 'nothing';
  };

  return {
    begin() {
      const opened = profile();
      if (opened.ok) noteClocks(opened.value, false);
      told = null;
    },
    look() {
      const opened = profile();
      if (!opened.ok) return false;
      const readings = opened.value.clock();
      const isSet = last !== null && isClockSet(last, readings);
      if (!isSet && whatIsDue(told, readings) === 'nothing') return false;
      if (tryAt !== null && readings.uptime < tryAt && readings.uptime >= tryAt - TRY_AGAIN_AFTER) return false;
      const found = isSet && !noteClocks(opened.value, true).ok ? 'failed' : lookAgain(opened.value, readings);
      tryAt = found === 'failed' ? ((readings.uptime + TRY_AGAIN_AFTER) as Duration) : null;
      // What could not be noted of a clock that was set is noted at the next try.
      if (found === 'failed') told = null;
      else last = readings;
      return found === 'said';
    },
    changed() {
      told = null;
    },
  };
}
