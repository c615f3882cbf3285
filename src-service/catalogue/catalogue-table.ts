import type { z } from 'zod';
import type { CsvProblem } from '../csv/csv-problem.ts';
import type { CsvColumn, TableRow } from '../csv/read-table.ts';
import type { PutOutcome } from '../entitlements/put-outcome.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Reading } from '../store/store.ts';

/** Something that rows of an uploaded table say, ready to be put. */
export interface RowPut {
  /** The line of its first row. */
  readonly line: number;
  readonly put: (change: Change, deed: Deed) => Promise<PutOutcome>;
}

/** What the rows of a table say, and what is wrong with the others. */
export interface ReadRows {
  readonly puts: readonly RowPut[];
  readonly problems: readonly CsvProblem[];
}

/** One kind of thing of the catalogue, as a table: what is downloaded can be uploaded again, and then changes nothing. */
export interface CatalogueTable {
  readonly columns: Readonly<Record<string, CsvColumn>>;
  /** Reads rows below the header; `columns` are those that the file has. */
  readonly read: (rows: readonly TableRow<string>[], columns: ReadonlySet<string>) => ReadRows;
  /** The rows of an organisation, cells in the order of `columns`. */
  readonly write: (reading: Reading, organizationId: string) => Promise<readonly (readonly string[])[]>;
}

/** How one row becomes something to be put. */
export interface RowReading<Spec> {
  readonly schema: z.ZodType<Spec>;
  /** What the schema is given; cells that are left out are `undefined`. */
  readonly given: (cells: Readonly<Record<string, string>>, columns: ReadonlySet<string>) => object;
  /** The field of the schema that a column stands in, where they are called differently. */
  readonly columnOf?: Readonly<Record<string, string>>;
  /** What two rows must not have in common. */
  readonly identity: (spec: Spec) => string;
  readonly put: (change: Change, deed: Deed, spec: Spec) => Promise<PutOutcome>;
}

/** Reads rows one by one, each being one thing. */
export function readEachRow<Spec>(columns: CatalogueTable['columns'], reading: RowReading<Spec>): CatalogueTable['read'] {
  return (rows, present) => {
    const { problems, specs } = readSpecs(columns, reading, rows, present);
    return { problems, puts: specs.map(({ line, spec }) => ({ line, put: (change, deed) => reading.put(change, deed, spec) })) };
  };
}

/** Checks rows by a schema; a row like an earlier one is a problem. */
export function readSpecs<Spec>(
  columns: CatalogueTable['columns'],
  { schema, given, columnOf = {}, identity }: Omit<RowReading<Spec>, 'put'>,
  rows: readonly TableRow<string>[],
  present: ReadonlySet<string>,
): { readonly specs: readonly { readonly line: number; readonly spec: Spec }[]; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const specs: { readonly line: number; readonly spec: Spec }[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const parsed = schema.safeParse(given(cells, present));
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')));
      for (const field of fields) {
        const column = columnOf[field] ?? field;
        problems.push({ line, column: columns[column]?.name ?? null, code: (cells[column] ?? '') === '' ? 'csv-cell-empty' : 'csv-cell-wrong' });
      }
      continue;
    }
    const one = identity(parsed.data);
    if (seen.has(one)) problems.push({ line, column: null, code: 'csv-row-twice' });
    else specs.push({ line, spec: parsed.data });
    seen.add(one);
  }
  return { specs, problems };
}
