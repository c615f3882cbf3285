import type { HistoryEntry } from '#core/contract/diagnostics.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';

/**
 * Writes entries as CSV (RFC 4180): instants in ISO 8601 and UTC, every field in quotation marks. A field that a spreadsheet would take
 * for a formula gets an apostrophe before it: a file's name is in these texts, and somebody else chose it.
 *
 * @param heads the five titles: number, instant, kind, checkout, words
 */
export function activityCsv(heads: readonly string[], entries: readonly HistoryEntry[], wordsOf: (entry: HistoryEntry) => string): string {
  const rows = entries.map((entry) => [String(entry.number), formatIsoInstant(entry.at), entry.kind, entry.checkoutId ?? '', wordsOf(entry)]);
  return [heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
