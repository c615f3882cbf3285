import { instant, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import type { OpenedProfile } from './open-profile.ts';
import { problemOfCache, type UseCaseAnswer } from './use-case-problem.ts';

/** More than a person reads at once; `--since` finds older ones. */
const MOST_ENTRIES = 10_000;

/** Details that are instants. Entries of before version 0.1.0 have them in milliseconds; later ones as ISO text. */
const INSTANTS: ReadonlySet<string> = new Set(['until', 'endedAt']);

/** Reads what happened in this profile, newest first, at most 10,000 entries. */
export function readHistory(opened: OpenedProfile, since: Instant | null): UseCaseAnswer<readonly RecordedActivity[]> {
  const question = since === null ? { limit: MOST_ENTRIES } : { since, limit: MOST_ENTRIES };
  const answer = opened.cache.read((reader) => reader.activity(question));
  if (!answer.ok) return problemOfCache(answer);
  return { ok: true, value: answer.value.map((entry) => ({ ...entry, details: withIsoInstants(entry.details) })) };
}

function withIsoInstants(details: RecordedActivity['details']): RecordedActivity['details'] {
  const entries = Object.entries(details).map(([name, value]) => {
    const isOld = INSTANTS.has(name) && typeof value === 'number';
    return [name, isOld ? formatIsoInstant(instant(value)) : value] as const;
  });
  return Object.fromEntries(entries);
}
