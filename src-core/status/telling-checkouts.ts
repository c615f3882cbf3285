import { leavesListAt, stopsAt } from '../checkout/checkout-state.ts';
import type { StoredCheckout } from '../checkout/stored-checkout.ts';
import { DAY, duration, plus, type Instant } from '../time/instant.ts';
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
    .filter(({ rank, candidate }) => rank !== RANK.stopped || isListed(candidate.stored, horizon))
    .sort((left, right) => left.rank - right.rank || left.order - right.order || byId(left, right))
    .map(({ candidate, reason, evidence }) => ({ candidate, reason, evidence: evidence() }));
}

/** Settles what is otherwise equal, so that the order of storing plays no part. */
function byId(left: { readonly candidate: CheckoutCandidate }, right: { readonly candidate: CheckoutCandidate }): number {
  return left.candidate.stored.checkout.checkoutId < right.candidate.stored.checkout.checkoutId ? -1 : 1;
}

/** Longer than any three calendar months. */
const LONGEST_LISTED = duration(93, DAY);

function isListed(stored: StoredCheckout, horizon: Horizon): boolean {
  // Most of what is stored stopped long ago, and calendars cost.
  if (plus(stopsAt(stored), LONGEST_LISTED) <= horizon.now) return false;
  return !horizon.reached(leavesListAt(stored));
}

const RANK = { notYetValid: 0, otherVersion: 1, stopped: 2, otherMachine: 3, notVerified: 4 } as const;

interface WhyNot {
  readonly rank: number;
  /** Sorts within a rank, ascending. */
  readonly order: number;
  readonly reason: TellingCheckout['reason'];
  readonly evidence: () => Evidence;
}

function whyNot(candidate: CheckoutCandidate, horizon: Horizon): WhyNot {
  const { stored, ends, begins } = candidate;
  const { checkoutId, machineName } = stored.checkout;
  const { clearedAt, revokedAt, problem } = stored;
  type Reason = TellingCheckout['reason'];
  const because = (rank: number, order: number, reason: Reason, evidence: () => Evidence): WhyNot =>
    ({ rank, order, reason, evidence });
  const stopped = (fact: 'checkout-cleared' | 'checkout-revoked', at: Instant): WhyNot =>
    because(RANK.stopped, -stopsAt(stored), fact, () => ({ fact, checkoutId, at: formatIsoInstant(at) }));

  if (clearedAt !== null) return stopped('checkout-cleared', clearedAt);
  if (revokedAt !== null) return stopped('checkout-revoked', revokedAt);
  if (horizon.reached(ends)) {
    const { expiresAt } = stored.checkout;
    const rest = horizon.reached(expiresAt) ? {} : { restUntil: formatIsoInstant(expiresAt) };
    const fact = 'checkout-ended';
    return because(RANK.stopped, -stopsAt(stored), fact, () => ({ fact, checkoutId, at: formatIsoInstant(ends), ...rest }));
  }
  if (problem === 'other-machine') {
    const fact = 'checkout-for-other-machine';
    return because(RANK.otherMachine, -ends, fact, () => ({ fact, checkoutId, machineName }));
  }
  if (problem !== null) {
    const fact = 'checkout-not-verified';
    return because(RANK.notVerified, -ends, fact, () => ({ fact, checkoutId, code: problem }));
  }
  if (candidate.versionBarred) {
    const fact = 'checkout-for-other-version';
    return because(RANK.otherVersion, -ends, fact, () => versionEvidence(fact, candidate));
  }
  horizon.reached(begins);
  const fact = 'checkout-not-yet-valid';
  return because(RANK.notYetValid, begins, fact, () => ({ fact, checkoutId, validFrom: formatIsoInstant(begins) }));
}
