import type { ApplicationKey } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { DAY, plus, type Instant } from '#core/time/instant.ts';
import type { Change } from '../store/store.ts';

/** A time during which an application ran on a workstation, as the workstation recorded it. */
export interface UsageSession extends ApplicationKey {
  /** A guid that the workstation made: the same session has the same id however often it is sent. */
  readonly id: string;
  readonly machineName: string;
  readonly version: ApplicationVersion | null;
  readonly startedAt: Instant;
  /** `null` while it runs; a later report brings its end. */
  readonly endedAt: Instant | null;
  /** Whether the workstation was signed in and connected when it began. */
  readonly online: boolean;
}

/** What became of a session: `ended` where this report brought the end of one that was known. */
export type RecordedSession =
  | { readonly id: string; readonly outcome: 'recorded' | 'ended' | 'known' }
  | { readonly id: string; readonly outcome: 'refused'; readonly code: 'session-of-another' | 'session-differs' | 'session-time-wrong' };

/** Whose sessions they are, and when they are reported. */
export interface UsageReport {
  readonly organizationId: string;
  readonly memberId: string;
  readonly now: Instant;
}

/** Records usage sessions. They may come late, in any order and again: each is recorded once, and ends once. */
export async function recordUsage(change: Change, report: UsageReport, sessions: readonly UsageSession[]): Promise<readonly RecordedSession[]> {
  const results: RecordedSession[] = [];
  for (const session of sessions) results.push(await recordSession(change, report, session));
  return results;
}

async function recordSession(change: Change, { organizationId, memberId, now }: UsageReport, session: UsageSession): Promise<RecordedSession> {
  const { id, startedAt, endedAt } = session;
  if (startedAt > plus(now, DAY) || (endedAt !== null && endedAt < startedAt)) return { id, outcome: 'refused', code: 'session-time-wrong' };
  const contents = {
    machine_name: session.machineName,
    product_id: session.productId,
    feature_string: session.featureString,
    version: session.version === null ? null : formatDottedVersion(session.version),
    started_at: startedAt,
    online: session.online ? (1 as const) : (0 as const),
  };
  const inserted = await change
    .insertInto('usage_session')
    .values({ id, organization_id: organizationId, member_id: memberId, ...contents, ended_at: endedAt, received_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) return { id, outcome: 'recorded' };
  const known = await change
    .selectFrom('usage_session')
    .select(['member_id', 'machine_name', 'product_id', 'feature_string', 'version', 'started_at', 'online', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (known.member_id !== memberId) return { id, outcome: 'refused', code: 'session-of-another' };
  const { member_id: _, ended_at, ...before } = known;
  const hasOtherEnd = ended_at !== null && endedAt !== null && ended_at !== endedAt;
  if (JSON.stringify(before) !== JSON.stringify(contents) || hasOtherEnd) return { id, outcome: 'refused', code: 'session-differs' };
  if (ended_at !== null || endedAt === null) return { id, outcome: 'known' };
  await change.updateTable('usage_session').set({ ended_at: endedAt }).where('id', '=', id).execute();
  return { id, outcome: 'ended' };
}
