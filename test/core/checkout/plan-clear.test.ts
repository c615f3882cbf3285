import { describe, expect, it } from 'vitest';
import { planClear, type ClearPlan } from '#core/checkout/plan-clear.ts';
import { DAY, duration, minus, plus } from '#core/time/instant.ts';
import { application, checkoutId, DRAINAGE, MODELER, NOON, product, stored } from '../status/builders.ts';

const both = { applications: [application(), application({ ...DRAINAGE, name: 'Demo Drainage' })] };
const byProduct = (productId = MODELER.productId, featureString: string | null = null) =>
  ({ by: 'product', productId, featureString }) as const;
const byId = (number: number) => ({ by: 'checkout', checkoutId: checkoutId(number) }) as const;

const AT_NOON = { now: NOON, certain: NOON };

function ids(plan: ClearPlan): readonly string[] {
  return plan.outcome === 'clear' ? plan.checkouts.map((one) => `${one.because} ${one.stored.checkout.checkoutId.slice(-1)}`) : [];
}

describe('clearing', () => {
  it('an application takes its whole checkout, and names the others that go too', () => {
    const plan = planClear([stored(both)], byProduct(), AT_NOON);
    expect(plan).toMatchObject({ outcome: 'clear', otherApplications: [{ ...DRAINAGE, name: 'Demo Drainage' }], stillCovered: [] });
    expect(ids(plan)).toEqual(['asked 1']);
  });

  it('a checkout by its id names no others: all of it was asked for', () => {
    expect(planClear([stored(both)], byId(1), AT_NOON)).toMatchObject({ outcome: 'clear', otherApplications: [] });
  });

  it('one of two linked checkouts takes both, whichever is named', () => {
    const earlier = stored({ checkoutId: checkoutId(1), ...both, expiresAt: plus(NOON, duration(10, DAY)) });
    const later = stored({ checkoutId: checkoutId(2), ...both });
    expect(ids(planClear([earlier, later], byId(1), AT_NOON))).toEqual(['asked 1', 'linked 2']);
    expect(ids(planClear([earlier, later], byId(2), AT_NOON))).toEqual(['asked 2', 'linked 1']);
  });

  it('takes a linked one along that only the wall clock says has ended, and leaves one that certainly has', () => {
    const ended = stored({ checkoutId: checkoutId(1), ...both, expiresAt: minus(NOON, DAY) });
    const later = stored({ checkoutId: checkoutId(2), ...both });
    expect(ids(planClear([ended, later], byId(2), { now: NOON, certain: minus(NOON, duration(2, DAY)) }))).toEqual(['asked 2', 'linked 1']);
    expect(ids(planClear([ended, later], byId(2), { now: NOON, certain: minus(NOON, DAY) }))).toEqual(['asked 2']);
    expect(planClear([ended], byId(1), { now: NOON, certain: minus(NOON, duration(2, DAY)) }).outcome).toBe('already-over');
  });

  it('leaves a checkout of other applications, another user, machine, issuer or license service alone', () => {
    const others = [
      stored({ checkoutId: checkoutId(2), ...both }),
      stored({ checkoutId: checkoutId(3), user: { id: 'ffffffff-0000-4000-8000-000000000009', email: null, name: null } }),
      stored({ checkoutId: checkoutId(4), machineName: 'WS-0143' }),
      stored({ checkoutId: checkoutId(5) }, { issuerId: 'authority:2:other' }),
      stored({ checkoutId: checkoutId(6), licenseService: 'SELECTserver' }),
    ];
    expect(ids(planClear([stored(), ...others], byId(1), AT_NOON))).toEqual(['asked 1']);
  });

  it('a product takes every checkout that has it, begun or not', () => {
    const future = stored({ checkoutId: checkoutId(2), ...both, notBefore: plus(NOON, duration(9, DAY)) });
    expect(ids(planClear([stored(), future], byProduct(), AT_NOON))).toEqual(['asked 1', 'asked 2']);
  });

  it('matches the product id exactly', () => {
    expect(planClear([stored()], byProduct(product(25450)), AT_NOON)).toEqual({ outcome: 'no-such-checkout' });
    expect(planClear([stored()], byProduct(product(254_5)), AT_NOON).outcome).toBe('clear');
  });

  it('says which applications stay covered by another checkout, and until when', () => {
    const other = stored({ checkoutId: checkoutId(2), ...both, expiresAt: plus(NOON, duration(50, DAY)) });
    expect(planClear([stored(), other], byId(1), AT_NOON)).toMatchObject({
      stillCovered: [{ application: MODELER, checkoutId: checkoutId(2), until: plus(NOON, duration(50, DAY)) }],
    });
    const damaged = { ...other, problem: 'damaged' as const };
    expect(planClear([stored(), damaged], byId(1), AT_NOON)).toMatchObject({ stillCovered: [] });
  });

  it('a product under several feature strings asks which, unless they lead to the same checkouts', () => {
    const plain = stored({ checkoutId: checkoutId(1) });
    const plant = stored({ checkoutId: checkoutId(2), applications: [application({ featureString: 'Plant' })] });
    expect(planClear([plain, plant], byProduct(), AT_NOON)).toEqual({
      outcome: 'ambiguous-product',
      choices: [
        { featureString: '', checkoutIds: [checkoutId(1)] },
        { featureString: 'Plant', checkoutIds: [checkoutId(2)] },
      ],
    });
    expect(ids(planClear([plain, plant], byProduct(MODELER.productId, 'Plant'), AT_NOON))).toEqual(['asked 2']);
    expect(ids(planClear([plain, plant], byProduct(MODELER.productId, ''), AT_NOON))).toEqual(['asked 1']);
    const together = stored({ applications: [application(), application({ featureString: 'Plant' })] });
    expect(planClear([together], byProduct(), AT_NOON).outcome).toBe('clear');
  });

  it.each([
    ['cleared', stored({}, { clearedAt: minus(NOON, DAY) }), minus(NOON, DAY)],
    ['revoked', stored({}, { revokedAt: minus(NOON, DAY) }), minus(NOON, DAY)],
    ['expired', stored({ expiresAt: minus(NOON, DAY) }), minus(NOON, DAY)],
  ] as const)('what is %s already says so, and since when', (state, one, at) => {
    expect(planClear([one], byId(1), AT_NOON)).toEqual({ outcome: 'already-over', checkoutId: checkoutId(1), state, at });
    expect(planClear([one], byProduct(), AT_NOON)).toMatchObject({ outcome: 'already-over', state });
  });

  it('what is for another machine or no longer verified is possible: it only takes away', () => {
    expect(ids(planClear([stored({}, { problem: 'other-machine' })], byId(1), AT_NOON))).toEqual(['asked 1']);
  });
});
