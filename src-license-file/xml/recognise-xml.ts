import { CHECKOUT_NAMESPACE_FAMILY, CHECKOUT_ROOT } from './vocabulary.ts';

/**
 * Whether content looks like a SELECTserver license document, damaged or not: markup that names the root element or its namespace.
 *
 * Loads no XML library, so that what is no such file costs nothing. `start` is the first kilobytes as Latin-1 text, without
 * byte order mark.
 */
export function recognisesXml(start: string): boolean {
  return start.startsWith('<') && (start.includes(CHECKOUT_ROOT) || start.includes(CHECKOUT_NAMESPACE_FAMILY));
}
