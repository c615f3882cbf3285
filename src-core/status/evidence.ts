import type { AccessKind, EntitlementKind } from '../entitlement/policy.ts';
import type { VersionMatch } from '../application/version-match.ts';
import type { CheckoutId } from '../checkout/checkout.ts';
import type { RefusalCode } from '../import/outcome.ts';
import type { FailureCode } from './failure-code.ts';

/** An instant as ISO 8601 in UTC, so that evidence can be printed as JSON just as it is. */
export type IsoText = string;

/** Where a qualifier's value was found; `built-in` when no one set a usable one. */
export type QualifierOrigin = 'entry' | 'application' | 'defaults' | 'built-in';

/** One fact that a decision looked at: what was seen, with ids and instants, never an opinion. Worded in texts/. */
export type Evidence =
  | {
      readonly fact: 'checkout-covers';
      readonly checkoutId: CheckoutId;
      readonly issuer: string;
      readonly machineName: string;
      readonly expiresAt: IsoText;
    }
  | { readonly fact: 'checkout-continues'; readonly checkoutId: CheckoutId; readonly expiresAt: IsoText }
  | {
      readonly fact: 'checkout-version-differs' | 'checkout-for-other-version';
      readonly checkoutId: CheckoutId;
      readonly licensedVersion: string;
      readonly askedVersion: string;
      readonly match: VersionMatch;
    }
  | { readonly fact: 'checkout-cleared'; readonly checkoutId: CheckoutId; readonly at: IsoText }
  | { readonly fact: 'checkout-revoked'; readonly checkoutId: CheckoutId; readonly at: IsoText }
  | {
      readonly fact: 'checkout-ended';
      readonly checkoutId: CheckoutId;
      readonly at: IsoText;
      /** Until when the checkout goes on for its other applications; absent where all of it has ended. */
      readonly restUntil?: IsoText;
    }
  | { readonly fact: 'checkout-not-yet-valid'; readonly checkoutId: CheckoutId; readonly validFrom: IsoText }
  | { readonly fact: 'checkout-for-other-machine'; readonly checkoutId: CheckoutId; readonly machineName: string }
  | { readonly fact: 'checkout-not-verified'; readonly checkoutId: CheckoutId; readonly code: RefusalCode }
  | { readonly fact: 'no-checkout' }
  | { readonly fact: 'no-entitlement-service' }
  | { readonly fact: 'no-sign-in' }
  | { readonly fact: 'signed-out' }
  | { readonly fact: 'no-policy'; readonly userId: string }
  | { readonly fact: 'policy-malformed'; readonly problem: FailureCode }
  | { readonly fact: 'policy-of-other-user'; readonly policyUserId: string; readonly userId: string }
  | {
      readonly fact: 'policy';
      readonly policyId: string;
      readonly userId: string;
      readonly createdAt: IsoText;
      readonly expiresAt: IsoText;
    }
  | { readonly fact: 'policy-expired'; readonly at: IsoText }
  | { readonly fact: 'application-not-in-policy' }
  | {
      readonly fact: 'evaluation-version';
      readonly licensedVersion: string;
      readonly askedVersion: string | null;
    }
  | {
      readonly fact: 'entry';
      readonly kind: EntitlementKind;
      readonly accessKind: AccessKind;
      readonly expiresAt: IsoText | null;
    }
  | { readonly fact: 'entry-ended'; readonly kind: EntitlementKind; readonly at: IsoText | null }
  | {
      readonly fact: 'qualifier';
      readonly name: string;
      readonly value: string | null;
      readonly origin: QualifierOrigin;
    }
  | {
      readonly fact: 'qualifier-not-understood';
      readonly name: string;
      readonly value: string;
      readonly used: string;
    }
  | { readonly fact: 'last-confirmed'; readonly at: IsoText; readonly intervalMinutes: number }
  | { readonly fact: 'confirmation-failed'; readonly at: IsoText }
  | { readonly fact: 'offline-forbidden-on-this-computer' }
  | { readonly fact: 'computer-policy-unreadable'; readonly place: string }
  | { readonly fact: 'offline-days-shortened'; readonly days: number }
  | { readonly fact: 'offline-deadline'; readonly at: IsoText; readonly days: number }
  | { readonly fact: 'grace-used-up' }
  | { readonly fact: 'not-determined'; readonly code: string };

/** What an evidence can say, for exhaustive records. */
export type EvidenceFact = Evidence['fact'];
