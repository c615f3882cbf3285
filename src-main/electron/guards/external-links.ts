/**
 * Whether a page's link may be opened in the person's browser: only an https address whose origin is in the list,
 * without a user's name or password in it. The list is made of fixed addresses; nothing in it comes from a file, the
 * page or the network.
 *
 * @param origins for example `https://licensing.example.org`
 */
export function isAllowedOutside(address: string, origins: readonly string[]): boolean {
  const url = parse(address);
  if (url === null) return false;
  return url.protocol === 'https:' && url.username === '' && url.password === '' && origins.includes(url.origin);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
