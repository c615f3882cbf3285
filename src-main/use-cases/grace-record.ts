import { decodeClockRecord, encodeClockRecord } from '#core/offline/clock-record-text.ts';
import { asLostRecord, type ClockRecord } from '#core/offline/clock-record.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';

/**
 * Everything that a grace period rests on, sealed as one text: the clock record, and whether the grace period has begun. In two
 * places, an older copy of one would undo what the other knows.
 */
export interface GraceRecord {
  readonly clock: ClockRecord;
  /** The first start after the last verified sign-in that could not be confirmed; `null` when none failed since. */
  readonly unconfirmedSince: Instant | null;
}

/** Writes the text that is sealed. */
export function encodeGraceRecord({ clock, unconfirmedSince }: GraceRecord): string {
  return JSON.stringify({ unconfirmedSince, clock: encodeClockRecord(clock) });
}

/** Reads the text back, or gives `null` for anything but what `encodeGraceRecord` writes: the record then counts as missing. */
function decodeGraceRecord(text: string): GraceRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { unconfirmedSince, clock: clockText } = value as Readonly<Record<string, unknown>>;
  if (typeof clockText !== 'string' || (unconfirmedSince !== null && typeof unconfirmedSince !== 'number')) return null;
  const clock = decodeClockRecord(clockText);
  return clock === null ? null : { clock, unconfirmedSince: unconfirmedSince === null ? null : instant(unconfirmedSince) };
}

/**
 * The record that the next look at the clock builds on; `null` when nothing is known. Of one that does not hold any more the
 * time still counts, and its sign-in does not (clock rule 6).
 */
export function readGraceRecord(reader: CacheReader): GraceRecord | null {
  const stored = reader.clockRecord();
  if (stored.state === 'held') return decodeGraceRecord(stored.text);
  const known = stored.lastKnown === null ? null : decodeGraceRecord(stored.lastKnown);
  return known === null ? null : { ...known, clock: asLostRecord(known.clock) };
}
