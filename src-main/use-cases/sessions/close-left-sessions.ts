import { endUsage } from '#core/usage/usage-session.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { KeptSession } from '#main/entitlement-cache/queries/usage-rows.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { isKeeperGone } from './session-keeper.ts';

/**
 * Ends the sessions whose keeper is gone (killed, or with the computer) at the moment they were seen last, so that no more than a minute
 * of usage is lost; how many there were. Where there are none, nothing is written.
 */
export function closeLeftSessions(opened: OpenedProfile): UseCaseAnswer<number> {
  const found = opened.cache.read((reader) => left(reader, opened).length);
  if (!found.ok) return problemOfCache(found);
  if (found.value === 0) return found;
  const answer = opened.cache.write((writer) => {
    const gone = left(writer, opened);
    for (const { session, keeper } of gone) writer.writeUsageSession({ session: endUsage(session, 'lost', session.lastSeenAt), keeper });
    return gone.length;
  });
  return answer.ok ? answer : problemOfCache(answer);
}

function left(reader: CacheReader, opened: OpenedProfile): readonly KeptSession[] {
  const open = reader.usageSessions('open');
  if (open.length === 0) return [];
  const { now } = readTime(reader, reader.licenses(), opened);
  const { bootId } = opened.clock();
  return open.filter(({ session, keeper }) => isKeeperGone(keeper, bootId, session.lastSeenAt, now));
}
