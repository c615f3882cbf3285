import type { OpenedProfile } from '../open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';
import { withOpened, type ServiceAccess } from './service-access.ts';
import { parseServiceAddress, serviceAddress, setServiceAddress, type SetServiceAddress } from './service-address.ts';
import { signOut, type SignedOut } from './sign-out.ts';

/** What became of changing the service. */
export interface ChangedService extends SetServiceAddress {
  /** Whoever was signed in at the one before is signed out; `null` where the service stayed the same. */
  readonly signedOut: SignedOut | null;
}

/** Changes the service that the person set, or (`null`) takes it away: whoever is signed in at the one before is signed out first. */
export async function changeService(access: ServiceAccess, address: string | null, signal: AbortSignal): Promise<UseCaseAnswer<ChangedService>> {
  const allowed = await withOpened(access, (opened) => differs(opened, address));
  if (!allowed.ok) return allowed;
  let signedOut: SignedOut | null = null;
  if (allowed.value) {
    const out = await signOut(access, signal);
    if (!out.ok) return out;
    if (out.value.unnoted !== null) return out.value.unnoted;
    signedOut = out.value;
  }
  const set = await withOpened(access, (opened) => setServiceAddress(opened, address));
  return set.ok ? { ok: true, value: { ...set.value, signedOut } } : set;
}

/** Whether another service would count; what would be refused is refused before anybody is signed out. */
function differs(opened: OpenedProfile, address: string | null): UseCaseAnswer<boolean> {
  const { ServiceUrl: managed } = opened.managedPolicy.settings;
  if (managed !== undefined) return useCaseProblem('forbidden-by-policy', { path: managed.place });
  const wanted = address === null ? null : parseServiceAddress(address);
  if (address !== null && wanted === null) return useCaseProblem('service-address-wrong', { address });
  const before = serviceAddress(opened);
  if (!before.ok) return before;
  return { ok: true, value: before.value !== null && before.value.address !== wanted };
}
