import { describe, expect, it } from 'vitest';
import type { CheckoutState } from '#core/checkout/checkout-state.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { CheckoutRow } from '#core/contract/snapshot.ts';
import { anApplication, aCheckout, product } from '#fixtures/builders/checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { countRows, filterRows } from '#renderer/licensing-tool/checked-out-licenses/filter-rows.ts';
import { actionsOf, licenseRows, type LicenseRow } from '#renderer/licensing-tool/checked-out-licenses/license-rows.ts';
import { sortPressed, sortRows, type SortKey } from '#renderer/licensing-tool/checked-out-licenses/sort-rows.ts';

const now = at('2026-07-01T08:00:00.000Z');

function row(
  checkout: Partial<Checkout> = {},
  state: CheckoutState = 'active',
  stored: Partial<StoredCheckout> = {},
): CheckoutRow {
  return {
    stored: {
      checkout: aCheckout(checkout),
      issuerId: 'issuer',
      issuerName: 'Example Engineering',
      takesReceipts: true,
      importedAt: now,
      clearedAt: null,
      revokedAt: null,
      problem: null,
      ...stored,
    },
    state,
    daysLeft: 63,
    leavesListAt: at('2026-12-01T22:00:00.000Z'),
  };
}

const rowsOf = (...checkouts: readonly CheckoutRow[]): readonly LicenseRow[] =>
  licenseRows({ checkouts, unverified: [] }, now);
const named = (name: string, number: number, more: Partial<Checkout> = {}) =>
  row({ checkoutId: checkoutIdOf(number), applications: [anApplication({ name })], ...more });

describe('a row of the checked-out licenses', () => {
  it('whose license was extended says until when the later file holds, and is cleared with that', () => {
    const later = at('2026-12-01T22:00:00.000Z');
    const [older, newer] = rowsOf(row(), row({ checkoutId: checkoutIdOf(2), expiresAt: later }));
    expect(older).toMatchObject({ state: 'replaced', isUsable: false, replacedUntil: later });
    expect(newer).toMatchObject({ state: 'active', isUsable: true, replacedUntil: null });
    expect(actionsOf(older!)).toEqual({ canClear: false, canVerify: false, hasReceipt: false });
  });

  it('still counts beside a later file that does not hold yet, does not verify, or is over', () => {
    const later = { checkoutId: checkoutIdOf(2), expiresAt: at('2026-12-01T22:00:00.000Z') };
    for (const other of [row(later, 'not-yet-valid'), row(later, 'cleared'), row(later, 'active', { problem: 'untrusted-issuer' })]) {
      expect(rowsOf(row(), other)[0]).toMatchObject({ state: 'active', replacedUntil: null });
    }
  });

  it('is what its checkout is', () => {
    expect(
      rowsOf(row({}, 'cleared'), row({}, 'revoked'), row({}, 'not-yet-valid'), row()).map(({ state, isUsable }) => [
        state,
        isUsable,
      ]),
    ).toEqual([
      ['cleared', false],
      ['revoked', false],
      ['not-yet-valid', false],
      ['active', true],
    ]);
  });

  it('ends soon in its last fourteen days, and can be used until then', () => {
    expect(rowsOf(row({ expiresAt: at('2026-07-15T08:00:00.000Z') }))[0]).toMatchObject({
      state: 'ends-soon',
      isUsable: true,
    });
    expect(rowsOf(row({ expiresAt: at('2026-07-15T08:00:01.000Z') }))[0]).toMatchObject({ state: 'active' });
  });

  it('for another computer, or of a file that does not verify, cannot be used', () => {
    expect(rowsOf(row({}, 'active', { problem: 'other-machine' }))[0]).toMatchObject({
      state: 'other-machine',
      isUsable: false,
    });
    expect(rowsOf(row({}, 'not-yet-valid', { problem: 'untrusted-issuer' }))[0]).toMatchObject({
      state: 'not-verified',
      isUsable: false,
    });
  });

  it('stays cleared whatever its file would be', () => {
    expect(rowsOf(row({}, 'cleared', { problem: 'other-machine' }))[0]).toMatchObject({ state: 'cleared' });
  });

  it('of a file that does not verify tells only what the index knows', () => {
    const unverified = {
      checkoutId: checkoutIdOf(9),
      applications: [{ productId: product(4100), featureString: '' }],
      expiresAt: now,
      importedAt: now,
      code: 'untrusted-issuer',
    } as const;
    const [found] = licenseRows({ checkouts: [], unverified: [unverified] }, now);
    expect(found).toMatchObject({
      state: 'not-verified',
      isUsable: false,
      license: null,
      problem: 'untrusted-issuer',
      applications: [{ productId: 4100, name: '', version: null }],
    });
  });

  it('offers what can be done: clear while it is not over, a receipt once it is cleared, verify while there is a file', () => {
    expect(actionsOf({ state: 'other-machine' })).toEqual({ canClear: true, canVerify: true, hasReceipt: false });
    expect(actionsOf({ state: 'not-verified' })).toEqual({ canClear: true, canVerify: true, hasReceipt: false });
    expect(actionsOf({ state: 'cleared' })).toEqual({ canClear: false, canVerify: false, hasReceipt: true });
    expect(actionsOf({ state: 'expired' })).toEqual({ canClear: false, canVerify: true, hasReceipt: false });
  });
});

describe('the filter', () => {
  const rows = rowsOf(
    named('Demo Modeler', 1),
    named('Señor Bridge', 2, {
      licenseService: 'SELECTserver',
      user: { id: 'u', email: 'zoe@example.com', name: 'Zoë Field' },
    }),
    { ...named('Old Tool', 3), state: 'expired' },
  );
  const find = (words: string, shown: 'all' | 'usable' | 'unusable' = 'all') =>
    filterRows(rows, { words, shown }, ({ state }) => (state === 'expired' ? 'Ended' : 'Active')).map(({ id }) => id);

  it('finds rows by all their words, whatever case and accents', () => {
    expect(find('senor SELECT')).toEqual([checkoutIdOf(2)]);
    expect(find('zoe@')).toEqual([checkoutIdOf(2)]);
    expect(find('ZOE field')).toEqual([checkoutIdOf(2)]);
    expect(find('ended')).toEqual([checkoutIdOf(3)]);
    expect(find('  ')).toHaveLength(3);
    expect(find('nothing like it')).toEqual([]);
  });

  it('finds a version as either program writes it, a product by its number and a checkout by its id', () => {
    expect(find('10.16.02.34')).toHaveLength(3);
    expect(find('10.16.2.34')).toHaveLength(3);
    expect(find('1003')).toHaveLength(3);
    expect(find(checkoutIdOf(2).toUpperCase())).toEqual([checkoutIdOf(2)]);
  });

  it('keeps usable rows and others apart', () => {
    expect(find('', 'usable')).toEqual([checkoutIdOf(1), checkoutIdOf(2)]);
    expect(find('', 'unusable')).toEqual([checkoutIdOf(3)]);
    expect(countRows(rows)).toEqual({ all: 3, usable: 2, unusable: 1 });
  });
});

describe('sorting', () => {
  const rows = rowsOf(
    named('Tool 10', 1, { expiresAt: at('2026-09-01T00:00:00.000Z') }),
    named('Ärger', 2, { expiresAt: at('2026-08-01T00:00:00.000Z') }),
    { ...named('Tool 9', 3, { expiresAt: at('2026-10-01T00:00:00.000Z') }), state: 'revoked' },
  );
  const textOf = (of: LicenseRow): string => of.applications[0]?.name ?? '';
  const by = (key: SortKey, direction: 'ascending' | 'descending') =>
    sortRows(rows, { key, direction }, 'de', textOf).map(({ id }) => id);

  it('goes by words as the language has them, and by numbers in them', () => {
    expect(by('applications', 'ascending')).toEqual([checkoutIdOf(2), checkoutIdOf(3), checkoutIdOf(1)]);
  });

  it('goes by end, and by state with what works first', () => {
    expect(by('ends', 'descending')).toEqual([checkoutIdOf(3), checkoutIdOf(1), checkoutIdOf(2)]);
    expect(by('state', 'ascending')).toEqual([checkoutIdOf(1), checkoutIdOf(2), checkoutIdOf(3)]);
  });

  it('keeps the order of the main process until a title is pressed; pressed again, it turns round', () => {
    expect(sortRows(rows, null, 'en', textOf)).toBe(rows);
    const once = sortPressed(null, 'ends');
    expect(once).toEqual({ key: 'ends', direction: 'ascending' });
    expect(sortPressed(once, 'ends')).toEqual({ key: 'ends', direction: 'descending' });
    expect(sortPressed(once, 'user')).toEqual({ key: 'user', direction: 'ascending' });
  });
});
