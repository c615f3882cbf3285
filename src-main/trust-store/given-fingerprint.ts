/**
 * Whether a fingerprint that somebody gave is the one that was found: digit by digit, after taking away what people write between the digits
 * (colons and spaces), and case.
 *
 * @param found 64 hex digits in lower case.
 */
export function isSameFingerprint(given: string, found: string): boolean {
  return given.replace(/[:\s]/g, '').toLowerCase() === found;
}
