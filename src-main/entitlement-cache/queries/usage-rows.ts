import { productId } from '#core/application/application.ts';
import { formatDottedVersion, parseDottedVersion } from '#core/application/version.ts';
import { SESSION_ENDS, type SessionEnd, type UsageInterval, type UsageSession } from '#core/usage/usage-session.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** Under whose sign-in a session began, and where: only that user's organisation is told of it. */
export interface UsageOwner {
  readonly userId: string;
  readonly organizationId: string;
  /** What the computer was called: a session is told as it began, however often it is told. */
  readonly machineName: string;
}

/** A stored session, and which process keeps it. */
export interface KeptSession {
  readonly session: UsageSession;
  /** Of whoever keeps it: a text of that one's own form. */
  readonly keeper: string;
  /** Settled when it is stored first, for good; nobody's where it is left out. */
  readonly owner?: UsageOwner | null;
}

/** How far the service was told of a session: that it began, that it ended; or it refused it. */
export type ToldSession =
  | { readonly id: string; readonly told: 'begun' | 'ended' }
  | { readonly id: string; readonly told: 'refused'; readonly code: string };

/** A row as SQLite gives it. */
export type UsageRow = Readonly<Record<string, unknown>>;

/** Stores a session, in the place of what is known of the same one. */
export function writeUsageRow(database: CacheDatabase, { session, keeper, owner = null }: KeptSession): void {
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
      `INSERT INTO usage_session (session_id, product_id, feature, version, application, started_at, last_seen_at, ended_at, ended_by, intervals, keeper,
         user_id, organization_id, machine)
       VALUES (@id, @product, @featureString, @version, @name, @startedAt, @lastSeenAt, @endedAt, @endedBy, @intervals, @keeper,
         @userId, @organizationId, @machineName)`,
    )
    .run({ ...values, ...state, userId: owner?.userId ?? null, organizationId: owner?.organizationId ?? null, machineName: owner?.machineName ?? null });
}

/** Reads sessions in the order in which they began; a row that cannot be read any more is passed over: nothing guards it against a flipped byte. */
export function readUsageRows(database: CacheDatabase, which: 'open' | 'all'): KeptSession[] {
  return database
    .prepare<[], UsageRow>(`SELECT * FROM usage_session ${which === 'open' ? 'WHERE ended_at IS NULL' : ''} ORDER BY id`)
    .all()
    .flatMap((row) => keptSession(row) ?? []);
}

/**
 * Reads the sessions of a user in an organisation of which the service does not know yet that they began, or that they ended; the earliest
 * first.
 */
export function readUntoldUsageRows(database: CacheDatabase, owner: Pick<UsageOwner, 'userId' | 'organizationId'>, atMost: number): KeptSession[] {
  return database
    .prepare<[string, string, number], UsageRow>(
      `SELECT * FROM usage_session
       WHERE user_id = ? AND organization_id = ? AND (told IS NULL OR (told = 'begun' AND ended_at IS NOT NULL))
       ORDER BY id LIMIT ?`,
    )
    .all(owner.userId, owner.organizationId, atMost)
    .flatMap((row) => keptSession(row) ?? []);
}

/** Keeps how far the service was told of a session. */
export function writeToldSession(database: CacheDatabase, { id, ...told }: ToldSession): void {
  database.prepare('UPDATE usage_session SET told = ?, told_code = ? WHERE session_id = ?').run(told.told, told.told === 'refused' ? told.code : null, id);
}

/** Why the service refused sessions, and how many it did for each cause. */
export function readRefusedUsage(database: CacheDatabase): ReadonlyMap<string, number> {
  const rows = database
    .prepare<[], { code: string; count: number }>("SELECT coalesce(told_code, '') AS code, count(*) AS count FROM usage_session WHERE told = 'refused' GROUP BY told_code")
    .all();
  return new Map(rows.map(({ code, count }) => [code, count]));
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
    owner: ownerOf(row),
  };
}

function ownerOf({ user_id: userId, organization_id: organizationId, machine: machineName }: UsageRow): UsageOwner | null {
  const isKnown = typeof userId === 'string' && typeof organizationId === 'string' && typeof machineName === 'string';
  return isKnown ? { userId, organizationId, machineName } : null;
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
