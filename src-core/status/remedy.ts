import type { RefusalCode } from '../import/outcome.ts';
import type { DecisionFacts } from './decision-facts.ts';
import type { Evidence } from './evidence.ts';
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

/** What helps a stored license that failed a check, where importing it again does not. */
const MENDS: Partial<Readonly<Record<RefusalCode, RemedyCode>>> = {
  'untrusted-issuer': 'ask-it-to-trust-the-issuer',
  'unsupported-version': 'update-this-program',
  'issued-in-the-future': 'set-clock',
};

/** What helps in place of a sign-in where no entitlement service is set. */
const WITHOUT_SERVICE: Partial<Readonly<Record<RemedyCode, RemedyCode>>> = {
  'sign-in': 'import-license-file',
  'sign-in-again': 'import-license-file',
  'switch-user': 'import-license-file',
};

/**
 * The remedy that fits a reason. Where the clock seems to be wrong in the direction that brings the reason about,
 * setting it right comes first. What a stored license needs depends on the check it failed. Nobody is sent to sign in where
 * that cannot be done.
 */
export function remedyFor(reason: ReasonCode, evidence: readonly Evidence[], facts: DecisionFacts): RemedyCode {
  const { clockNotices, serviceConfigured } = facts;
  if (clockNotices.includes('clock-ahead') && COMES_WITH_TIME.has(reason)) return 'set-clock';
  if (clockNotices.includes('clock-behind') && reason === 'checkout-not-yet-valid') return 'set-clock';
  if (reason === 'checkout-not-verified') return mendFor(evidence) ?? REASONS[reason].remedy;
  const { remedy } = REASONS[reason];
  return serviceConfigured ? remedy : (WITHOUT_SERVICE[remedy] ?? remedy);
}

/** The most telling checkout comes first among the evidence, and it is the one that gave the reason. */
function mendFor(evidence: readonly Evidence[]): RemedyCode | undefined {
  const failed = evidence.find((one) => one.fact === 'checkout-not-verified');
  return failed === undefined ? undefined : MENDS[failed.code];
}
