/** Rows of name and value, the values in one column; an empty value leaves its row out. */
export function definitionList(rows: readonly (readonly [name: string, value: string])[], indent = '  '): string {
  const shown = rows.filter(([, value]) => value !== '');
  const width = Math.max(0, ...shown.map(([name]) => displayWidth(name)));
  return shown
    .map(([name, value]) => `${indent}${padEnd(name, width)}  ${value.replaceAll('\n', `\n${indent}${' '.repeat(width + 2)}`)}\n`)
    .join('');
}

/** A table with a header row; columns as wide as their widest cell, two spaces apart, no trailing space. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))));
  return all
    .map((row) => `${row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join('  ').trimEnd()}\n`)
    .join('');
}

/**
 * Makes text from outside (file names, names in a license) safe to show on a terminal: control characters, escape sequences
 * and direction overrides become visible escapes instead of being obeyed.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Columns a text takes on a terminal: East Asian wide characters count two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}]/u;
