import type { ProfileView } from '#core/contract/snapshot.ts';
import { storedWithoutActivationKey } from '../without-activation-key.ts';

/** The profile as a window may have it: every activation key masked. */
export function withoutActivationKeys(profile: ProfileView): ProfileView {
  const checkouts = profile.checkouts.map((row) => ({ ...row, stored: storedWithoutActivationKey(row.stored) }));
  return { ...profile, checkouts };
}
