import type { ApplicationKey } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import type { StoredCheckout } from '../checkout/stored-checkout.ts';
import type { LocalPolicy } from '../entitlement/local-policy.ts';
import type { Policy } from '../entitlement/policy.ts';
import type { NoticeCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';
import type { FailureCode } from './failure-code.ts';

/** "May this application run?" */
export interface Question extends ApplicationKey {
  /** Shown beside the answer; `null` lets the answer take it from the license or policy. */
  readonly name: string | null;
  /** What the program calls itself; shown where neither the asker, nor the license, nor the policy names it. */
  readonly ownName?: string | null;
  /** `null` when the asker does not say; bindings to a version then do not bite, except of evaluations. */
  readonly version: ApplicationVersion | null;
}

/** The stored policy document, verified again when read. `problem` is the code of the check it failed. */
export type PolicyState =
  | { readonly state: 'none' }
  | { readonly state: 'malformed'; readonly problem: FailureCode }
  | { readonly state: 'verified'; readonly policy: Policy };

/** What the sealed record and the store say about signing in. Every verified sign-in or refresh writes all of it anew. */
export interface SignInState {
  /** The user who signed in last in this profile, and has not signed out. */
  readonly userId: string | null;
  /** Whether any user ever signed in in this profile. */
  readonly everSignedIn: boolean;
  /** Server time (`S` of the clock record) of the last verified sign-in or refresh; `null` when there is none. */
  readonly lastVerifiedAt: Instant | null;
  /**
   * When a start could first not be confirmed after that (prompt dismissed, service not reached): the grace period
   * has begun. `null` when nothing failed since; a verified sign-in or refresh sets it back to `null`.
   */
  readonly unconfirmedSince: Instant | null;
  /** Clock rule 6: the sealed record is missing or broken, so the grace period counts as used up until a sign-in. */
  readonly graceUsedUp: boolean;
}

/** A clock condition that is said beside an answer (clock rules 2 and 3). */
export type ClockNotice = Extract<NoticeCode, 'clock-behind' | 'clock-ahead'>;

/** Everything an answer depends on beside the question and `now`. */
export interface DecisionFacts {
  /** Every checkout stored in this profile, ended and cleared ones included, in any order. */
  readonly checkouts: readonly StoredCheckout[];
  readonly policy: PolicyState;
  readonly signIn: SignInState;
  readonly localPolicy: LocalPolicy;
  /** Whether an entitlement service is set on this computer. Without one nobody can sign in, and no answer advises it. */
  readonly serviceConfigured: boolean;
  /**
   * The latest `now` this profile has known since the last verified sign-in (`furthest` of the clock reading): what had
   * begun by then stays begun, so that setting the clock back takes nothing away.
   */
  readonly furthest: Instant;
  readonly clockNotices: readonly ClockNotice[];
  /** Whether the newest accepted revocation list is older than it should be; said beside checkouts, stops nothing. */
  readonly revocationsStale: boolean;
}
