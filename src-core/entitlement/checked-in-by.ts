import { isSameApplication, type ApplicationKey } from '../application/application.ts';
import type { CheckedInBy } from '../checkout/checked-in-by.ts';
import type { Policy } from './policy.ts';
import { readMaintenanceAgreement } from './qualifier-readers.ts';

/**
 * Who checks a checkout of these applications in, as far as the policy of its organisation tells (licensing-rules.md, Checkouts): the receipt,
 * where any of them comes of an account without a maintenance agreement. Without a policy nobody knows, and the administrator is named: who
 * asks there is told the right way.
 *
 * @param organizationId that of the checkout: another organisation's policy says nothing of it
 */
export function checkedInBy(policy: Policy | null, organizationId: string, applications: readonly ApplicationKey[]): CheckedInBy {
  if (policy === null || policy.organizationId.toLowerCase() !== organizationId.toLowerCase()) return 'administrator';
  const entries = applications.flatMap((application) => {
    const found = policy.entitlements.filter((one) => isSameApplication(one, application));
    return found.length === 0 ? [null] : found;
  });
  return entries.some((entry) => !readMaintenanceAgreement(policy, entry).value) ? 'receipt' : 'administrator';
}
