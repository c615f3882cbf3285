import { SET_BY } from '#main/managed-policy/set-by.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { serviceAddress } from '../sign-in/service-address.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { good, type HealthFinding } from './finding.ts';

/** Whether there is an entitlement service, who set it, and by which proxy it is asked. Nothing is asked of it here. */
export function serviceFinding({ settings: { ServiceUrl, Proxy } }: ManagedPolicy, opened: UseCaseAnswer<OpenedProfile>): HealthFinding {
  const found = opened.ok ? serviceAddress(opened.value) : opened;
  const managed = ServiceUrl === undefined ? null : { address: ServiceUrl.value, setBy: SET_BY[ServiceUrl.origin] };
  const service = found.ok ? found.value : managed;
  if (service === null) return good('service', 'service-none');
  return good('service', 'service-set', { address: service.address, setBy: service.setBy, proxy: Proxy?.value ?? 'system' });
}
