import { lookAtClock, UNTOUCHED_CLOCK, type ClockTrust } from '#core/notification/clock-trust.ts';
import { dueNotifications, type DueNotification, type DueNotifications } from '#core/notification/due-notifications.ts';
import { endingsOf } from '#core/notification/endings.ts';
import type { Notification } from '#core/notification/notification.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { KeptNotification } from '#main/entitlement-cache/queries/notification-rows.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { activity, applicationNames } from '../activity.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime, tellTime, type ToldTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';

/** What one look at a profile's ends came to. */
export interface ClaimedNotifications {
  readonly now: Instant;
  /** To be said by whoever asked, and by nobody else: most urgent first. */
  readonly due: readonly Notification[];
  /** The next instant at which something can become due by time alone; `null` when nothing can. */
  readonly nextAt: Instant | null;
}

/**
 * Takes what is due to be said, in one transaction: of several processes that look at the same moment exactly one is given it. Whoever
 * is killed before it could say it leaves it in the window's list.
 */
export function claimNotifications(opened: OpenedProfile): UseCaseAnswer<ClaimedNotifications> {
  const answer = opened.cache.write((writer): ClaimedNotifications => {
    const licenses = writer.licenses();
    const time = tellTime(writer, licenses, opened);
    const { found, kept, trust, canSignIn } = look(writer, licenses, opened, time);
    for (const { id } of kept.filter((one) => found.taken.includes(one))) writer.forgetNotification(id);
    const { now } = time;
    const keep = ({ ending, threshold, ahead }: DueNotification, isShown: boolean): number =>
      writer.keepNotification({ ending: ending.key, threshold, saidAt: now, ahead, isShown });
    for (const one of found.passedOver) keep(one, false);
    const due = found.due.map((one) => notificationOf(keep(one, true), one, canSignIn));
    for (const one of due) writer.recordActivity(activity('notified', now, null, detailsOf(one)));
    writer.writeNotificationClock(trust);
    return { now, due, nextAt: found.nextAt };
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** Whether anything would be claimed now, and when next; writes nothing, so that it can be asked whenever something changed. */
export function peekAtNotifications(opened: OpenedProfile): UseCaseAnswer<{ readonly now: Instant; readonly isAnythingDue: boolean; readonly nextAt: Instant | null }> {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    const time = readTime(reader, licenses, opened);
    const { due, taken, passedOver, nextAt } = look(reader, licenses, opened, time).found;
    return { now: time.now, isAnythingDue: due.length + taken.length + passedOver.length > 0, nextAt };
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/**
 * Notes what the clocks show, at the beginning of a boot and when the wall clock was set: only so is it known later by how much, and
 * whether what was said rested on a clock that was ahead.
 *
 * @param isSet whether the clock was set; otherwise nothing is written where this boot is known already
 */
export function noteClocks(opened: OpenedProfile, isSet: boolean): UseCaseAnswer<null> {
  const readings = opened.clock();
  if (!isSet) {
    const known = opened.cache.read((reader) => reader.notificationClock());
    if (!known.ok) return problemOfCache(known);
    if (known.value?.last?.bootId === readings.bootId) return { ok: true, value: null };
  }
  const answer = opened.cache.write((writer) => {
    const certain = readTime(writer, writer.licenses(), opened).record.effective;
    writer.writeNotificationClock(trustAfter(writer, opened.clock(), certain));
    return null;
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** The same within a transaction that records the time anyway. */
export function noteClocksOf(writer: CacheWriter, { record }: ToldTime): void {
  writer.writeNotificationClock(trustAfter(writer, record.last, record.effective));
}

/** Notes that somebody has put a notification aside; it is not shown again. */
export function dismissNotification(opened: OpenedProfile, id: number): UseCaseAnswer<boolean> {
  const answer = opened.cache.write((writer) => writer.dismissNotification(id, readTime(writer, writer.licenses(), opened).now));
  return answer.ok ? answer : problemOfCache(answer);
}

interface Look {
  readonly found: DueNotifications;
  readonly kept: readonly KeptNotification[];
  readonly trust: ClockTrust;
  readonly canSignIn: boolean;
}

function look(reader: CacheReader, licenses: readonly StoredLicense[], opened: OpenedProfile, time: ToldTime): Look {
  const { now, record } = time;
  const facts = gatherFacts(reader, licenses, opened, time);
  const certain = record.effective;
  const trust = trustAfter(reader, record.last, certain);
  const kept = reader.notifications();
  return { found: dueNotifications(endingsOf(facts, now), kept, { trust, certain }, now), kept, trust, canSignIn: facts.serviceConfigured };
}

function trustAfter(reader: CacheReader, readings: ClockReadings, certain: Instant): ClockTrust {
  return lookAtClock(reader.notificationClock() ?? UNTOUCHED_CLOCK, readings, certain);
}

/** A claimed or kept threshold as it is shown. */
export function notificationOf(id: number, { ending, threshold }: Omit<DueNotification, 'ahead'>, canSignIn: boolean): Notification {
  const { kind, endsAt, applications, goesOnUntil } = ending;
  return { id, kind, threshold, endsAt, applications, goesOnUntil, canSignIn };
}

function detailsOf({ kind, threshold, endsAt, applications }: Notification): Readonly<Record<string, string | readonly string[]>> {
  const names = applicationNames(applications.map(({ name, productId }) => ({ name: name ?? '', productId })));
  return { ending: kind, threshold, applications: names, endsAt: formatIsoInstant(endsAt) };
}
