import type { ApplicationKey } from '../application/application.ts';
import type { ApplicationVersion } from '../application/version.ts';
import type { Instant } from '../time/instant.ts';

/** A named setting inside a policy. Values are text, as in the document; boolean ones ignore case. */
export interface Qualifier {
  readonly name: string;
  readonly value: string;
}

/** How an entry grants access: 1 allowed, 2 maybe, 3 denied, 4 trial expired. */
export type AccessKind = 1 | 2 | 3 | 4;

/** What an entry is, from its `UsageType` qualifier: `Trial`, `Evaluation`, anything else is ordinary. */
export type EntitlementKind = 'ordinary' | 'trial' | 'evaluation';

/** The right of a user to run one application: an ACL of the policy joined to the securable it names. */
export interface Entitlement extends ApplicationKey {
  readonly productName: string;
  readonly kind: EntitlementKind;
  /** The version an evaluation is bound to (last two parts 0: major.minor counts); `null` on other kinds. */
  readonly version: ApplicationVersion | null;
  readonly accessKind: AccessKind;
  /** The first instant at which the entry no longer grants anything; `null` when it ends with the policy. */
  readonly expiresAt: Instant | null;
  /** Qualifiers of the entry itself (the ACL); looked up first. */
  readonly entryQualifiers: readonly Qualifier[];
  /** Qualifiers of the application (the securable); looked up second. */
  readonly applicationQualifiers: readonly Qualifier[];
}

/** The content of a signed policy document: a user's entitlements, good for seven days unless it says otherwise. */
export interface Policy {
  readonly policyId: string;
  /** The server's time at which it was made: the last verified sign-in or refresh that it proves. */
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly userId: string;
  readonly organizationId: string;
  readonly organizationName: string | null;
  readonly usageCountry: string;
  readonly entitlements: readonly Entitlement[];
  /** Looked up last. */
  readonly defaultQualifiers: readonly Qualifier[];
}
