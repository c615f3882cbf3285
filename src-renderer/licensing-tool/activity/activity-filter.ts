import type { HistoryEntry } from '#core/contract/diagnostics.ts';

/** What the entries can be narrowed to. */
export const ACTIVITY_FILTERS = ['all', 'licenses', 'refused', 'sign-in', 'applications'] as const;

/** One of these. */
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];

const KINDS: Readonly<Record<Exclude<ActivityFilter, 'all'>, ReadonlySet<string>>> = {
  licenses: new Set(['imported', 'replaced', 'unchanged', 'cleared', 'ended', 'holds-again', 'revocations-accepted', 'notified', 'receipt-taken', 'receipt-refused', 'store-repaired']),
  refused: new Set(['refused']),
  'sign-in': new Set(['signed-in', 'signed-out', 'refresh-failed', 'sign-in-dismissed', 'continued-offline']),
  applications: new Set(['application-started', 'continued-offline']),
};

/**
 * The entries of a filter whose words hold all that is searched for, in their order. Case does not matter; a checkout id, or a part of
 * one, finds its entries.
 *
 * @param wordsOf what an entry says, in the language of the window
 */
export function matchingEntries(
  entries: readonly HistoryEntry[],
  filter: ActivityFilter,
  search: string,
  wordsOf: (entry: HistoryEntry) => string,
): readonly HistoryEntry[] {
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  return entries.filter((entry) => {
    if (filter !== 'all' && !KINDS[filter].has(entry.kind)) return false;
    if (wanted.length === 0) return true;
    const text = `${wordsOf(entry)} ${entry.checkoutId ?? ''}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
