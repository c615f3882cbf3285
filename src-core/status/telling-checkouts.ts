import { leavesListAt, stopsAt } from '../checkout/checkout-state.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import type { CheckoutCandidate } from './checkout-candidates.ts';
import type { Evidence } from './evidence.ts';
import { versionEvidence } from './find-coverage.ts';
import type { Horizon } from './horizon.ts';
import type { ReasonCode } from './reason.ts';

/** Why a stored checkout that names the application does not cover it. */
export interface TellingCheckout {
  readonly candidate: CheckoutCandidate;
  readonly reason: Extract<ReasonCode, `checkout-${string}`>;
  readonly evidence: Evidence;
}

/**
 * The checkouts that do not cover the application, the most telling first: one that has yet to begin, one bound to
 * another version, then those that stopped, latest first, then those for another machine or no longer verified. What
 * stopped is named until it leaves the "Expired" list.
 */
export function tellingCheckouts(
  candidates: readonly CheckoutCandidate[],
  horizon: Horizon,
): readonly TellingCheckout[] {
  return candidates
    .map((candidate) => ({ candidate, ...whyNot(candidate, horizon) }))
    .filter(({ rank, candidate }) => rank !== RANK.stopped || !horizon.reached(leavesListAt(candidate.stored)))
    .sort((left, right) => left.rank - right.rank || left.order - right.order)
    .map(({ candidate, reason, evidence }) => ({ candidate, reason, evidence }));
}

const RANK = { notYetValid: 0, otherVersion: 1, stopped: 2, otherMachine: 3, notVerified: 4 } as const;

interface WhyNot {
  readonly rank: number;
  /** Sorts within a rank, ascending. */
  readonly order: number;
  readonly reason: TellingCheckout['reason'];
  readonly evidence: Evidence;
}

function whyNot(candidate: CheckoutCandidate, horizon: Horizon): WhyNot {
  const { stored, ends, begins } = candidate;
  const { checkoutId, machineName } = stored.checkout;
  const stopped = { rank: RANK.stopped, order: -stopsAt(stored) };
  if (stored.clearedAt !== null) {
    const at = formatIsoInstant(stored.clearedAt);
    return { ...stopped, reason: 'checkout-cleared', evidence: { fact: 'checkout-cleared', checkoutId, at } };
  }
  if (stored.revokedAt !== null) {
    const at = formatIsoInstant(stored.revokedAt);
    return { ...stopped, reason: 'checkout-revoked', evidence: { fact: 'checkout-revoked', checkoutId, at } };
  }
  if (horizon.reached(ends)) {
    const evidence = { fact: 'checkout-ended', checkoutId, at: formatIsoInstant(ends) } as const;
    return { ...stopped, reason: 'checkout-ended', evidence };
  }
  if (stored.problem === 'other-machine') {
    const evidence = { fact: 'checkout-for-other-machine', checkoutId, machineName } as const;
    return { rank: RANK.otherMachine, order: -ends, reason: 'checkout-for-other-machine', evidence };
  }
  if (stored.problem !== null) {
    const evidence = { fact: 'checkout-not-verified', checkoutId, code: stored.problem } as const;
    return { rank: RANK.notVerified, order: -ends, reason: 'checkout-not-verified', evidence };
  }
  if (candidate.versionBarred) {
    const evidence = versionEvidence('checkout-for-other-version', candidate);
    return { rank: RANK.otherVersion, order: -ends, reason: 'checkout-for-other-version', evidence };
  }
  horizon.reached(begins);
  const evidence = { fact: 'checkout-not-yet-valid', checkoutId, validFrom: formatIsoInstant(begins) } as const;
  return { rank: RANK.notYetValid, order: begins, reason: 'checkout-not-yet-valid', evidence };
}
