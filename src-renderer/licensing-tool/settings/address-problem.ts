/** What is wrong with an address as it was typed: no address of a service, or one that is not encrypted. */
export type AddressProblem = 'wrong' | 'not-secure';

const THIS_COMPUTER: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Looks at an address while it is typed: https, or http to this computer itself; no user name, no password, nothing behind the path. The
 * client looks again before it takes it.
 */
export function addressProblem(text: string): AddressProblem | null {
  const url = /^https?:\/\/[^\s\\/]/.test(text) ? URL.parse(text) : null;
  if (url === null || url.username !== '' || url.password !== '' || /[?#]/.test(text)) return 'wrong';
  return url.protocol === 'https:' || THIS_COMPUTER.has(url.hostname) ? null : 'not-secure';
}
