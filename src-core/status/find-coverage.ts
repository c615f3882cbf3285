import { formatDottedVersion } from '../application/version.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import { latest, type Instant } from '../time/instant.ts';
import type { CheckoutCandidate } from './checkout-candidates.ts';
import type { Evidence } from './evidence.ts';
import type { Horizon } from './horizon.ts';

/** The checkouts that cover an application now, without a gap. */
export interface Coverage {
  /** The checkout shown for it: of the asked version if there is one, else the one that ends last. */
  readonly shown: CheckoutCandidate;
  /** The first instant at which no stored checkout covers it, counting those that take over without a gap. */
  readonly until: Instant;
  readonly evidence: readonly Evidence[];
}

/** Finds what covers an application (the decision's first step); `null` when nothing does. */
export function findCoverage(candidates: readonly CheckoutCandidate[], horizon: Horizon): Coverage | null {
  const able = candidates.filter((one) => one.mayCover && one.begins < one.ends);
  const [first, ...rest] = able.filter((one) => one.begins <= horizon.now && horizon.now < one.ends);
  if (first === undefined) return null;
  const shown = rest.reduce((best, one) => (isBetter(one, best) ? one : best), first);
  const until = endWithoutGap(able, [first, ...rest]);
  horizon.reached(shown.ends);
  for (const one of able) if (isBetter(one, shown)) horizon.reached(one.begins);
  return { shown, until, evidence: coverageEvidence(able, shown, until) };
}

/** Says of a checkout that its version is not the asked one, and how closely it binds. */
export function versionEvidence(
  fact: 'checkout-version-differs' | 'checkout-for-other-version',
  { stored, application, asked, match }: CheckoutCandidate,
): Evidence {
  const licensedVersion = application.version === null ? '' : formatDottedVersion(application.version);
  const askedVersion = asked === null ? '' : formatDottedVersion(asked);
  return { fact, checkoutId: stored.checkout.checkoutId, licensedVersion, askedVersion, match };
}

function coverageEvidence(able: readonly CheckoutCandidate[], shown: CheckoutCandidate, until: Instant): Evidence[] {
  const { checkout, issuerName } = shown.stored;
  const evidence: Evidence[] = [
    {
      fact: 'checkout-covers',
      checkoutId: checkout.checkoutId,
      issuer: issuerName,
      machineName: checkout.machineName,
      expiresAt: formatIsoInstant(shown.ends),
    },
  ];
  if (shown.versionDiffers) evidence.push(versionEvidence('checkout-version-differs', shown));
  if (until > shown.ends) {
    const [last] = able.filter((one) => one.ends === until).sort((left, right) => compareIds(left, right));
    if (last !== undefined) {
      const { checkoutId } = last.stored.checkout;
      evidence.push({ fact: 'checkout-continues', checkoutId, expiresAt: formatIsoInstant(until) });
    }
  }
  return evidence;
}

function isBetter(one: CheckoutCandidate, other: CheckoutCandidate): boolean {
  if (one.versionDiffers !== other.versionDiffers) return !one.versionDiffers;
  if (one.ends !== other.ends) return one.ends > other.ends;
  return compareIds(one, other) < 0;
}

function compareIds(one: CheckoutCandidate, other: CheckoutCandidate): number {
  const [left, right] = [one.stored.checkout.checkoutId, other.stored.checkout.checkoutId];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The end of what covers now, moved on by every checkout that has begun by then and ends later. */
function endWithoutGap(able: readonly CheckoutCandidate[], covering: readonly CheckoutCandidate[]): Instant {
  let until = covering.map((one) => one.ends).reduce((left, right) => latest(left, right));
  for (const next of [...able].sort((left, right) => left.begins - right.begins)) {
    if (next.begins <= until && next.ends > until) until = next.ends;
  }
  return until;
}
