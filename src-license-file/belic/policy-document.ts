import type { ProductId } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { AccessKind, Qualifier } from '#core/entitlement/policy.ts';
import type { Instant } from '#core/time/instant.ts';

/** An entry of `RequestedSecurables`: what was asked for, and the only place where a checkout's versions stand. */
export interface RequestedSecurable {
  readonly productId: ProductId;
  readonly featureString: string;
  readonly version: ApplicationVersion | null;
}

/** An entry of `ACLs`: a grant or denial of one securable. */
export interface AccessControl {
  readonly securableId: string;
  readonly accessKind: AccessKind;
  /** `null` when it ends with the policy. */
  readonly expiresAt: Instant | null;
  readonly qualifiers: readonly Qualifier[];
}

/** An entry of `SecurableData`: an application that ACLs may name. */
export interface Securable {
  readonly securableId: string;
  readonly productId: ProductId;
  readonly productName: string;
  readonly featureString: string;
  readonly version: ApplicationVersion | null;
  readonly qualifiers: readonly Qualifier[];
}

/** The policy JSON of format document 4 as typed values: what a checkout and a seven-day policy have in common. */
export interface PolicyDocument {
  readonly policyId: CheckoutId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** As written; `null` in policies that name no machine. */
  readonly machineName: string | null;
  readonly requestedSecurables: readonly RequestedSecurable[];
  readonly userId: string;
  readonly accessControls: readonly AccessControl[];
  readonly securables: readonly Securable[];
  readonly organizationId: string;
  readonly organizationName: string | null;
  readonly usageCountry: string | null;
  readonly defaultQualifiers: readonly Qualifier[];
}

/** The value of the first qualifier of a name in lists looked up one after the other (format document 4.7), or `null`. */
export function findQualifier(name: string, ...lists: readonly (readonly Qualifier[])[]): string | null {
  for (const list of lists) {
    for (const qualifier of list) if (qualifier.name === name) return qualifier.value;
  }
  return null;
}

/** Whether a document is a checkout: `IsCheckedOut` among the defaults only, ignoring case (format document 3.4). */
export function isCheckout(document: PolicyDocument): boolean {
  return findQualifier('IsCheckedOut', document.defaultQualifiers)?.toLowerCase() === 'true';
}
