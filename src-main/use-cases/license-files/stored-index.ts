import type { CheckoutId } from '#core/checkout/checkout.ts';
import { linkKey } from '#core/checkout/linked-checkouts.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';

/**
 * The checkouts of a profile while files are imported into it, found by their id and by what they are linked with: an import of
 * thousands would otherwise compare each with each.
 */
export class StoredIndex {
  readonly #byId = new Map<CheckoutId, StoredCheckout>();
  readonly #byLink = new Map<string, Map<CheckoutId, StoredCheckout>>();

  constructor(stored: readonly StoredCheckout[]) {
    // Of two with one id (a stored file beside its tombstone, as damage may leave it) the first counts.
    for (const one of stored) if (!this.#byId.has(one.checkout.checkoutId)) this.set(one);
  }

  /** The checkout with an id; `undefined` when the profile does not know it. */
  get(checkoutId: CheckoutId): StoredCheckout | undefined {
    return this.#byId.get(checkoutId);
  }

  /** Every checkout, in the order in which they came. */
  all(): Iterable<StoredCheckout> {
    return this.#byId.values();
  }

  /**
   * Those that an incoming checkout has to be reconciled with: the one of its own id, and what it is linked with. One that ends at the
   * same time neither replaces nor is replaced, so it is left out here, where thousands of them cost nothing.
   */
  besides(incoming: Pick<StoredCheckout, 'checkout' | 'issuerId'>): readonly StoredCheckout[] {
    const { checkoutId, expiresAt } = incoming.checkout;
    const same = this.#byId.get(checkoutId);
    const found = same === undefined ? [] : [same];
    for (const one of this.#byLink.get(linkKey(incoming))?.values() ?? []) {
      if (one.checkout.expiresAt !== expiresAt && one !== same) found.push(one);
    }
    return found;
  }

  /** Puts a checkout in, in the place of the one with its id. */
  set(stored: StoredCheckout): void {
    const { checkoutId } = stored.checkout;
    const before = this.#byId.get(checkoutId);
    if (before !== undefined) this.#byLink.get(linkKey(before))?.delete(checkoutId);
    this.#byId.set(checkoutId, stored);
    const key = linkKey(stored);
    const linked = this.#byLink.get(key);
    if (linked === undefined) this.#byLink.set(key, new Map([[checkoutId, stored]]));
    else linked.set(checkoutId, stored);
  }
}
