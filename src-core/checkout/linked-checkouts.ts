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
  return (
    left.issuerId === right.issuerId &&
    left.checkout.licenseService === right.checkout.licenseService &&
    isSameUser(left.checkout.user.id, right.checkout.user.id) &&
    normalizeMachineName(left.checkout.machineName) === normalizeMachineName(right.checkout.machineName) &&
    applicationSet(left.checkout) === applicationSet(right.checkout)
  );
}

/** Writes the set of application keys in one form: sorted, without repetition. */
function applicationSet(checkout: Checkout): string {
  const keys = checkout.applications.map(({ productId, featureString }) => JSON.stringify([productId, featureString]));
  return [...new Set(keys)].sort().join('\n');
}
