/**
 * Controls, line and paragraph separators, and the two code points XML cannot carry.
 *
 * U+0085 and U+2028 are line ends to some XML readers (XML 1.1, section 2.11) and plain characters to others, so a
 * value with one would be signed as one text and read as another.
 */
const UNFIT = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/;

/**
 * Whether a text may stand in an element (format document 5.13): whole code points, no controls or line separators,
 * and no white space at either end. The empty text may.
 */
export function isPlainText(value: string): boolean {
  return value.isWellFormed() && !UNFIT.test(value) && value.trim() === value;
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

/** Writes character data in the canonical form (Canonical XML 1.0, section 2.3, text nodes). */
export function escapeText(value: string): string {
  return value.replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character] ?? character);
}

const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** Writes an attribute value in the canonical form (Canonical XML 1.0, section 2.3, attribute nodes). */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (character) => ATTRIBUTE_ESCAPES[character] ?? character);
}
