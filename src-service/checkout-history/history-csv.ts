import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { Reading } from '../store/store.ts';
import { allNumbers, readRows, type HistoryQuestion, type HistoryRow } from './read-history.ts';

/** Rows that are read at a time: so much of a history of any length is in memory, and four bytes of each row. */
const ROWS_AT_ONCE = 500;

const HEADER = [
  'state', 'user', 'email', 'machine', 'applications', 'versions', 'license service', 'country', 'made at (UTC)', 'last day', 'time zone',
  'ends at (UTC)', 'cleared at (UTC)', 'checked in at (UTC)', 'extends', 'checkout',
]; // prettier-ignore

/** Writes the rows of a question as CSV, as they come. */
export function writeHistoryCsv(reading: Reading, organizationId: string, question: HistoryQuestion, now: Instant): AsyncIterable<string> {
  return writeCsv(HEADER, cellsOfRows(reading, organizationId, question, now));
}

async function* cellsOfRows(reading: Reading, organizationId: string, question: HistoryQuestion, now: Instant): AsyncGenerator<readonly string[]> {
  const numbers = await allNumbers(reading, question);
  for (let start = 0; start < numbers.length; start += ROWS_AT_ONCE) {
    const rows = await readRows(reading, organizationId, question.history, [...numbers.subarray(start, start + ROWS_AT_ONCE)], now);
    for (const row of rows) yield cellsOf(row);
  }
}

function cellsOf({ checkout }: HistoryRow): readonly string[] {
  const at = (time: Instant | null): string => (time === null ? '' : formatIsoInstant(time));
  return [
    checkout.state,
    checkout.user.name,
    checkout.user.email,
    checkout.machineName,
    checkout.applications.map(({ name }) => name).join('; '),
    checkout.applications.map(({ version }) => version).join('; '),
    checkout.licenseService,
    checkout.country,
    at(checkout.issuedAt),
    checkout.endsOn,
    checkout.timeZone,
    at(checkout.expiresAt),
    at(checkout.clearedAt),
    at(checkout.checkedInAt),
    checkout.extends ?? '',
    checkout.checkoutId,
  ];
}
