import { shell } from 'electron';
import { isSafeAddress } from '#main/service-client/safe-address.ts';

/**
 * Opens the sign-in page in the person's own browser. The address is the client's own, never the page's: still only https, or http on this
 * computer itself, without a user's name in it, is given to the system, which would start any program for another.
 *
 * @returns whether it was given to the system
 */
export async function openSignInPage(address: string): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || !isSafeAddress(url)) return false;
  try {
    await shell.openExternal(url.href);
    return true;
  } catch {
    // The system has no browser, or does not say so: the window shows how to copy the link.
    return false;
  }
}
