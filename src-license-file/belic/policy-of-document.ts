import type { Entitlement, EntitlementKind, Policy } from '#core/entitlement/policy.ts';
import { findQualifier, type AccessControl, type PolicyDocument, type Securable } from './policy-document.ts';

/** Makes the policy that a document without `IsCheckedOut` describes (format document 10.4–10.6). */
export function policyOfDocument(document: PolicyDocument): Policy {
  const securables = new Map(document.securables.map((securable) => [securable.securableId, securable]));
  const entitlements: Entitlement[] = [];
  for (const control of document.accessControls) {
    const securable = securables.get(control.securableId);
    if (securable !== undefined) entitlements.push(entitlementOf(document, control, securable));
  }
  return {
    policyId: document.policyId,
    createdAt: document.createdAt,
    expiresAt: document.expiresAt,
    userId: document.userId,
    organizationId: document.organizationId,
    organizationName: document.organizationName,
    usageCountry: document.usageCountry ?? '',
    entitlements,
    defaultQualifiers: document.defaultQualifiers,
  };
}

function entitlementOf(document: PolicyDocument, control: AccessControl, securable: Securable): Entitlement {
  const usage = findQualifier('UsageType', control.qualifiers, securable.qualifiers, document.defaultQualifiers);
  const kind = entitlementKind(usage);
  return {
    productId: securable.productId,
    featureString: securable.featureString,
    productName: securable.productName,
    kind,
    version: kind === 'evaluation' ? securable.version : null,
    accessKind: control.accessKind,
    expiresAt: control.expiresAt,
    entryQualifiers: control.qualifiers,
    applicationQualifiers: securable.qualifiers,
  };
}

function entitlementKind(usageType: string | null): EntitlementKind {
  const usage = usageType?.toLowerCase();
  return usage === 'trial' || usage === 'evaluation' ? usage : 'ordinary';
}
