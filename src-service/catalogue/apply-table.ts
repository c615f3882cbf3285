import type { CsvProblem } from '../csv/csv-problem.ts';
import type { CsvBounds } from '../csv/read-csv.ts';
import { readTable } from '../csv/read-table.ts';
import { recordTogether } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Store } from '../store/store.ts';
import type { CatalogueTable } from './catalogue-table.ts';

/** The most that one upload may hold; it becomes one change, which other changes of the organisation wait for. */
export const TABLE_BOUNDS: CsvBounds = { bytes: 4 * 1_024 * 1_024, rows: 5_000, cell: 20_000 };

/** As many problems are named; the rest is counted. */
const MOST_NAMED = 1_000;

/** What an upload did or would do. */
export interface TableOutcome {
  /** Whether it was done. */
  readonly isDone: boolean;
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly CsvProblem[];
  readonly problemCount: number;
}

/** Ends a change whose work is to be taken back. */
class TakenBack extends Error {}

/**
 * Puts an uploaded table as one change: all of it, or nothing where anything is wrong or it is a dry run. A dry run does the very same work
 * and takes it back, so that it says what would become of each row with the rows before it.
 */
export async function applyTable(store: Store, deed: Deed, table: CatalogueTable, bytes: Uint8Array, isDryRun: boolean): Promise<TableOutcome> {
  const read = readTable(bytes, table.columns, TABLE_BOUNDS);
  if (!read.ok) return outcomeOf(false, { made: 0, changed: 0, unchanged: 0 }, read.problems);
  const { puts, problems } = table.read(read.rows, read.columns);
  const wrong = [...read.problems, ...problems];
  const counts = { made: 0, changed: 0, unchanged: 0 };
  try {
    await store.change(deed.organizationId, (change) =>
      recordTogether(change, deed.organizationId, async () => {
        for (const { line, put } of puts) {
          const done = await put(change, deed);
          if (done.outcome === 'refused') wrong.push({ line, column: null, code: done.code });
          else counts[done.outcome] += 1;
        }
        if (isDryRun || wrong.length > 0) throw new TakenBack();
      }),
    );
    return outcomeOf(true, counts, []);
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    return outcomeOf(false, counts, wrong);
  }
}

function outcomeOf(isDone: boolean, counts: Pick<TableOutcome, 'made' | 'changed' | 'unchanged'>, problems: readonly CsvProblem[]): TableOutcome {
  const named = [...problems].sort((one, other) => one.line - other.line).slice(0, MOST_NAMED);
  return { isDone, ...counts, problems: named, problemCount: problems.length };
}
