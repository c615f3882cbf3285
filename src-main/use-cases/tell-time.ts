import type { ClockRecord } from '#core/offline/clock-record.ts';
import { readClock, type ClockCondition, type ClockReading } from '#core/offline/read-clock.ts';
import { earliest, type Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { encodeGraceRecord, readGraceRecord } from './grace-record.ts';

/** What time it is for one operation, with the record it rests on. */
export interface ToldTime {
  readonly now: Instant;
  /** The latest `now` given since the last verified sign-in: what had begun then stays begun (clock rule 5). */
  readonly furthest: Instant;
  readonly record: ClockRecord;
  /** The first start after the last verified sign-in that could not be confirmed: the grace period has begun; `null` when none failed. */
  readonly unconfirmedSince: Instant | null;
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
  writer.writeClockRecord(encodeGraceRecord({ clock: told.record, unconfirmedSince: told.unconfirmedSince }));
  return told;
}

/** Tells the time without storing the record: for what decides nothing, such as a dry run. */
export function readTime(reader: CacheReader, licenses: readonly StoredLicense[], sources: TimeSources): ToldTime {
  const known = readGraceRecord(reader);
  const reading: ClockReading = readClock(known?.clock ?? null, sources.clock(), {
    lowerBounds: lowerBounds(reader, licenses, sources),
    isNewProfile: reader.isUntouched(),
  });
  const { now, furthest, record, conditions } = reading;
  return { now, furthest, record, conditions, unconfirmedSince: known?.unconfirmedSince ?? null };
}

/**
 * The authenticated lower bounds `A`: build time, and issue times of licenses stored here and of accepted revocation lists. Each of
 * those counts no later than the `now` at which it was accepted, so that accepting something never moves the time forward: an issue
 * time may be up to a day ahead, and one after the other would be judged by what the one before it gave.
 */
export function lowerBounds(reader: CacheReader, licenses: readonly StoredLicense[], { buildTime }: TimeSources): readonly Instant[] {
  return [
    ...(buildTime === null ? [] : [buildTime]),
    ...licenses.flatMap((stored) => (stored.state === 'authentic' ? [earliest(stored.license.checkout.issuedAt, stored.importedAt)] : [])),
    // From the sealed facts: the stored lists' own columns are an index, and one flipped byte in it must not move the time.
    ...reader.acceptedRevocations().map(({ issuedAt, acceptedAt }) => earliest(issuedAt, acceptedAt)),
  ];
}
