import type { CheckoutId } from '#core/checkout/checkout.ts';
import { instant } from '#core/time/instant.ts';
import { revocationStateOf, type KnownRevocations } from '#license-file/revocations/accepted-revocations.ts';
import type { Seals } from '../seals/seal.ts';
import type { ClearedFact, RevokedFact } from './ended-fact.ts';
import { readEndedLine } from './ended-line.ts';

/** A tombstone as the cache gives it out. It counts whether or not its seal holds. */
export interface ClearedCheckout extends ClearedFact {
  /** Whether the tombstone is as this program wrote it for this machine and user; for diagnostics only. */
  readonly sealHolds: boolean;
}

/** Everything that has ended in a profile, made ready for questions. */
export interface EndedSet {
  readonly lines: readonly string[];
  readonly cleared: ReadonlyMap<CheckoutId, ClearedCheckout>;
  readonly revocations: KnownRevocations;
  /** What each accepted list added, in the order in which they were accepted. */
  readonly accepted: readonly AcceptedList[];
}

/** What one accepted list added, ready for questions about it alone. */
export interface AcceptedList extends RevokedFact {
  /** What it revokes by itself; made at the first question and kept, since a list may name 50,000 checkouts. */
  readonly revocations: KnownRevocations;
}

/** When a checkout was cleared whose line does not tell. */
const UNKNOWN = instant(0);

/** Reads every line into a set. Of several tombstones of one checkout, one that still tells the license counts, the earliest first. */
export function endedSet(lines: readonly string[], seals: Seals): EndedSet {
  const cleared = new Map<CheckoutId, ClearedCheckout>();
  const accepted: AcceptedList[] = [];
  for (const text of lines) {
    const { fact, sealHolds, named } = readEndedLine(text, seals);
    // A line that is no fact and lies in the log and the database alike was never united; what it names is cleared all the same.
    for (const checkoutId of named.checkoutIds) {
      keepBest(cleared, { ended: 'cleared', checkoutId, at: named.at ?? UNKNOWN, receipt: null, license: null, sealHolds });
    }
    if (fact?.ended === 'cleared') keepBest(cleared, { ...fact, sealHolds });
    if (fact?.ended === 'revoked') accepted.push(acceptedList(fact));
  }
  return { lines, cleared, accepted, revocations: revocationStateOf(accepted) };
}

function acceptedList(fact: RevokedFact): AcceptedList {
  let revocations: KnownRevocations | null = null;
  return {
    ...fact,
    get revocations() {
      return (revocations ??= revocationStateOf([fact]));
    },
  };
}

function keepBest(cleared: Map<CheckoutId, ClearedCheckout>, fact: ClearedCheckout): void {
  const known = cleared.get(fact.checkoutId);
  const isBetter =
    known === undefined ||
    (known.license === null && fact.license !== null) ||
    ((known.license === null) === (fact.license === null) && fact.at < known.at);
  if (isBetter) cleared.set(fact.checkoutId, fact);
}
