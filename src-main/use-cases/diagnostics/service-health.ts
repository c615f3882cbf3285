import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { attention, good, type HealthFinding } from './finding.ts';

/** Whether there is an entitlement service. This build has no way to one, and says so where a policy names one, or a proxy to it. */
export function serviceFinding({ settings: { ServiceUrl, Proxy } }: ManagedPolicy): HealthFinding {
  const set = [...(ServiceUrl === undefined ? [] : [{ name: 'ServiceUrl', ...ServiceUrl }]), ...(Proxy === undefined ? [] : [{ name: 'Proxy', ...Proxy }])];
  if (set.length === 0) return good('service', 'service-none');
  const places = new Set(set.map(({ place }) => place));
  return attention('service', 'service-not-used', {
    settings: set.map(({ name, value }) => `${name} ${value}`).join(', '),
    place: [...places].join(', '),
  });
}
