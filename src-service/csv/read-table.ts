import type { CsvProblem } from './csv-problem.ts';
import { readCsv, type CsvBounds, type CsvRow } from './read-csv.ts';

/** A column that an uploaded table has or may have. */
export interface CsvColumn {
  /** How it is called, in our downloads too. Letter case, spaces, hyphens and underscores play no part. */
  readonly name: string;
  /** What else it may be called. */
  readonly aliases?: readonly string[];
  /** Whether the table must have it; its cells may be empty all the same. */
  readonly isRequired: boolean;
}

/** A row with its cells by our names of their columns; `''` where the column or the cell is not there. */
export interface TableRow<Name extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Name, string>>;
}

/** A table, or everything that is wrong with its form. */
export type ReadTable<Name extends string> =
  | {
      readonly ok: true;
      readonly rows: readonly TableRow<Name>[];
      /** Rows that have more or fewer cells than the header; they are not among `rows`. */
      readonly problems: readonly CsvProblem[];
      /** Columns that the file has. */
      readonly columns: ReadonlySet<Name>;
    }
  | { readonly ok: false; readonly problems: readonly [CsvProblem, ...CsvProblem[]] };

/** Reads an uploaded table by the names of its columns, in whatever order they stand. A column that nobody knows is a problem: it may be a misspelt one. */
export function readTable<Name extends string>(
  bytes: Uint8Array,
  columns: Readonly<Record<Name, CsvColumn>>,
  bounds: CsvBounds,
): ReadTable<Name> {
  const read = readCsv(bytes, bounds);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const known = Object.entries<CsvColumn>(columns) as [Name, CsvColumn][];
  const width = read.header.cells.findLastIndex((cell) => cell !== '') + 1;
  const { line } = read.header;
  const problems: CsvProblem[] = [];
  const places = new Map<Name, number>();
  for (const [place, title] of read.header.cells.slice(0, width).entries()) {
    const name = known.find(([, column]) => [column.name, ...(column.aliases ?? [])].some((one) => plain(one) === plain(title)))?.[0];
    if (name === undefined) problems.push({ line, column: title, code: 'csv-column-unknown' });
    else if (places.has(name)) problems.push({ line, column: columns[name].name, code: 'csv-column-twice' });
    else places.set(name, place);
  }
  for (const [name, column] of known) {
    if (column.isRequired && !places.has(name)) problems.push({ line, column: column.name, code: 'csv-column-missing' });
  }
  const [first, ...more] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...more] };
  const isWhole = ({ cells }: CsvRow): boolean => cells.length >= width && cells.slice(width).every((cell) => cell === '');
  const cellsOf = ({ cells }: CsvRow) =>
    Object.fromEntries(known.map(([name]) => [name, cells[places.get(name) ?? -1] ?? ''])) as Record<Name, string>;
  return {
    ok: true,
    rows: read.rows.filter(isWhole).map((row) => ({ line: row.line, cells: cellsOf(row) })),
    problems: read.rows.filter((row) => !isWhole(row)).map((row) => ({ line: row.line, column: null, code: 'csv-cells-differ' })),
    columns: new Set(places.keys()),
  };
}

function plain(title: string): string {
  return title.normalize('NFKC').toLowerCase().replaceAll(/[\s_-]/g, '');
}
