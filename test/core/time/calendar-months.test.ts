import { describe, expect, it } from 'vitest';
import { monthsLater } from '#core/time/calendar-months.ts';
import { instant } from '#core/time/instant.ts';
import { at } from '../status/builders.ts';

describe('three calendar months later', () => {
  it.each([
    ['2026-01-15T05:59:59.535Z', '2026-04-15T05:59:59.535Z'],
    ['2026-11-30T22:00:00Z', '2027-02-28T22:00:00Z'],
    ['2027-11-30T22:00:00Z', '2028-02-29T22:00:00Z'],
    ['2026-05-31T00:00:00Z', '2026-08-31T00:00:00Z'],
    ['2026-08-31T00:00:00Z', '2026-11-30T00:00:00Z'],
    ['2026-12-31T23:59:59.999Z', '2027-03-31T23:59:59.999Z'],
    ['1969-12-31T00:00:00Z', '1970-03-31T00:00:00Z'],
  ])('than %s is %s', (start, later) => {
    expect(monthsLater(at(start), 3)).toBe(at(later));
  });

  it('than the end of time is the end of time', () => {
    expect(Number.isFinite(monthsLater(instant(Infinity), 3))).toBe(true);
  });
});
