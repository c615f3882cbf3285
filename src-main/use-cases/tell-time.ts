import { decodeClockRecord, encodeClockRecord } from '#core/offline/clock-record-text.ts';
import type { ClockRecord } from '#core/offline/clock-record.ts';
import { readClock, type ClockCondition, type ClockReading } from '#core/offline/read-clock.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';

/** What time it is for one operation, with the record it rests on. */
export interface ToldTime {
  readonly now: Instant;
  /** The latest `now` given since the last verified sign-in: what had begun then stays begun (clock rule 5). */
  readonly furthest: Instant;
  readonly record: ClockRecord;
  readonly conditions: readonly ClockCondition[];
}

/** What telling the time needs beside the cache. */
export interface TimeSources {
  readonly clock: ProcessClock;
  /** The build's own time, a lower bound; `null` under `LICENSING_NOW` and where the sources run unbundled. */
  readonly buildTime: Instant | null;
}

/**
 * Tells the time once for an operation, and stores the clock record before anything is decided by it (licensing-rules.md,
 * The clock). Runs inside the operation's own transaction, so that two processes never cross.
 *
 * @param licenses every stored license as it was just verified: their issue times are lower bounds
 */
export function tellTime(writer: CacheWriter, licenses: readonly StoredLicense[], sources: TimeSources): ToldTime {
  const told = readTime(writer, licenses, sources);
  writer.writeClockRecord(encodeClockRecord(told.record));
  return told;
}

/** Tells the time without storing the record: for what decides nothing, such as a dry run. */
export function readTime(reader: CacheReader, licenses: readonly StoredLicense[], sources: TimeSources): ToldTime {
  const stored = reader.clockRecord();
  const record = stored.state === 'held' ? decodeClockRecord(stored.text) : null;
  const bounds = [...lowerBounds(reader, licenses, sources), ...lastKnownTime(stored)];
  const reading: ClockReading = readClock(record, sources.clock(), { lowerBounds: bounds, isNewProfile: reader.isUntouched() });
  return { now: reading.now, furthest: reading.furthest, record: reading.record, conditions: reading.conditions };
}

/** The authenticated lower bounds `A`: build time, and issue times of licenses stored here and of accepted revocation lists. */
export function lowerBounds(reader: CacheReader, licenses: readonly StoredLicense[], { buildTime }: TimeSources): readonly Instant[] {
  return [
    ...(buildTime === null ? [] : [buildTime]),
    ...licenses.flatMap((stored) => (stored.state === 'authentic' ? [stored.license.checkout.issuedAt] : [])),
    ...reader.revocationLists().map((list) => list.issuedAt),
  ];
}

/** A record that no longer holds may still say how late it was at least. */
function lastKnownTime(stored: ReturnType<CacheReader['clockRecord']>): readonly Instant[] {
  if (stored.state === 'held' || stored.lastKnown === null) return [];
  const known = decodeClockRecord(stored.lastKnown);
  return known === null ? [] : [known.effective];
}
