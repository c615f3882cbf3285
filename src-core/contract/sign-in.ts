import type { Instant } from '../time/instant.ts';

/**
 * How far signing in is. Without an entitlement service it is always `idle`; with one, the prompt opens as `checking` while a
 * refresh is tried, and closes itself on success.
 */
export type SignInProgress =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' }
  /** The browser has the sign-in page; `link` is for copying into another one. */
  | { readonly state: 'waiting-for-browser'; readonly link: string; readonly until: Instant }
  /** Cancelled, refused or timed out in the browser. */
  | { readonly state: 'not-completed' }
  | { readonly state: 'no-network' }
  /** The service did not answer, or not as it should. */
  | { readonly state: 'no-answer' }
  /** Somebody else signed in than the user whose entitlements lie here. */
  | { readonly state: 'wrong-account'; readonly expected: string; readonly actual: string };
