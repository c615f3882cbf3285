import { DAY, duration, HOUR, minus, type Duration, type Instant } from '../time/instant.ts';

/** How long before an end it is said that it comes; `ended` when it has come. */
export const THRESHOLD_CODES = ['days-30', 'days-14', 'days-7', 'days-3', 'days-1', 'hours-2', 'ended'] as const;

/** One of these. */
export type ThresholdCode = (typeof THRESHOLD_CODES)[number];

/** What ends: a checkout, or the time for working offline. */
export type EndingKind = 'checkout' | 'grace';

const BEFORE: Readonly<Record<ThresholdCode, Duration>> = {
  'days-30': duration(30, DAY),
  'days-14': duration(14, DAY),
  'days-7': duration(7, DAY),
  'days-3': duration(3, DAY),
  'days-1': DAY,
  'hours-2': duration(2, HOUR),
  ended: 0 as Duration,
};

/** The thresholds of each kind, earliest first. That a checkout ended is in the history; its list says so, and nobody can prolong it. */
export const THRESHOLDS: Readonly<Record<EndingKind, readonly ThresholdCode[]>> = {
  checkout: ['days-30', 'days-14', 'days-7', 'days-3', 'days-1'],
  grace: ['days-3', 'days-1', 'hours-2', 'ended'],
};

/** The instant from which a threshold of an end is due. */
export function thresholdAt(endsAt: Instant, threshold: ThresholdCode): Instant {
  return minus(endsAt, BEFORE[threshold]);
}

/** Whether a text is one of the thresholds; a newer version may have written others. */
export function isThreshold(text: string): text is ThresholdCode {
  return (THRESHOLD_CODES as readonly string[]).includes(text);
}
