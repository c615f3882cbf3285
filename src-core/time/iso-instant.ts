import { instant, type Instant } from './instant.ts';

const ISO_INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Parses an ISO 8601 instant with an explicit zone (`Z` or an offset), or gives `null`.
 *
 * Digits after the millisecond are dropped. Dates that do not exist (30 February, hour 24, a leap second) are refused
 * rather than moved to a neighbour.
 */
export function parseIsoInstant(text: string): Instant | null {
  const match = ISO_INSTANT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), milliseconds);
  const shown = new Date(local);
  if (Number(year) < 100) shown.setUTCFullYear(Number(year));
  if (
    shown.getUTCMonth() !== Number(month) - 1 ||
    shown.getUTCDate() !== Number(day) ||
    shown.getUTCHours() !== Number(hour) ||
    shown.getUTCMinutes() !== Number(minute) ||
    shown.getUTCSeconds() !== Number(second)
  ) {
    return null;
  }
  const offset = parseOffsetMinutes(zone ?? 'Z');
  return offset === null ? null : instant(shown.getTime() - offset * 60_000);
}

function parseOffsetMinutes(zone: string): number | null {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Writes an instant as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export function formatIsoInstant(at: Instant): string {
  return new Date(at).toISOString();
}
