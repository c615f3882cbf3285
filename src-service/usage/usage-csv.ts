import { HOUR, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { Reading } from '../store/store.ts';
import { mergeSessions } from './merge-sessions.ts';
import { readCheckoutUsage, readSessions, type CheckoutUsage, type UsageFilter } from './read-usage.ts';

/** The two kinds of usage: around the clock by a checkout, and while an application ran. */
export const USAGE_KINDS = ['checkout', 'session'] as const;

/** One of them. */
export type UsageKind = (typeof USAGE_KINDS)[number];

const HEADER = [
  'kind', 'user', 'email', 'country', 'machine', 'product', 'feature', 'application', 'version', 'from (UTC)', 'to (UTC)', 'ended by', 'sessions', 'hours',
  'checkout',
] as const; // prettier-ignore

/**
 * Writes usage as CSV while it is read: a row for each application of each checkout, then one for each time in which somebody used an
 * application on a machine. `hours` is what lies within the time asked for, and not in the future; empty where an end is not known.
 *
 * @param kinds both, or one of them
 */
export function usageCsv(reading: Reading, organizationId: string, filter: UsageFilter, kinds: readonly UsageKind[], now: Instant): AsyncGenerator<string> {
  return writeCsv(HEADER, usageRows(reading, organizationId, filter, kinds, now));
}

async function* usageRows(reading: Reading, organizationId: string, filter: UsageFilter, kinds: readonly UsageKind[], now: Instant): AsyncGenerator<readonly string[]> {
  if (kinds.includes('checkout')) {
    for await (const usage of readCheckoutUsage(reading, organizationId, filter)) yield* checkoutRows(usage, filter, now);
  }
  if (!kinds.includes('session')) return;
  for await (const { first, startedAt, endedAt, sessions } of mergeSessions(readSessions(reading, organizationId, filter))) {
    const { userName, email, country, machineName, productId, featureString, name, version } = first;
    const who = ['session', userName, email, country, machineName, String(productId), featureString, name, version];
    const end = endedAt === null ? '' : formatIsoInstant(endedAt);
    yield [...who, formatIsoInstant(startedAt), end, endedAt === null ? '' : 'session', String(sessions), endedAt === null ? '' : hours(startedAt, endedAt, filter, now), ''];
  }
}

function* checkoutRows(usage: CheckoutUsage, filter: UsageFilter, now: Instant): Generator<readonly string[]> {
  const { id, startedAt, endsAt, stoppedAt, stoppedBy, userName, email, country, machineName, applications } = usage;
  const end = stoppedAt ?? (endsAt <= now ? endsAt : null);
  const times = [formatIsoInstant(startedAt), end === null ? '' : formatIsoInstant(end), end === null ? '' : (stoppedBy ?? 'end')];
  for (const { productId, featureString, name, version } of applications) {
    const what = [machineName, String(productId), featureString, name, version];
    yield ['checkout', userName, email, country, ...what, ...times, '', hours(startedAt, end ?? now, filter, now), id];
  }
}

/** How much of a time lies within what was asked for and has passed, in hours. */
function hours(startedAt: Instant, endedAt: Instant, { from, to }: UsageFilter, now: Instant): string {
  const first = Math.max(startedAt, from ?? startedAt);
  const last = Math.min(endedAt, to ?? endedAt, Math.max(now, startedAt));
  return (Math.max(0, last - first) / HOUR).toFixed(3);
}
