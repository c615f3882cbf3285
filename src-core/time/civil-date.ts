import { DAY, HOUR, instant, minus, plus, type Instant } from './instant.ts';

declare const civilDateBrand: unique symbol;

/** A day of the calendar without a zone, as `YYYY-MM-DD`; two of them compare as texts. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Parses `YYYY-MM-DD`; `null` for another form and for a day that does not exist. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = FORM.exec(text);
  if (match === null || Number(match[1]) < 1970) return null;
  const at = instant(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return dateOfUtc(at) === text ? (text as CivilDate) : null;
}

/** Whether the runtime knows a zone by this IANA name, in exactly this spelling of a place (`Europe/Berlin`) or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z0-9_+/-]{1,64}$/.test(name) || /^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The day that it is in a zone at an instant. */
export function dayIn(zone: string, at: Instant): CivilDate {
  return remembered(`${zone} ${String(at)}`, days, () => dateOfUtc(localTime(zone, at)));
}

/** Answers given lately: whoever makes a thousand checkouts asks the same of the calendar a thousand times, and it takes its time. */
const days = new Map<string, CivilDate>();
const ends = new Map<string, Instant>();
const MOST_REMEMBERED = 100;

function remembered<Value>(key: string, answers: Map<string, Value>, find: () => Value): Value {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const value = find();
  if (answers.size >= MOST_REMEMBERED) answers.clear();
  answers.set(key, value);
  return value;
}

/** A day so many days later, or earlier. */
export function daysAfter(day: CivilDate, days: number): CivilDate {
  return dateOfUtc(instant(utcOf(day) + days * DAY));
}

/** The same day of the next year; 29 February becomes 28 February. */
export function yearAfter(day: CivilDate): CivilDate {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return parseCivilDate(next) ?? daysAfter(`${next.slice(0, 4)}-03-01` as CivilDate, -1);
}

/**
 * The instant at which a day is over in a zone: 24:00 there (licensing-rules.md, Checkouts).
 *
 * Where clocks are set back to midnight, so that it comes twice, it is the first one, at which the next day began; where they are
 * set forward across it, so that there is none, it is the instant of the change.
 */
export function endOfDay(day: CivilDate, zone: string): Instant {
  return remembered(`${day} ${zone}`, ends, () => findEndOfDay(day, zone));
}

function findEndOfDay(day: CivilDate, zone: string): Instant {
  const midnight = instant(utcOf(day) + DAY);
  const before = offsetAt(zone, minus(midnight, DAY));
  const after = offsetAt(zone, plus(midnight, DAY));
  const candidates = [instant(midnight - before), instant(midnight - after)].filter((at) => localTime(zone, at) === midnight);
  return candidates.length > 0 ? (Math.min(...candidates) as Instant) : changeWithin(zone, instant(midnight - before));
}

/** The first instant at which a zone's clocks show the later offset, near a midnight that does not exist. */
function changeWithin(zone: string, near: Instant): Instant {
  const [low, high] = [minus(near, (12 * HOUR) as typeof HOUR), plus(near, (12 * HOUR) as typeof HOUR)];
  const old = offsetAt(zone, low);
  let [first, last]: [number, number] = [low, high];
  while (last - first > 1) {
    const middle = Math.floor((first + last) / 2);
    if (offsetAt(zone, instant(middle)) === old) first = middle;
    else last = middle;
  }
  return instant(last);
}

function offsetAt(zone: string, at: Instant): number {
  return localTime(zone, at) - Math.floor(at / 1000) * 1000;
}

/** What the clocks of a zone show, as if it were UTC, in whole seconds. */
function localTime(zone: string, at: Instant): Instant {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) if (type !== 'literal') parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return instant(Date.UTC(year, month - 1, day, hour, minute, second));
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    const numeric = 'numeric' as const;
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formats.set(zone, format);
  }
  return format;
}

function utcOf(day: CivilDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function dateOfUtc(at: Instant): CivilDate {
  return new Date(at).toISOString().slice(0, 10) as CivilDate;
}
