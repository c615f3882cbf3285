import { productId } from '#core/application/application.ts';
import { formatDottedVersion, parseDottedVersion } from '#core/application/version.ts';
import { SESSION_ENDS, type SessionEnd, type UsageInterval, type UsageSession } from '#core/usage/usage-session.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** A stored session, and which process keeps it. */
export interface KeptSession {
  readonly session: UsageSession;
  /** Of whoever keeps it: a text of that one's own form. */
  readonly keeper: string;
}

/** A row as SQLite gives it. */
export type UsageRow = Readonly<Record<string, unknown>>;

/** Stores a session, in the place of what is known of the same one. */
export function writeUsageRow(database: CacheDatabase, { session, keeper }: KeptSession): void {
  const { id, application, startedAt, lastSeenAt, endedAt, endedBy, intervals } = session;
  const { productId: product, featureString, version, name } = application;
  const values = { id, product, featureString, version: version === null ? null : formatDottedVersion(version), name };
  const state = { startedAt, lastSeenAt, endedAt, endedBy, intervals: JSON.stringify(intervals), keeper };
  const updated = database
    .prepare(
      `UPDATE usage_session SET last_seen_at = @lastSeenAt, ended_at = @endedAt, ended_by = @endedBy, intervals = @intervals, keeper = @keeper
       WHERE session_id = @id`,
    )
    .run({ id, ...state });
  if (updated.changes > 0) return;
  database
    .prepare(
      `INSERT INTO usage_session (session_id, product_id, feature, version, application, started_at, last_seen_at, ended_at, ended_by, intervals, keeper)
       VALUES (@id, @product, @featureString, @version, @name, @startedAt, @lastSeenAt, @endedAt, @endedBy, @intervals, @keeper)`,
    )
    .run({ ...values, ...state });
}

/** Reads sessions in the order in which they began; a row that cannot be read any more is passed over: nothing guards it against a flipped byte. */
export function readUsageRows(database: CacheDatabase, which: 'open' | 'all'): KeptSession[] {
  return database
    .prepare<[], UsageRow>(`SELECT * FROM usage_session ${which === 'open' ? 'WHERE ended_at IS NULL' : ''} ORDER BY id`)
    .all()
    .flatMap((row) => keptSession(row) ?? []);
}

/** Removes the sessions that ended before an instant; how many there were. */
export function deleteUsageRowsBefore(database: CacheDatabase, at: Instant): number {
  return database.prepare('DELETE FROM usage_session WHERE ended_at < ?').run(at).changes;
}

/** What a row tells; `null` where it is none of ours. */
export function keptSession(row: UsageRow): KeptSession | null {
  const { session_id: id, product_id: product, feature, version, application, started_at: startedAt, last_seen_at: lastSeenAt, keeper } = row;
  const { ended_at: endedAt, ended_by: endedBy } = row;
  const key = typeof product === 'number' ? productId(product) : null;
  const intervals = readIntervals(row['intervals']);
  if (typeof id !== 'string' || key === null || typeof feature !== 'string' || intervals.length === 0) return null;
  if (typeof startedAt !== 'number' || typeof lastSeenAt !== 'number' || typeof keeper !== 'string') return null;
  return {
    session: {
      id,
      application: {
        productId: key,
        featureString: feature,
        name: typeof application === 'string' ? application : null,
        version: typeof version === 'string' ? parseDottedVersion(version) : null,
      },
      startedAt: instant(startedAt),
      lastSeenAt: instant(lastSeenAt),
      endedAt: typeof endedAt === 'number' ? instant(endedAt) : null,
      endedBy: isSessionEnd(endedBy) ? endedBy : null,
      intervals,
    },
    keeper,
  };
}

function readIntervals(text: unknown): readonly UsageInterval[] {
  try {
    const value: unknown = JSON.parse(String(text));
    return Array.isArray(value) ? (value as readonly UsageInterval[]) : [];
  } catch {
    return [];
  }
}

function isSessionEnd(value: unknown): value is SessionEnd {
  return (SESSION_ENDS as readonly unknown[]).includes(value);
}
