import { describe, expect, it } from 'vitest';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aCheckout, anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { StoredIndex } from '#main/use-cases/license-files/stored-index.ts';

function stored(number: number, productNumber: number, expiresAt = '2026-09-01T22:00:00.000Z'): StoredCheckout {
  const checkout = aCheckout({ checkoutId: checkoutIdOf(number), expiresAt: at(expiresAt), applications: [anApplication({ productId: product(productNumber) })] });
  return { checkout, issuerId: 'issuer', issuerName: 'Issuer', takesReceipts: true, importedAt: at('2026-07-01T08:00:00.000Z'), clearedAt: null, revokedAt: null, problem: null };
}

const idsOf = (found: readonly StoredCheckout[]): unknown[] => found.map(({ checkout }) => checkout.checkoutId);

describe('the index of what is stored', () => {
  it('finds what an incoming checkout is compared with, and of a thousand others none', () => {
    const others = Array.from({ length: 1_000 }, (_, index) => stored(index + 10, 2_000 + index));
    const index = new StoredIndex([...others, stored(1, 1003), stored(2, 1003, '2026-08-01T22:00:00.000Z'), stored(3, 1003)]);
    // Of the linked ones, that which ends at the same time plays no part.
    expect(idsOf(index.besides(stored(1, 1003)))).toEqual([checkoutIdOf(1), checkoutIdOf(2)]);
    expect(idsOf(index.besides(stored(4, 1003)))).toEqual([checkoutIdOf(2)]);
    expect(idsOf(index.besides(stored(5, 1005)))).toEqual([]);
  });

  it('forgets what another took the place of, also where that is linked with other ones', () => {
    const index = new StoredIndex([stored(1, 1003), stored(2, 1003, '2026-08-01T22:00:00.000Z')]);
    index.set(stored(2, 1004));
    expect(idsOf(index.besides(stored(1, 1003)))).toEqual([checkoutIdOf(1)]);
    expect([...index.all()]).toHaveLength(2);
    expect(index.get(checkoutIdOf(2))?.checkout.applications[0]?.productId).toBe(1004);
  });
});
