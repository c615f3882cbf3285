import { formulaSafe } from './formula-safe.ts';

/** What begins a file: spreadsheets then read it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes a line of CSV (RFC 4180), with its line end. A field that a spreadsheet would compute gets an apostrophe in front, which
 * spreadsheets show as a text and `readCsv` takes away.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** Writes a table as it comes, with a byte order mark and the header first: nothing of it is kept. */
export async function* writeCsv(header: readonly string[], rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(header)}`;
  for await (const row of rows) yield csvLine(row);
}

/** Writes a small table whole, as the bytes of its file. */
export function csvFile(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(`${BYTE_ORDER_MARK}${[header, ...rows].map(csvLine).join('')}`, 'utf8');
}

function field(value: string): string {
  const safe = formulaSafe(value);
  return /[",;\t\r\n]/.test(safe) || safe !== value || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
