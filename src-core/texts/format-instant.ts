import { minus, MINUTE, type Instant } from '../time/instant.ts';

/** The pieces an instant is written with, in one language and time zone. */
export interface InstantParts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
  readonly zone: string;
}

/** Splits instants into their pieces; made once for a language and a time zone, since making it costs. */
export type InstantSplitter = (at: Instant, midnight: 'starts-the-day' | 'ends-the-day') => InstantParts;

/**
 * Makes a splitter. With `ends-the-day`, midnight is 24:00 of the day before: an end is a day, and the day it names
 * still counts (licensing-rules.md, Checkouts). Seconds are dropped, never rounded up.
 *
 * @param timeZone an IANA name such as `Europe/Warsaw`; display only
 */
export function instantSplitter(language: string, timeZone: string): InstantSplitter {
  const dates = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
    timeZone,
  });
  const zones = zoneNames(language, timeZone);
  return (at, midnight) => {
    const parts = partsOf(dates, at);
    const { hour, minute } = parts;
    const isMidnight = hour === '00' && minute === '00' && parts.second === '00' && /^0+$/.test(parts.fractionalSecond);
    const zone = zones(at);
    if (!isMidnight || midnight === 'starts-the-day') return { ...parts, zone };
    // The minute before lies in the day that ends here, and has the zone name that held in it.
    const { weekday, day, month, year } = partsOf(dates, minus(at, MINUTE));
    return { weekday, day, month, year, hour: '24', minute: '00', zone: zones(minus(at, MINUTE)) };
  };
}

type DateParts = Omit<InstantParts, 'zone'> & { readonly second: string; readonly fractionalSecond: string };

function partsOf(dates: Intl.DateTimeFormat, at: Instant): DateParts {
  const found: Record<string, string> = {};
  for (const { type, value } of dates.formatToParts(at)) found[type] = value;
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = found;
  const { second = '', fractionalSecond = '' } = found;
  return { weekday, day, month, year, hour, minute, second, fractionalSecond };
}

/** The forms under which a language knows names of zones, where it is more than its own: each knows those where it is spoken. */
const ZONE_LOCALES: Readonly<Record<string, readonly string[]>> = { en: ['en-GB', 'en-US'], es: ['es', 'es-US'] };

/** Names the zone at an instant, for example `CET`. */
function zoneNames(language: string, timeZone: string): (at: Instant) => string {
  const locales = ZONE_LOCALES[language] ?? [language];
  const formats = new Map<string, Intl.DateTimeFormat>();
  const nameIn = (locale: string, at: Instant): string => {
    const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
    formats.set(locale, format);
    return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  };
  return (at) => {
    let first: string | null = null;
    for (const locale of locales) {
      const name = nameIn(locale, at);
      if (!/^(GMT|UTC)[+-]/.test(name)) return name;
      first ??= name;
    }
    return first ?? '';
  };
}
