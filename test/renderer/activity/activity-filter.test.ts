import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#core/contract/diagnostics.ts';
import { ACTIVITY_KINDS } from '#core/activity/activity-kind.ts';
import { activityCsv } from '#renderer/licensing-tool/activity/activity-csv.ts';
import { ACTIVITY_FILTERS, matchingEntries } from '#renderer/licensing-tool/activity/activity-filter.ts';
import { at } from '#fixtures/builders/instants.ts';

const entries = ACTIVITY_KINDS.map((kind, number): HistoryEntry => ({ number, at: at('2026-07-01T08:00:00.000Z'), kind, checkoutId: number === 0 ? 'c4ec0075-f1c7-4a5e-8000-000000000001' : null, details: {} }));
const wordsOf = ({ kind }: HistoryEntry): string => `It was ${kind}: Überprüfung, "quoted"`;
const kindsOf = (found: readonly HistoryEntry[]) => found.map(({ kind }) => kind);

describe('the entries of the Activity page', () => {
  it('are all found by nothing', () => expect(matchingEntries(entries, 'all', '  ', wordsOf)).toEqual(entries));

  it('each belong to a narrower filter', () => {
    const narrower = ACTIVITY_FILTERS.filter((filter) => filter !== 'all').flatMap((filter) => kindsOf(matchingEntries(entries, filter, '', wordsOf)));
    expect(new Set(narrower)).toEqual(new Set(ACTIVITY_KINDS));
  });

  it('are found by all their words, whatever the case, and by a part of the checkout id', () => {
    expect(kindsOf(matchingEntries(entries, 'all', 'überPRÜFUNG cleared', wordsOf))).toEqual(['cleared']);
    expect(kindsOf(matchingEntries(entries, 'all', 'C4EC0075', wordsOf))).toEqual(['imported']);
    expect(matchingEntries(entries, 'refused', 'cleared', wordsOf)).toEqual([]);
  });
});

describe('the activity as CSV', () => {
  const one = entries.slice(0, 1);

  it('has instants in UTC and every field in quotation marks', () => {
    expect(activityCsv(['a', 'b', 'c', 'd', 'e'], one, wordsOf)).toBe(
      '"a","b","c","d","e"\r\n"0","2026-07-01T08:00:00.000Z","imported","c4ec0075-f1c7-4a5e-8000-000000000001","It was imported: Überprüfung, ""quoted"""\r\n',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1'])('gives a spreadsheet no formula to run: %j', (text) => {
    expect(activityCsv(['a', 'b', 'c', 'd', 'e'], one, () => text)).toContain(`"'${text.replaceAll('"', '""')}"`);
  });
});
