/**
 * What makes a spreadsheet take a cell for a formula, whatever apostrophes stand before it already: so that what writing puts in front,
 * reading takes away, and nothing else.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PROTECTED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a text that a spreadsheet would compute; it shows the text without. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes away what {@link formulaSafe} put there. */
export function withoutProtection(cell: string): string {
  return PROTECTED.test(cell) ? cell.slice(1) : cell;
}
