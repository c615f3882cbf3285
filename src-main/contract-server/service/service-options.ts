import type { HttpPatience } from '#main/service-client/send-http.ts';

/** What of the entitlement service a host or a test does in its own way. */
export interface ServiceOptions {
  /** Opens the sign-in page in the person's own browser, and gives whether anything was opened; the system's way where it is left out. */
  readonly openLink?: (link: string) => Promise<boolean>;
  /** Milliseconds that somebody may take in the browser; only tests are less patient than five minutes. */
  readonly browserPatience?: number;
  /** Of one request; only tests are less patient. */
  readonly patience?: HttpPatience;
  /** Instead of those that this computer trusts; only tests give any. */
  readonly authorities?: readonly string[];
}
