import type { ClockTrust } from '#core/notification/clock-trust.ts';
import type { SaidThreshold } from '#core/notification/due-notifications.ts';
import { isThreshold } from '#core/notification/threshold.ts';
import { duration, instant, MILLISECOND, type Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** A threshold that was said, as it is kept. */
export interface KeptNotification extends SaidThreshold {
  readonly id: number;
  readonly saidAt: Instant;
  /** Whether it was said itself, or another one of that look spoke for it. */
  readonly isShown: boolean;
  readonly isDismissed: boolean;
}

interface NotificationRow {
  readonly id: number;
  readonly ending: string;
  readonly threshold: string;
  readonly said_at: number;
  readonly ahead: number;
  readonly shown: number;
  readonly dismissed_at: number | null;
}

/** Reads what was said, earliest first; a threshold that this version does not know is passed over. */
export function readNotificationRows(database: CacheDatabase): KeptNotification[] {
  return database
    .prepare<[], NotificationRow>('SELECT id, ending, threshold, said_at, ahead, shown, dismissed_at FROM notification ORDER BY id')
    .all()
    .flatMap(({ id, ending, threshold, said_at: saidAt, ahead, shown, dismissed_at: dismissedAt }) =>
      isThreshold(threshold)
        ? [{ id, ending, threshold, saidAt: instant(saidAt), ahead: duration(ahead, MILLISECOND), isShown: shown !== 0, isDismissed: dismissedAt !== null }]
        : [],
    );
}

/** Keeps that a threshold was said; gives its number. */
export function insertNotification(database: CacheDatabase, said: Omit<KeptNotification, 'id' | 'isDismissed'>): number {
  const { ending, threshold, saidAt, ahead, isShown } = said;
  const { lastInsertRowid } = database
    .prepare('INSERT INTO notification (ending, threshold, said_at, ahead, shown) VALUES (?, ?, ?, ?, ?)')
    .run(ending, threshold, saidAt, ahead, isShown ? 1 : 0);
  return Number(lastInsertRowid);
}

/** Removes one, as if it had not been said. */
export function deleteNotification(database: CacheDatabase, id: number): void {
  database.prepare('DELETE FROM notification WHERE id = ?').run(id);
}

/** Notes that somebody has put one aside; whether there was one that nobody had. */
export function dismissNotificationRow(database: CacheDatabase, id: number, at: Instant): boolean {
  return database.prepare('UPDATE notification SET dismissed_at = ? WHERE id = ? AND dismissed_at IS NULL').run(at, id).changes > 0;
}

/** Reads what is known of the clocks that notifications were said by; `null` before the first look. */
export function readNotificationClock(database: CacheDatabase): ClockTrust | null {
  const row = database
    .prepare<[], { wall: number; uptime: number; bootId: string | null; ahead: number }>(
      'SELECT wall, uptime, boot_id AS bootId, ahead FROM notification_clock',
    )
    .get();
  if (row === undefined) return null;
  const { wall, uptime, bootId, ahead } = row;
  return { last: { wall: instant(wall), uptime: duration(uptime, MILLISECOND), bootId }, ahead: duration(ahead, MILLISECOND) };
}

/** Keeps it, in the place of what was known before. */
export function writeNotificationClock(database: CacheDatabase, { last, ahead }: ClockTrust): void {
  if (last === null) return;
  database
    .prepare(
      `INSERT INTO notification_clock (id, wall, uptime, boot_id, ahead) VALUES (1, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET wall = excluded.wall, uptime = excluded.uptime, boot_id = excluded.boot_id, ahead = excluded.ahead`,
    )
    .run(Math.round(last.wall), Math.round(last.uptime), last.bootId, Math.round(ahead));
}
