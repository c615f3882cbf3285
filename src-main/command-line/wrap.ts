/** Fewer columns than this hold no words; a text is then let run over the edge. */
const LEAST = 16;

/**
 * Breaks a text at its spaces into lines that fit beside an indent. A word that is longer than a line stays whole: it
 * is a path or a fingerprint, and somebody copies it.
 *
 * @param width columns of the whole line; `Infinity` where nothing is to be wrapped
 */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  const room = Math.max(width - displayWidth(indent), LEAST);
  if (displayWidth(text) <= room) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A text with spaces up to a number of columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Columns a text takes on a terminal: East Asian wide characters count two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE_LETTERS =
  '\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6';
const WIDE = new RegExp(`[${WIDE_LETTERS}\\u{1f300}-\\u{1f64f}\\u{20000}-\\u{3fffd}]`, 'u');
