import type { Checkout, CheckoutId } from '../checkout/checkout.ts';
import { checkoutState } from '../checkout/checkout-state.ts';
import { isLinked } from '../checkout/linked-checkouts.ts';
import type { StoredCheckout } from '../checkout/stored-checkout.ts';
import type { Instant } from '../time/instant.ts';
import type { NoticeCode, RefusalCode } from './outcome.ts';

/** A verified license that is about to be stored: what reconciling needs of it. */
export interface IncomingCheckout {
  readonly checkout: Checkout;
  readonly issuerId: string;
  /** Whether a stored file that does not verify now has its id and, as its own bytes tell, another signer. */
  readonly isIdOfAnotherSigner?: boolean;
}

/** What importing a verified license changes in a profile. */
export type ReconciledImport =
  | {
      readonly outcome: 'imported' | 'replaced' | 'unchanged';
      /**
       * Whether the file is to be stored. An older file of a checkout whose extension is already here is `unchanged`
       * for the user and stored all the same, so that clearing reaches both whatever the order of import.
       */
      readonly store: boolean;
      /** The checkouts it replaces; they stay stored, and clearing one clears all. */
      readonly replaces: readonly CheckoutId[];
      /** The stored checkout that ends later, for the notice `newer-present`; `null` when there is none. */
      readonly newer: CheckoutId | null;
      readonly notices: readonly NoticeCode[];
    }
  | {
      readonly outcome: 'refused';
      readonly code: Extract<RefusalCode, 'cleared-earlier' | 'damaged'>;
      /** When the same checkout was cleared here; `null` for any other refusal. */
      readonly clearedAt: Instant | null;
      /** What exactly is wrong where it is `damaged`: another issuer has given this id away already. */
      readonly problem: 'id-of-another-issuer' | null;
    };

/**
 * Reconciles a verified license with what the profile holds, inside the transaction that stores it: `imported`,
 * `unchanged`, `replaced`, or `refused` where it was cleared since it was verified (license-files.md, Import outcomes).
 *
 * Linked are checkouts of the same issuer, user, machine and applications; among those that have not ended, the
 * latest end decides, whatever the order of import. An id that another issuer already uses here is refused as
 * `damaged`: tombstones go by checkout id, so two issuers must never share one. A stored file that no longer verifies
 * counts as absent, so that importing the good file again repairs it; another signer's does not, and is never overwritten.
 *
 * @param existing every checkout this profile remembers; those of another id that are not linked may be left out
 */
export function reconcileImport(
  existing: readonly StoredCheckout[],
  incoming: IncomingCheckout,
  now: Instant,
): ReconciledImport {
  const same = existing.find((stored) => stored.checkout.checkoutId === incoming.checkout.checkoutId);
  if (same !== undefined && same.clearedAt !== null) {
    return { outcome: 'refused', code: 'cleared-earlier', clearedAt: same.clearedAt, problem: null };
  }
  const isHere = same !== undefined && same.problem === null;
  if (incoming.isIdOfAnotherSigner === true || (isHere && same.issuerId !== incoming.issuerId)) {
    return { outcome: 'refused', code: 'damaged', clearedAt: null, problem: 'id-of-another-issuer' };
  }
  const end = incoming.checkout.expiresAt;
  // The end first: it costs least, and one that ends at the same time replaces nothing and is replaced by nothing.
  const linked = existing.filter(
    (stored) => stored.checkout.expiresAt !== end && stored !== same && isLinked(stored, incoming) && isLive(stored, now),
  );
  const newer = latestEnding(linked.filter((stored) => stored.checkout.expiresAt > end));
  if (isHere || newer !== null) {
    const notices: readonly NoticeCode[] = newer === null ? [] : ['newer-present'];
    return { outcome: 'unchanged', store: !isHere, replaces: [], newer, notices };
  }
  const older = linked.filter((stored) => stored.checkout.expiresAt < end);
  return {
    outcome: older.length > 0 ? 'replaced' : 'imported',
    store: true,
    replaces: older.map((stored) => stored.checkout.checkoutId),
    newer: null,
    notices: [],
  };
}

function isLive(stored: StoredCheckout, now: Instant): boolean {
  const state = checkoutState(stored, now);
  return state === 'active' || state === 'not-yet-valid';
}

function latestEnding(checkouts: readonly StoredCheckout[]): CheckoutId | null {
  let latest: Checkout | null = null;
  for (const { checkout } of checkouts) {
    if (latest === null || checkout.expiresAt > latest.expiresAt) latest = checkout;
  }
  return latest === null ? null : latest.checkoutId;
}
