import type { Instant } from '../time/instant.ts';
import type { SignerView } from './import-preview.ts';

/** Why a sign-in that was begun in the browser came to nothing. */
export const NOT_COMPLETED_CAUSES = [
  /** The person cancelled it here. */
  'cancelled',
  /** The sign-in page said no: the person declined there, or it refused them. */
  'refused',
  /** Nobody came back from the browser in time. */
  'timed-out',
  /** What came back is not the answer to what was asked; it counts for nothing. */
  'answer-wrong',
] as const;

/** One of them. */
export type NotCompletedCause = (typeof NOT_COMPLETED_CAUSES)[number];

/** Who signed the policy of a service that this computer does not trust, and how an administrator makes it trusted. */
export interface UntrustedService {
  readonly serviceUrl: string;
  /** The authority that the service's trust entry names, as its certificate says, unconfirmed; `null` where the service gave none that can be read. */
  readonly signer: SignerView | null;
  /** The exact `licensing trust add` line for an administrator, fingerprint included, after the service's trust entry was saved as the file it names. */
  readonly trustLine: string;
}

/**
 * How far signing in is. Without an entitlement service it is always `idle`; with one, the prompt opens as `checking` while a
 * refresh is tried, and closes itself on success.
 */
export type SignInProgress =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' }
  /** The browser has the sign-in page; `link` is for copying into another one. `byHand`: none could be opened, and copying is the only way. */
  | { readonly state: 'waiting-for-browser'; readonly link: string; readonly until: Instant; readonly byHand?: true }
  | { readonly state: 'not-completed'; readonly cause: NotCompletedCause }
  | { readonly state: 'no-network' }
  /** The service did not answer, or not as it should. */
  | { readonly state: 'no-answer' }
  /** The service answered, and said no. `code` is its own: `not-a-member`, `user-disabled`, `sign-in-ended` … */
  | { readonly state: 'service-refused'; readonly code: string }
  /** The policy that came is signed by nobody this computer trusts. */
  | ({ readonly state: 'not-trusted' } & UntrustedService)
  /** Somebody else signed in than the user whose entitlements lie here. */
  | { readonly state: 'wrong-account'; readonly expected: string; readonly actual: string };
