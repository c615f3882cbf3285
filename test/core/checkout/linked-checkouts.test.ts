import { describe, expect, it } from 'vitest';
import type { Checkout } from '#core/checkout/checkout.ts';
import { isLinked, linkKey } from '#core/checkout/linked-checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aCheckout, anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';

const application = (number: number, featureString = '') => anApplication({ productId: product(number), featureString });
const base = aCheckout();
const user = (id: string): Partial<Checkout> => ({ user: { ...base.user, id } });

/** Checkouts that differ in one thing each; what is in one row is linked with each other and with nothing else. */
const ROWS: readonly (readonly Partial<Checkout>[])[] = [
  [{}, { checkoutId: checkoutIdOf(2) }, { expiresAt: at('2027-01-01T00:00:00.000Z') }, user(base.user.id.toUpperCase()), { machineName: base.machineName.toLowerCase() }],
  [{ machineName: '::1' }, { machineName: '127.0.0.1' }, { machineName: 'LocalHost' }],
  [{ machineName: `${base.machineName}.example` }],
  [user('00000000-0000-4000-8000-00000000beef')],
  [{ licenseService: 'SELECTserver' }],
  [{ applications: [application(1003), application(1004)] }, { applications: [application(1004), application(1003), application(1004)] }],
  [{ applications: [application(1003, 'A')] }],
  [{ applications: [application(1003, 'a')] }],
  [{ applications: [application(1003, '"],["')] }],
  [{ applications: [application(1004)] }],
];

describe('linked checkouts', () => {
  const all = [
    ...ROWS.flatMap((row, number) => row.map((changes) => ({ number, issued: { checkout: aCheckout(changes), issuerId: 'issuer' } }))),
    { number: ROWS.length, issued: { checkout: aCheckout(), issuerId: 'another issuer' } },
  ];

  it('are those of one issuer, user, machine and set of applications, whatever their ids and ends', () => {
    for (const left of all) for (const right of all) expect(isLinked(left.issued, right.issued)).toBe(left.number === right.number);
  });

  it('have the same key, and no others have', () => {
    for (const left of all) {
      for (const right of all) expect(linkKey(left.issued) === linkKey(right.issued)).toBe(isLinked(left.issued, right.issued));
    }
  });
});
