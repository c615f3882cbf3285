import { instant, type Duration, type Instant } from '../time/instant.ts';
import type { ClockReadings } from './clock-readings.ts';
import type { ClockRecord, ProvisionalTime, SignInAnchor } from './clock-record.ts';
import { MOST_PROVISIONAL_TIMES } from './provisional-time.ts';

/** Raised when the text form changes; other numbers are not read. */
const FORMAT = 1;
const LONGEST_TEXT = 16_384;
const LONGEST_BOOT_ID = 128;

/** Writes a clock record as one line of JSON, in fixed order, times in milliseconds: the text that is sealed and stored. */
export function encodeClockRecord(record: ClockRecord): string {
  const { effective, confirmed, highestBound, furthest, jumpedTo, lost } = record;
  return JSON.stringify({
    format: FORMAT,
    effective,
    confirmed,
    provisional: record.provisional.map(({ value, firstSeen, counted, boots }) => [value, firstSeen, counted, boots]),
    last: [record.last.wall, record.last.uptime, record.last.bootId],
    anchor: record.anchor === null ? null : [record.anchor.serverTime, record.anchor.uptime, record.anchor.bootId],
    highestBound,
    furthest,
    jumpedTo,
    lost,
  });
}

/**
 * Reads a clock record back, or gives `null` for anything but exactly what `encodeClockRecord` writes. A record that
 * cannot be read counts as missing (clock rule 6).
 */
export function decodeClockRecord(text: string): ClockRecord | null {
  if (text.length > LONGEST_TEXT) return null;
  const record = toRecord(parseJson(text));
  return record !== null && encodeClockRecord(record) === text ? record : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toRecord(value: unknown): ClockRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format, effective, confirmed, provisional, last, anchor, highestBound, furthest, jumpedTo, lost } =
    value as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || typeof lost !== 'boolean') return null;
  if (!isInstant(effective) || !isInstant(confirmed) || !isInstant(furthest)) return null;
  if (!isNullOr(isInstant, highestBound) || !isNullOr(isInstant, jumpedTo)) return null;
  const times = toTimes(provisional);
  const lastReadings = toReadings(last);
  const signIn = anchor === null ? null : toReadings(anchor);
  if (times === null || lastReadings === null || (anchor !== null && signIn === null)) return null;
  return {
    effective,
    confirmed,
    provisional: times,
    last: lastReadings,
    anchor: signIn === null ? null : toAnchor(signIn),
    highestBound,
    furthest,
    jumpedTo,
    lost,
  };
}

function toTimes(value: unknown): readonly ProvisionalTime[] | null {
  if (!Array.isArray(value) || value.length > MOST_PROVISIONAL_TIMES) return null;
  const times: ProvisionalTime[] = [];
  for (const item of value as readonly unknown[]) {
    if (!Array.isArray(item) || item.length !== 4) return null;
    const [time, firstSeen, counted, boots] = item as readonly unknown[];
    if (!isInstant(time) || !isInstant(firstSeen) || !isDuration(counted) || !isCount(boots)) return null;
    times.push({ value: time, firstSeen, counted, boots });
  }
  return times;
}

function toReadings(value: unknown): ClockReadings | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [wall, uptime, bootId] = value as readonly unknown[];
  return isInstant(wall) && isDuration(uptime) && isNullOr(isBootId, bootId) ? { wall, uptime, bootId } : null;
}

function toAnchor({ wall, uptime, bootId }: ClockReadings): SignInAnchor {
  return { serverTime: wall, uptime, bootId };
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Number.isSafeInteger(value) && instant(value) === value;
}

function isDuration(value: unknown): value is Duration {
  return isInstant(value) && value >= 0;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isBootId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_BOOT_ID;
}

function isNullOr<T>(is: (value: unknown) => value is T, value: unknown): value is T | null {
  return value === null || is(value);
}
