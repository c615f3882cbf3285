import { CsvError, parse } from 'csv-parse/sync';
import type { CsvProblem } from './csv-problem.ts';
import { withoutProtection } from './formula-safe.ts';

/** The most that is read of an uploaded table. */
export interface CsvBounds {
  readonly bytes: number;
  /** Rows below the header. */
  readonly rows: number;
  /** UTF-16 units of one cell. */
  readonly cell: number;
}

/** A row below the header, as it stands in the file. */
export interface CsvRow {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table, or why it is none. */
export type ReadCsv =
  | { readonly ok: true; readonly header: CsvRow; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly problem: CsvProblem };

/** The first line by which some spreadsheets say what stands between cells. */
const SEPARATOR_LINE = /^sep=([,;\t])\n/i;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a table that people made: UTF-8 with or without byte order mark, cells between commas, semicolons or tabs (whichever the header has
 * most of), any line ends, quotes as in RFC 4180. Empty lines count and are left out; apostrophes that protect from formulas are taken away;
 * spaces around a cell too. Whatever the bytes are, it answers; it never throws.
 */
export function readCsv(bytes: Uint8Array, bounds: CsvBounds): ReadCsv {
  if (bytes.length > bounds.bytes) return refused(0, 'csv-too-large');
  const text = decoded(bytes);
  if (text === null) return refused(0, 'csv-not-utf-8');
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator === null ? text : text.slice(separator[0].length);
  const delimiter = separator?.[1] ?? delimiterOf(body);
  const before = separator === null ? 0 : 1;
  const rows: CsvRow[] = [];
  let read = 0;
  try {
    parse(body, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      to: bounds.rows + 2,
      on_record: (cells: string[], { lines }) => {
        read = lines;
        rows.push({ line: before + lines - newlinesIn(cells), cells: cells.map((cell) => withoutProtection(cell.trim())) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Where a quote never closes, what counts is the line after the last whole row, not the end of the file.
    return refused(before + read + 1, 'csv-quotes-wrong');
  }
  const [header, ...table] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (header === undefined) return refused(0, 'csv-no-header');
  if (table.length > bounds.rows) return refused(table[bounds.rows]?.line ?? 0, 'csv-too-many-rows');
  const long = [header, ...table].find(({ cells }) => cells.some((cell) => cell.length > bounds.cell));
  if (long !== undefined) return refused(long.line, 'csv-cell-too-long');
  return { ok: true, header, rows: table };
}

function refused(line: number, code: CsvProblem['code']): ReadCsv {
  return { ok: false, problem: { line, column: null, code } };
}

/** The text with one kind of line end; `null` where it is no UTF-8, or has zeros in it as UTF-16 does. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text.replaceAll(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

function delimiterOf(text: string): string {
  const header = /[^\n]+/.exec(text.slice(0, 65_536))?.[0] ?? '';
  const unquoted = header.replaceAll(/"[^"]*"/g, '');
  const [most] = DELIMITERS.map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length })).sort((one, other) => other.count - one.count);
  return most?.delimiter ?? ',';
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}
