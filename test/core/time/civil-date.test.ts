import { expect, test } from 'vitest';
import { dayIn, daysAfter, endOfDay, isTimeZone, parseCivilDate, yearAfter, type CivilDate } from '#core/time/civil-date.ts';
import { MILLISECOND, minus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;

test.each([
  ['2026-12-31', 'Europe/Berlin', '2026-12-31T23:00:00.000Z'],
  ['2026-07-31', 'Europe/Berlin', '2026-07-31T22:00:00.000Z'],
  ['2026-12-31', 'America/Chicago', '2027-01-01T06:00:00.000Z'],
  ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-06-01', 'Pacific/Kiritimati', '2026-06-01T10:00:00.000Z'],
  ['2026-06-01', 'Asia/Kathmandu', '2026-06-01T18:15:00.000Z'],
  ['2026-06-01', 'UTC', '2026-06-02T00:00:00.000Z'],
  // Chile's clocks go forward at midnight: the next day begins at 01:00.
  ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  // Cuba's go back at 01:00 to midnight, which comes twice.
  ['2026-10-31', 'America/Havana', '2026-11-01T04:00:00.000Z'],
])('%s ends in %s at %s', (text, zone, end) => {
  expect(formatIsoInstant(endOfDay(day(text), zone))).toBe(end);
});

test('in every zone each month’s first and last day ends where the next one begins', () => {
  const wrong: string[] = [];
  const months = Array.from({ length: 24 }, (_, month) => new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10));
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    for (const first of months.flatMap((text) => [day(text), daysAfter(day(text), -1)])) {
      const end = endOfDay(first, zone);
      if (dayIn(zone, minus(end, MILLISECOND)) !== first || dayIn(zone, end) !== daysAfter(first, 1)) wrong.push(`${first} ${zone}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a day that does not exist, or of another form, is no day', () => {
  expect(['2026-02-30', '2026-2-3', '2026-13-01', '20260101', '2026-01-01T00:00Z', ''].map(parseCivilDate)).toEqual(Array(6).fill(null));
});

test('the year after 29 February ends on 28 February', () => {
  expect([yearAfter(day('2028-02-29')), yearAfter(day('2026-06-01'))]).toEqual(['2029-02-28', '2027-06-01']);
});

test('a zone is one that the runtime knows by name', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', '+02:00', '', 'Europe/Berlin '].map(isTimeZone)).toEqual([true, true, false, false, false, false]);
});
