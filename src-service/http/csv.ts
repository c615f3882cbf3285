/** What makes a spreadsheet take a field for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Writes a line of CSV (RFC 4180), with its line end. A field that a spreadsheet would compute gets an apostrophe in front, which
 * spreadsheets show as a text.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
