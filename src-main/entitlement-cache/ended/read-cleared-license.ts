import { productId } from '#core/application/application.ts';
import { applicationVersion } from '#core/application/version.ts';
import type { CheckedOutApplication, Checkout, CheckoutId, CheckoutUser } from '#core/checkout/checkout.ts';
import type { ClearedLicense } from './ended-fact.ts';
import { isInstant, isListOf, isObject, isText, isTextOrNull } from './json-shape.ts';

/**
 * What is kept of a cleared license, where all of it has the shape that lists, plans and texts rely on and it is of the checkout that the
 * tombstone names; else `null`. The tombstone counts without it.
 */
export function readClearedLicense(value: unknown, checkoutId: CheckoutId): ClearedLicense | null {
  if (!isObject(value) || !isCheckout(value['checkout']) || value['checkout'].checkoutId !== checkoutId) return null;
  const { issuerId, issuerName, takesReceipts, importedAt } = value;
  const isWhole = isText(issuerId) && isText(issuerName) && typeof takesReceipts === 'boolean' && isInstant(importedAt);
  return isWhole ? (value as unknown as ClearedLicense) : null;
}

function isCheckout(value: unknown): value is Checkout {
  if (!isObject(value)) return false;
  const { checkoutId, licenseService, organization, user, machineName, applications } = value;
  return (
    isText(checkoutId) &&
    (licenseService === 'SES' || licenseService === 'SELECTserver') &&
    isOrganization(organization) &&
    isUser(user) &&
    isText(machineName) &&
    [value['issuedAt'], value['notBefore'], value['expiresAt']].every(isInstant) &&
    [value['entitlementCountry'], value['activationKey']].every(isTextOrNull) &&
    isListOf(applications, isApplication)
  );
}

function isOrganization(value: unknown): value is Checkout['organization'] {
  return isObject(value) && isText(value['id']) && isTextOrNull(value['name']);
}

function isUser(value: unknown): value is CheckoutUser {
  return isObject(value) && isText(value['id']) && isTextOrNull(value['email']) && isTextOrNull(value['name']);
}

function isApplication(value: unknown): value is CheckedOutApplication {
  if (!isObject(value)) return false;
  const { productId: id, featureString, name, version, versionMatch, expiresAt } = value;
  const isProduct = typeof id === 'number' && productId(id) !== null;
  const isMatch = versionMatch === undefined || versionMatch === 'any' || versionMatch === 'major-minor' || versionMatch === 'exact';
  return isProduct && isText(featureString) && isText(name) && (version === null || isVersion(version)) && isMatch && isInstant(expiresAt);
}

function isVersion(value: unknown): boolean {
  if (!isListOf(value, (part): part is number => typeof part === 'number') || value.length !== 4) return false;
  const [major = -1, minor = -1, sub1 = -1, sub2 = -1] = value;
  return applicationVersion(major, minor, sub1, sub2) !== null;
}
