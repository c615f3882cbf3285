import type { ApplicationKey } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { DAY, duration, minus, plus, type Instant } from '#core/time/instant.ts';
import { keyOf } from '../checkouts/gather-catalogue.ts';
import type { Change } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

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
  | { readonly id: string; readonly outcome: 'refused'; readonly code: 'session-of-another' | 'session-differs' | 'session-time-wrong' | 'session-too-many' | 'application-unknown' };

/** Whose sessions they are, and when they are reported. */
export interface UsageReport {
  readonly organizationId: string;
  readonly memberId: string;
  readonly now: Instant;
}

/** How long ago a session may have begun: a workstation that was away for longer than a year has no license that holds. */
const LONGEST_AGO = duration(400, DAY);

/** As many sessions of one person are recorded in a day: what a workstation brings that was away for a year, several times over. */
const MOST_OF_DAY = 50_000;

/**
 * Records usage sessions. They may come late, in any order and again: each is recorded once, and ends once. In a few statements, however many they are.
 *
 * Only sessions of applications of the catalogue are recorded: the export of usage would be filled with numbers that mean nothing otherwise. Sessions of
 * one that was taken out of the catalogue before they were reported are refused with a code that says so.
 */
export async function recordUsage(change: Change, report: UsageReport, sessions: readonly UsageSession[]): Promise<readonly RecordedSession[]> {
  const { organizationId, memberId } = report;
  const applications = await applicationsThere(change, organizationId, sessions);
  const codes = sessions.map((session) => problemOf(session, report.now, applications));
  const good = sessions.filter((_, place) => codes[place] === null);
  const firsts = [...new Map(good.toReversed().map((session) => [session.id, rowOf(session, report)])).values()];
  const known = await rowsOf(change, firsts.map(({ id }) => id));
  const others = firsts.filter(({ id }) => !known.has(id));
  const hasRoom = others.length === 0 || (await recordedToday(change, report)) + others.length <= MOST_OF_DAY;
  // Somebody of another organisation may record the same id at this moment.
  const inserted = hasRoom && others.length > 0 ? await change.insertInto('usage_session').values(others).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').execute() : [];
  const fresh = new Set(inserted.map(({ id }) => id));
  for (const row of others) if (fresh.has(row.id)) known.set(row.id, row);
  const ended = new Map<string, SessionRow>();
  const results = sessions.map((session, place): RecordedSession => {
    const { id } = session;
    const code = codes[place] ?? null;
    if (code !== null) return { id, outcome: 'refused', code };
    const before = known.get(id);
    if (before === undefined) return { id, outcome: 'refused', code: hasRoom ? 'session-of-another' : 'session-too-many' };
    if (fresh.delete(id)) return { id, outcome: 'recorded' };
    if (before.member_id !== memberId) return { id, outcome: 'refused', code: 'session-of-another' };
    if (isOther(before, rowOf(session, report))) return { id, outcome: 'refused', code: 'session-differs' };
    if (before.ended_at !== null || session.endedAt === null) return { id, outcome: 'known' };
    const now = { ...before, ended_at: session.endedAt };
    known.set(id, now);
    ended.set(id, now);
    return { id, outcome: 'ended' };
  });
  if (ended.size > 0) {
    const ends = change.insertInto('usage_session').values([...ended.values()]);
    await ends.onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ ended_at: row.ref('excluded.ended_at') }))).execute();
  }
  return results;
}

type SessionRow = Tables['usage_session'];

function rowOf(session: UsageSession, { organizationId, memberId, now }: UsageReport): SessionRow {
  return {
    id: session.id,
    organization_id: organizationId,
    member_id: memberId,
    machine_name: session.machineName,
    product_id: session.productId,
    feature_string: session.featureString,
    version: session.version === null ? null : formatDottedVersion(session.version),
    started_at: session.startedAt,
    ended_at: session.endedAt,
    online: session.online ? 1 : 0,
    received_at: now,
  };
}

/** Whether what was recorded is another session than what is reported; its end may come later. */
function isOther(before: SessionRow, reported: SessionRow): boolean {
  const contents = ({ machine_name, product_id, feature_string, version, started_at, online }: SessionRow): string =>
    JSON.stringify([machine_name, product_id, feature_string, version, started_at, online]);
  return contents(before) !== contents(reported) || (before.ended_at !== null && reported.ended_at !== null && before.ended_at !== reported.ended_at);
}

function problemOf({ startedAt, endedAt, productId, featureString }: UsageSession, now: Instant, applications: ReadonlySet<string>): 'session-time-wrong' | 'application-unknown' | null {
  const latest = plus(now, DAY);
  if (startedAt > latest || startedAt < minus(now, LONGEST_AGO)) return 'session-time-wrong';
  if (endedAt !== null && (endedAt < startedAt || endedAt > latest)) return 'session-time-wrong';
  return applications.has(keyOf(productId, featureString)) ? null : 'application-unknown';
}

async function applicationsThere(change: Change, organizationId: string, sessions: readonly UsageSession[]): Promise<ReadonlySet<string>> {
  const products = [...new Set(sessions.map(({ productId }) => productId))];
  if (products.length === 0) return new Set();
  const rows = await change
    .selectFrom('application')
    .select(['product_id', 'feature_string'])
    .where('organization_id', '=', organizationId)
    .where('product_id', 'in', products)
    .execute();
  return new Set(rows.map(({ product_id, feature_string }) => keyOf(product_id, feature_string)));
}

async function rowsOf(change: Change, ids: readonly string[]): Promise<Map<string, SessionRow>> {
  if (ids.length === 0) return new Map();
  const rows = await change.selectFrom('usage_session').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function recordedToday(change: Change, { organizationId, memberId, now }: UsageReport): Promise<number> {
  const { count } = await change
    .selectFrom('usage_session')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('member_id', '=', memberId)
    .where('received_at', '>', minus(now, DAY))
    .executeTakeFirstOrThrow();
  return count;
}
