import type { CsvProblem } from '../../csv/csv-problem.ts';
import type { CsvBounds } from '../../csv/read-csv.ts';
import type { BulkSpec, BulkTerms } from './bulk-spec.ts';
import { readBulkFile, type BulkWarning } from './read-bulk-file.ts';

const MEBIBYTE = 1_048_576;

/** What one request may bring. */
export const BOUNDS_OF_REQUEST: CsvBounds = { bytes: 4 * MEBIBYTE, rows: 10_000, cell: 1_000 };

/** What one command may bring: nobody waits for an answer on the network. */
export const BOUNDS_OF_COMMAND: CsvBounds = { bytes: 32 * MEBIBYTE, rows: 100_000, cell: 1_000 };

/** What a file asks for, or what is wrong with all of it. */
export type BulkOfFile =
  | { readonly ok: true; readonly spec: BulkSpec; readonly warnings: readonly BulkWarning[] }
  | { readonly ok: false; readonly problems: readonly [CsvProblem, ...CsvProblem[]] };

/** Reads what is to be made for the users and machines of a file. */
export function bulkOfFile(bytes: Uint8Array, bounds: CsvBounds, terms: BulkTerms, skipBad: boolean): BulkOfFile {
  const read = readBulkFile(bytes, bounds);
  if (!read.ok) return read;
  const { rows, bad, warnings } = read;
  return { ok: true, spec: { terms, rows, bad, skipBad }, warnings };
}
