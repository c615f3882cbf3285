import { describe, expect, it } from 'vitest';
import type { ClearPlan } from '#core/checkout/plan-clear.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { anApplication, aCheckout, product } from '#fixtures/builders/checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import {
  applicationByKey,
  applicationsOfPlan,
  linkedOf,
  withoutReceiptOf,
} from '#renderer/licensing-tool/clear-license/clear-plan-view.ts';

const modeler = anApplication({ productId: product(4100), name: 'Demo Modeler' });
const drainage = anApplication({ productId: product(4300), name: 'Demo Drainage' });

function stored(number: number, overrides: Partial<StoredCheckout> = {}): StoredCheckout {
  const checkout = aCheckout({ checkoutId: checkoutIdOf(number), applications: [modeler, drainage, modeler] });
  return {
    checkout,
    issuerId: 'issuer',
    issuerName: 'Example Engineering',
    takesReceipts: true,
    importedAt: at('2026-07-01T08:00:00.000Z'),
    clearedAt: null,
    revokedAt: null,
    problem: null,
    ...overrides,
  };
}

const plan: Extract<ClearPlan, { outcome: 'clear' }> = {
  outcome: 'clear',
  checkouts: [
    { stored: stored(1), because: 'asked' },
    { stored: stored(2, { problem: 'untrusted-issuer' }), because: 'linked' },
    { stored: stored(3, { problem: 'other-machine' }), because: 'linked' },
  ],
  otherApplications: [],
  stillCovered: [],
};

describe('what a clearing takes with it', () => {
  it('are the applications that were asked for, each once', () =>
    expect(applicationsOfPlan(plan).map(({ name }) => name)).toEqual(['Demo Modeler', 'Demo Drainage']));

  it('are the other forms of the same license', () =>
    expect(linkedOf(plan).map((one) => one.stored.checkout.checkoutId)).toEqual([checkoutIdOf(2), checkoutIdOf(3)]));

  it('leaves no receipt where the stored file does not verify; one for another computer does', () => {
    expect(withoutReceiptOf(plan).map((one) => one.stored.checkout.checkoutId)).toEqual([checkoutIdOf(2)]);
  });

  it('names what stays licensed by its key', () => {
    expect(applicationByKey(plan, { productId: product(4300), featureString: '' })?.name).toBe('Demo Drainage');
    expect(applicationByKey(plan, { productId: product(9999), featureString: '' })).toBeNull();
  });
});
