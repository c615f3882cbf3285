import { parseBooleanQualifier, parseVersionMatchQualifier } from '#core/entitlement/qualifier-readers.ts';
import { isSameApplication } from '#core/application/application.ts';
import type { CheckedOutApplication, Checkout } from '#core/checkout/checkout.ts';
import { earliest, latest, type Instant } from '#core/time/instant.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';
import { findQualifier, type PolicyDocument, type Securable } from './policy-document.ts';

/** Makes the checkout that a policy document with `IsCheckedOut` describes (format document 3.5–3.9). */
export function checkoutOfDocument(document: PolicyDocument): { readonly ok: true; readonly checkout: Checkout } | FormatProblem {
  if (document.machineName === null || document.machineName === '') return formatProblem('damaged', 'machine-name-missing');
  const applications = grantedApplications(document);
  if (applications.length === 0) return formatProblem('damaged', 'no-application-granted');
  const checkout: Checkout = {
    checkoutId: document.policyId,
    licenseService: 'SES',
    organization: { id: document.organizationId, name: document.organizationName },
    user: { id: document.userId, email: null, name: null },
    machineName: document.machineName,
    issuedAt: document.createdAt,
    notBefore: document.createdAt,
    expiresAt: document.expiresAt,
    entitlementCountry: document.usageCountry,
    activationKey: null,
    applications,
    ...(hasMaintenance(document) ? {} : { checkedInBy: 'receipt' }),
  };
  return { ok: true, checkout };
}

/** Whether its account has a maintenance agreement: it has, unless the license says that it has not (format document 3.11). */
function hasMaintenance({ defaultQualifiers }: PolicyDocument): boolean {
  return parseBooleanQualifier(findQualifier('MaintenanceAgreement', defaultQualifiers) ?? 'TRUE') !== false;
}

function grantedApplications(document: PolicyDocument): readonly CheckedOutApplication[] {
  const granted: CheckedOutApplication[] = [];
  for (const securable of document.securables) {
    const expiresAt = latestGrant(document, securable);
    if (expiresAt === null) continue;
    const at = granted.findIndex((application) => isSameApplication(application, securable));
    const before = granted[at];
    if (before !== undefined) granted[at] = { ...before, expiresAt: latest(before.expiresAt, expiresAt) };
    else granted.push(applicationOf(document, securable, expiresAt));
  }
  return granted;
}

/** When the last of the ACLs that grant a securable ends, never later than the policy; `null` when none grants it. */
function latestGrant(document: PolicyDocument, securable: Securable): Instant | null {
  let end: Instant | null = null;
  for (const control of document.accessControls) {
    if (control.securableId !== securable.securableId || control.accessKind > 2) continue;
    const grantEnd = control.expiresAt === null ? document.expiresAt : earliest(control.expiresAt, document.expiresAt);
    end = end === null ? grantEnd : latest(end, grantEnd);
  }
  return end;
}

function applicationOf(document: PolicyDocument, securable: Securable, expiresAt: Instant): CheckedOutApplication {
  const requested = document.requestedSecurables.find((request) => isSameApplication(request, securable));
  return {
    productId: securable.productId,
    featureString: securable.featureString,
    name: securable.productName,
    version: requested?.version ?? null,
    expiresAt,
    ...versionMatchOf(document, securable),
  };
}

/** How closely the running version must match (format document 3.10); nothing where it need not. */
function versionMatchOf(document: PolicyDocument, { securableId, qualifiers }: Securable): Pick<CheckedOutApplication, 'versionMatch'> {
  const grants = document.accessControls.filter((control) => control.securableId === securableId && control.accessKind <= 2);
  const lists = [...grants.map((control) => control.qualifiers), qualifiers, document.defaultQualifiers];
  const versionMatch = parseVersionMatchQualifier(findQualifier('CheckoutVersionMatch', ...lists) ?? 'any');
  return versionMatch === null || versionMatch === 'any' ? {} : { versionMatch };
}
