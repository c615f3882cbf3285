import type { CheckedInBy } from '#core/checkout/checked-in-by.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import { checkedInBy } from '#core/entitlement/checked-in-by.ts';
import { authenticateStoredPolicy } from '#license-file/verification/verify-policy-document.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { OpenedProfile } from '../open-profile.ts';

/** Tells who checks checkouts in, as far as the licenses themselves say so and the policy that lies here knows: the administrator, unless all of them are checked in by their receipt. */
export function whoChecksIn(reader: CacheReader, { trust }: Pick<OpenedProfile, 'trust'>, checkouts: readonly Checkout[]): CheckedInBy {
  const stored = reader.policy();
  const verified = stored === null ? null : authenticateStoredPolicy(stored.bytes, { trust, revocations: reader.revocations() });
  const policy = verified?.ok === true ? verified.policy : null;
  const isByReceipt = ({ organization, applications, checkedInBy: own }: Checkout): boolean =>
    own === 'receipt' || checkedInBy(policy, organization.id, applications) === 'receipt';
  return checkouts.length > 0 && checkouts.every(isByReceipt) ? 'receipt' : 'administrator';
}
