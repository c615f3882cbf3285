import type { SetBy } from '#core/contract/settings.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { isServiceAddress } from '#main/managed-policy/parse-setting.ts';
import { SET_BY } from '#main/managed-policy/set-by.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';

/** The address of the entitlement service, and who set it. */
export interface ServiceAddress {
  readonly address: string;
  readonly setBy: SetBy | 'person';
  /** Where an organisation has settled it: the path of a file, or a registry key; `null` where a person did. */
  readonly place: string | null;
}

const LONGEST = 2_048;

/** The service that counts: the one an organisation has settled for this computer or user, else the one that the person set; `null` where none is. */
export function serviceAddressIn(reader: CacheReader, managedPolicy: ManagedPolicy): ServiceAddress | null {
  const managed = managedServiceAddress(managedPolicy);
  if (managed !== null) return managed;
  const text = reader.remembered('service')?.text ?? '';
  return text !== '' && isServiceAddress(text) ? { address: text, setBy: 'person', place: null } : null;
}

/** The service that an organisation has settled for this computer or user; `null` where none has. */
export function managedServiceAddress({ settings: { ServiceUrl: managed } }: ManagedPolicy): ServiceAddress | null {
  return managed === undefined ? null : { address: normalised(managed.value), setBy: SET_BY[managed.origin], place: managed.place };
}

/** The service of an opened profile. */
export function serviceAddress({ cache, managedPolicy }: OpenedProfile): UseCaseAnswer<ServiceAddress | null> {
  const answer = cache.read((reader) => serviceAddressIn(reader, managedPolicy));
  return answer.ok ? answer : problemOfCache(answer);
}

/** What became of setting the address. */
export interface SetServiceAddress {
  readonly outcome: 'set' | 'unchanged';
  /** The one that counts now. */
  readonly service: ServiceAddress | null;
}

/**
 * Sets the service of this profile, or (`null`) takes it away. Where an organisation has settled one, nobody else does. Whoever is signed in at
 * another service has to be signed out first (sign-out.ts): its tokens are never sent to this one.
 *
 * @param address https, or http to this computer itself; without a user, a password, or anything after the path
 */
export function setServiceAddress(opened: OpenedProfile, address: string | null): UseCaseAnswer<SetServiceAddress> {
  const { managedPolicy, cache } = opened;
  const managed = managedPolicy.settings.ServiceUrl;
  if (managed !== undefined) return useCaseProblem('forbidden-by-policy', { path: managed.place });
  const wanted = address === null ? null : parseServiceAddress(address);
  if (address !== null && wanted === null) return useCaseProblem('service-address-wrong', { address });
  const answer = cache.write((writer): SetServiceAddress => {
    const before = serviceAddressIn(writer, managedPolicy);
    if ((before?.address ?? null) === wanted) return { outcome: 'unchanged', service: before };
    if (wanted === null) writer.forget('service');
    else writer.remember('service', wanted, readTime(writer, [], opened).now);
    return { outcome: 'set', service: serviceAddressIn(writer, managedPolicy) };
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/** An address as somebody typed it, in the one form in which it is kept; `null` where it is none. */
export function parseServiceAddress(typed: string): string | null {
  const text = typed.trim();
  return text.length <= LONGEST && !/[\p{Cc}\s]/u.test(text) && isServiceAddress(text) ? normalised(text) : null;
}

function normalised(address: string): string {
  return new URL(address).href.replace(/\/+$/, '');
}
