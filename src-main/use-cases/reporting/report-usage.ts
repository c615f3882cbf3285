import { formatDottedVersion } from '#core/application/version.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { KeptSession, ToldSession } from '#main/entitlement-cache/queries/usage-rows.ts';
import type { SentSession, SentSessionResult } from '#main/service-client/service-client.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { PATIENCE, patiently } from '../patience.ts';
import type { Reported, ReportAddressee, ReportTaker } from './report-taker.ts';

/** How many sessions are told at once: far below what a request may hold, so that half an answer loses little. */
const AT_ONCE = 200;

/** How many are told with one refresh; what is left has its turn with the next. */
const AT_MOST = 4_000;

/** What the service says of a report that it cannot even read: one session of it is at fault, and keeps none of the others back. */
const UNREADABLE: ReadonlySet<string> = new Set(['bad-request', 'not-json', 'too-large']);

/**
 * Tells the service of the sessions that began under this user's sign-in, the earliest first: of open ones that they began, and later that
 * they ended. What it said of each is kept at once, batch by batch, so that nothing is lost where this ends in the middle: a batch that is
 * told twice changes nothing there. What it refuses is kept with its reason, and not told again.
 */
export async function reportUsage(opened: OpenedProfile, to: ReportAddressee, taker: ReportTaker, signal: AbortSignal): Promise<Reported> {
  const count = { taken: 0, refused: 0 };
  let atOnce = AT_ONCE;
  for (let told = 0; told < AT_MOST; ) {
    const read = opened.cache.read((reader) => reader.untoldUsage(to.policy, atOnce));
    if (!read.ok) return { ...count, stoppedBy: read };
    const sessions = read.value.flatMap((kept) => reportedSession(kept) ?? []);
    if (sessions.length === 0) break;
    const answer = await taker.sendUsage(sessions, signal);
    if (!answer.ok && answer.refusedAs !== null && UNREADABLE.has(answer.refusedAs) && sessions.length > 1) {
      // Told one by one, so that the one at fault is found.
      atOnce = 1;
      continue;
    }
    const isRefused = !answer.ok && answer.refusedAs !== null && UNREADABLE.has(answer.refusedAs);
    if (!answer.ok && !isRefused) return { ...count, stoppedBy: answer };
    const results = answer.ok ? answer.value : sessions.map(({ id }): SentSessionResult => ({ id, outcome: 'refused', code: answer.refusedAs ?? answer.code }));
    const kept = toldSessions(sessions, results);
    // An answer that tells nothing of what was asked would be asked for again for ever.
    if (kept.length === 0) return { ...count, stoppedBy: { code: 'service-answer-wrong' } };
    const written = await patiently(() => opened.cache.write((writer) => {
      for (const one of kept) writer.writeToldSession(one);
    }), PATIENCE);
    if (!written.ok) return { ...count, stoppedBy: written };
    for (const one of kept) if (one.told === 'refused') writeLog('warn', 'reporting', 'session-refused', { code: one.code });
    count.refused += kept.filter(({ told: how }) => how === 'refused').length;
    count.taken += kept.filter(({ told: how }) => how !== 'refused').length;
    told += kept.length;
  }
  return { ...count, stoppedBy: null };
}

/** A session as it is told; `null` for one without an owner. */
function reportedSession({ session, owner }: KeptSession): SentSession | null {
  const { id, application, startedAt, endedAt, intervals } = session;
  if (owner === undefined || owner === null) return null;
  return {
    id,
    productId: application.productId,
    featureString: application.featureString,
    version: application.version === null ? null : formatDottedVersion(application.version),
    machineName: owner.machineName,
    startedAt: formatIsoInstant(startedAt),
    endedAt: endedAt === null ? null : formatIsoInstant(endedAt),
    // As it began: what came later stays in the profile, and the service is told the same however often.
    online: intervals[0]?.isOnline ?? false,
  };
}

/** What is kept of an answer: only of sessions that were told, each once; an outcome that is not known here counts for nothing. */
function toldSessions(sessions: readonly SentSession[], results: readonly SentSessionResult[]): readonly ToldSession[] {
  const byId = new Map(results.map((one) => [one.id.toLowerCase(), one]));
  return sessions.flatMap(({ id, endedAt }): ToldSession[] => {
    const result = byId.get(id.toLowerCase());
    if (result?.outcome === 'refused') return [{ id, told: 'refused', code: (result.code ?? '').slice(0, 64) }];
    const isTaken = result?.outcome === 'recorded' || result?.outcome === 'ended' || result?.outcome === 'known';
    return isTaken ? [{ id, told: endedAt === null ? 'begun' : 'ended' }] : [];
  });
}
