import { expect, test } from 'vitest';
import { administeredState } from '#core/checkout/administered-state.ts';
import { latestCheckoutEnd } from '#core/checkout/checkout-end.ts';
import { parseCivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';

const NOW = Date.UTC(2026, 5, 1, 23, 30) as Instant;

test.each([
  ['a contract that ends within the year', '2026-12-31', null, '2026-12-31', 'contract'],
  ['a contract that ends after a year', '2030-12-31', null, '2027-06-02', 'year'],
  ['a contract that ends after exactly a year', '2027-06-02', null, '2027-06-02', 'year'],
  ['a maximum below both', '2030-12-31', 30, '2026-07-02', 'maximum'],
  ['a maximum above the contract', '2026-06-10', 30, '2026-06-10', 'contract'],
  ['a contract on its last day', '2026-06-02', null, '2026-06-02', 'contract'],
])('%s: the latest end', (_what, contract, longestDays, endsOn, limit) => {
  // It is past midnight in Berlin already.
  const bounds = { timeZone: 'Europe/Berlin', contractEndsOn: parseCivilDate(contract)!, longestDays };
  expect(latestCheckoutEnd(bounds, NOW)).toMatchObject({ endsOn, limit });
});

test('under a contract that is over nothing can end', () => {
  const bounds = { timeZone: 'Europe/Berlin', contractEndsOn: parseCivilDate('2026-06-01')!, longestDays: null };
  expect(latestCheckoutEnd(bounds, NOW)).toBeNull();
});

test('the administrator’s states come from check-in, receipt and end', () => {
  const [later, earlier] = [(NOW + 1) as Instant, (NOW - 1) as Instant];
  const state = (expiresAt: Instant, clearedAt: Instant | null, checkedInAt: Instant | null): string =>
    administeredState({ expiresAt, clearedAt, checkedInAt }, NOW);
  expect([
    state(later, null, null), state(later, earlier, null), state(NOW, null, null), state(NOW, earlier, null),
    state(later, earlier, NOW), state(NOW, null, earlier),
  ]).toEqual(['active', 'cleared', 'expired', 'expired', 'checked-in', 'checked-in-unconfirmed']); // prettier-ignore
});
