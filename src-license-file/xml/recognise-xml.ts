import { CHECKOUT_NAMESPACE_FAMILY, CHECKOUT_ROOT } from './vocabulary.ts';

/**
 * What may stand before the first tag of a spoilt copy: white space, byte order marks read as Latin-1, and the NULs
 * of UTF-16.
 */
const BEFORE_MARKUP = /^[\s\0\u00EF\u00BB\u00BF\u00FE\u00FF]*</;

/**
 * Whether content looks like a SELECTserver license document, damaged or not: markup that names the root element or
 * its namespace, saved as UTF-16 too.
 *
 * Loads no XML library, so that what is no such file costs nothing. `start` is the first kilobytes as Latin-1 text,
 * without byte order mark.
 */
export function recognisesXml(start: string): boolean {
  if (!BEFORE_MARKUP.test(start)) return false;
  const text = start.includes('\0') ? start.replaceAll('\0', '') : start;
  return text.includes(CHECKOUT_ROOT) || text.includes(CHECKOUT_NAMESPACE_FAMILY);
}
