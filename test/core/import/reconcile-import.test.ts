import { describe, expect, it } from 'vitest';
import { planClear } from '#core/checkout/plan-clear.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { reconcileImport } from '#core/import/reconcile-import.ts';
import { DAY, duration, minus, plus } from '#core/time/instant.ts';
import { ALICE, application, BOB, checkout, checkoutId, DRAINAGE, NOON, stored } from '../status/builders.ts';

const ISSUER = stored().issuerId;
const soon = plus(NOON, duration(30, DAY));
const late = plus(NOON, duration(90, DAY));
const extension: Partial<Checkout> = { checkoutId: checkoutId(2), expiresAt: late };
const earlier = stored({ expiresAt: soon });

const incoming = (overrides: Partial<Checkout> = {}, issuerId = ISSUER) => ({ checkout: checkout(overrides), issuerId });

describe('importing', () => {
  it('a new checkout imports it', () => {
    expect(reconcileImport([], incoming(), NOON)).toEqual({ outcome: 'imported', store: true, replaces: [], newer: null, notices: [] });
  });

  it('the same checkout again changes nothing', () => {
    expect(reconcileImport([stored()], incoming(), NOON)).toMatchObject({ outcome: 'unchanged', store: false, notices: [] });
  });

  it('an extension replaces the earlier one', () => {
    expect(reconcileImport([earlier], incoming(extension), NOON)).toMatchObject({ outcome: 'replaced', store: true, replaces: [checkoutId(1)] });
  });

  it('the earlier file after its extension changes nothing for the user, says so, and is stored all the same', () => {
    expect(reconcileImport([stored(extension)], incoming({ expiresAt: soon }), NOON)).toEqual({
      outcome: 'unchanged', store: true, replaces: [], newer: checkoutId(2), notices: ['newer-present'],
    });
    expect(reconcileImport([earlier, stored(extension)], incoming({ expiresAt: soon }), NOON)).toMatchObject({
      outcome: 'unchanged', store: false, notices: ['newer-present'],
    });
  });

  it('a checkout that was cleared since it was verified is refused, with the date', () => {
    const clearedAt = minus(NOON, DAY);
    expect(reconcileImport([stored({}, { clearedAt })], incoming(), NOON)).toEqual({ outcome: 'refused', code: 'cleared-earlier', clearedAt, problem: null });
  });

  it('a new checkout for what was cleared imports it: tombstones go by checkout id', () => {
    expect(reconcileImport([stored({}, { clearedAt: NOON })], incoming(extension), NOON)).toMatchObject({ outcome: 'imported', replaces: [] });
  });

  it('a checkout id that another issuer uses here is refused', () => {
    expect(reconcileImport([stored()], incoming({}, 'authority:2:other'), NOON)).toMatchObject({
      outcome: 'refused', code: 'damaged', problem: 'id-of-another-issuer',
    });
    expect(reconcileImport([], { ...incoming(), isIdOfAnotherSigner: true }, NOON)).toMatchObject({ problem: 'id-of-another-issuer' });
  });

  it('the good file of a stored one that no longer verifies repairs it', () => {
    expect(reconcileImport([stored({}, { problem: 'damaged' })], incoming(), NOON)).toMatchObject({ outcome: 'imported', store: true });
  });

  it('a checkout with the same end as a linked one is another checkout, not an extension', () => {
    expect(reconcileImport([stored()], incoming({ checkoutId: checkoutId(2) }), NOON)).toMatchObject({ outcome: 'imported', replaces: [] });
  });

  it.each<[string, Partial<Checkout>, string]>([
    ['issuer', {}, 'authority:2:other'],
    ['user', { user: { id: BOB, email: null, name: null } }, ISSUER],
    ['machine', { machineName: 'WS-0143' }, ISSUER],
    ['license service', { licenseService: 'SELECTserver' }, ISSUER],
    ['set of applications', { applications: [application(), application(DRAINAGE)] }, ISSUER],
    ['feature string', { applications: [application({ featureString: 'x' })] }, ISSUER],
  ])('a later end of another %s replaces nothing', (_, overrides, issuerId) => {
    expect(reconcileImport([earlier], incoming({ ...extension, ...overrides }, issuerId), NOON)).toMatchObject({ outcome: 'imported', replaces: [] });
  });

  it('replaces whatever the letter case of names and guids, and the order of applications', () => {
    const two = [application(), application(DRAINAGE)];
    const known = stored({ expiresAt: soon, applications: two, machineName: 'WS-0142' });
    const other = { ...extension, applications: [...two].reverse(), machineName: 'ws-0142', user: { id: ALICE.toUpperCase(), email: null, name: null } };
    expect(reconcileImport([known], incoming(other), NOON).outcome).toBe('replaced');
  });

  it('does not count what has ended, was cleared or revoked as newer, nor replaces it', () => {
    for (const standing of [{ clearedAt: NOON }, { revokedAt: NOON }]) {
      expect(reconcileImport([stored(extension, standing)], incoming({ expiresAt: soon }), NOON)).toMatchObject({ outcome: 'imported', newer: null });
      expect(reconcileImport([stored({ expiresAt: soon }, standing)], incoming(extension), NOON)).toMatchObject({ outcome: 'imported' });
    }
    expect(reconcileImport([stored({ expiresAt: NOON })], incoming(extension), NOON).outcome).toBe('imported');
  });
});

describe('the order in which linked files are imported', () => {
  it('makes no difference to what is stored and what clearing takes', () => {
    const files = [1, 2, 3].map((number) => stored({ checkoutId: checkoutId(number), expiresAt: plus(NOON, duration(number * 20, DAY)) }));
    for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
      const profile: StoredCheckout[] = [];
      for (const index of order) {
        const file = files[index];
        if (file === undefined) continue;
        const reconciled = reconcileImport(profile, { checkout: file.checkout, issuerId: file.issuerId }, NOON);
        if (reconciled.outcome !== 'refused' && reconciled.store) profile.push(file);
      }
      expect(profile.length).toBe(3);
      const plan = planClear(profile, { by: 'checkout', checkoutId: checkoutId(1) }, { now: NOON, certain: NOON });
      expect(plan.outcome === 'clear' && plan.checkouts.length).toBe(3);
    }
  });
});
