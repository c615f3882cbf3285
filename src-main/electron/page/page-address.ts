import { PAGE_ORIGIN } from '#core/contract/channels.ts';

/** The scheme that the page is served under, inside this process alone. */
export const PAGE_SCHEME = 'app';

/** The one page there is. */
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`;

/** Whether an address lies in the page's origin; an empty one does not. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${PAGE_ORIGIN}/`);
}

/** Whether an address is of something that the page itself made and holds in memory (`URL.createObjectURL`). */
export function isOwnBlob(address: string): boolean {
  return address.startsWith(`blob:${PAGE_ORIGIN}/`);
}
