import { endingsOf } from '#core/notification/endings.ts';
import type { Notification } from '#core/notification/notification.ts';
import { thresholdAt } from '#core/notification/threshold.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import { notificationOf } from './claim-notifications.ts';

/**
 * What a window shows of what was said: of each end that is still ahead (or of a time offline that is over) the newest, until it is
 * dismissed. What was cleared, replaced or renewed since is not shown, and neither is what a clock said too early.
 */
export function shownNotifications(reader: CacheReader, facts: DecisionFacts, now: Instant): readonly Notification[] {
  const kept = reader.notifications().filter(({ isShown }) => isShown);
  // Most profiles have nothing to say at most times.
  if (kept.every(({ isDismissed }) => isDismissed)) return [];
  return endingsOf(facts, now)
    .flatMap((ending): Notification[] => {
      const newest = kept.findLast((one) => one.ending === ending.key && thresholdAt(ending.endsAt, one.threshold) <= now);
      if (newest === undefined || newest.isDismissed) return [];
      return [notificationOf(newest.id, { ending, threshold: newest.threshold }, facts.serviceConfigured)];
    })
    .sort((left, right) => left.endsAt - right.endsAt);
}
