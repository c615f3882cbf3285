import { isSameApplication, type ApplicationKey } from '../application/application.ts';
import { normalizeMachineName } from './machine-name.ts';
import type { Checkout } from './checkout.ts';
import { isSameUser } from './user-id.ts';

interface IssuedCheckout {
  readonly checkout: Checkout;
  readonly issuerId: string;
}

/**
 * Whether two checkouts are forms of one another: the same issuer, user, machine and applications, compared as sets of
 * exact keys (license-files.md, Import outcomes). The license service belongs to the applications: it follows from
 * their versions. The ends play no part, so the relation does not depend on the order of import.
 */
export function isLinked(left: IssuedCheckout, right: IssuedCheckout): boolean {
  // The applications first: of many checkouts on one computer, they are what differs.
  return (
    coversAll(left.checkout, right.checkout) &&
    coversAll(right.checkout, left.checkout) &&
    left.issuerId === right.issuerId &&
    left.checkout.licenseService === right.checkout.licenseService &&
    isSameUser(left.checkout.user.id, right.checkout.user.id) &&
    normalizeMachineName(left.checkout.machineName) === normalizeMachineName(right.checkout.machineName)
  );
}

/**
 * A text that is the same for two checkouts exactly when they are linked: among many, the linked ones are found by it without
 * comparing each with each. Never stored and never shown.
 */
export function linkKey({ checkout, issuerId }: IssuedCheckout): string {
  const applications = checkout.applications.map(({ productId, featureString }) => JSON.stringify([productId, featureString]));
  const { licenseService, user, machineName } = checkout;
  const set = [...new Set(applications)].sort();
  return JSON.stringify([issuerId, licenseService, user.id.toLowerCase(), normalizeMachineName(machineName), ...set]);
}

/** Whether every application of the one is an application of the other. */
function coversAll(one: Checkout, other: Checkout): boolean {
  for (const application of one.applications) {
    if (!covers(other, application)) return false;
  }
  return true;
}

function covers(checkout: Checkout, wanted: ApplicationKey): boolean {
  for (const application of checkout.applications) {
    if (isSameApplication(application, wanted)) return true;
  }
  return false;
}
