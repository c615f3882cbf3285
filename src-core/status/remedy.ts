import type { ClockNotice } from './decision-facts.ts';
import { REASONS, type ReasonCode, type RemedyCode } from './reason.ts';

/** Answers that a clock set ahead brings about before their time. */
const COMES_WITH_TIME: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'checkout-ended',
  'policy-expired',
  'policy-long-expired',
  'trial-ended',
  'evaluation-ended',
  'entitlement-ended',
  'offline-grace-ended',
]);

/**
 * The remedy that fits a reason. Where the clock seems to be wrong in the direction that brings the reason about,
 * setting it right comes first.
 */
export function remedyFor(reason: ReasonCode, clockNotices: readonly ClockNotice[]): RemedyCode {
  if (clockNotices.includes('clock-ahead') && COMES_WITH_TIME.has(reason)) return 'set-clock';
  if (clockNotices.includes('clock-behind') && reason === 'checkout-not-yet-valid') return 'set-clock';
  return REASONS[reason].remedy;
}
