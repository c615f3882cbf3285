import { managedValue } from '#main/managed-policy/managed-policy.ts';
import { createHttp, type HttpPatience, type SendHttp } from '#main/service-client/send-http.ts';
import { createServiceClient, type ServiceClient } from '#main/service-client/service-client.ts';
import type { ServiceFailure } from '#main/service-client/service-failure.ts';
import type { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { PATIENCE, patiently } from '../patience.ts';
import { useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { serviceAddress, type ServiceAddress } from './service-address.ts';

/** What signing in, refreshing and signing out work with. One to a process and profile: the keeper remembers. */
export interface ServiceAccess {
  /** The profile as it is open now: while a service is waited for it may be opened anew. */
  readonly profile: () => UseCaseAnswer<OpenedProfile>;
  readonly keeper: TokenKeeper;
  /** Of the process: proxies are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Instead of the usual; only tests are less patient. */
  readonly patience?: HttpPatience;
  /** Instead of those that this computer trusts; only tests give any. */
  readonly authorities?: readonly string[];
}

/** A service that is set, and how it is asked. */
export interface ReachedService {
  readonly service: ServiceAddress;
  readonly client: ServiceClient;
  readonly send: SendHttp;
}

/** The service that is set. Asks nothing of it yet. */
export function reachService(access: ServiceAccess): UseCaseAnswer<ReachedService> {
  const opened = access.profile();
  if (!opened.ok) return opened;
  const found = serviceAddress(opened.value);
  if (!found.ok) return found;
  const { value: service } = found;
  if (service === null) return useCaseProblem('service-not-configured');
  const send = httpFor(access, opened.value);
  return { ok: true, value: { service, send, client: createServiceClient({ serviceUrl: service.address, send }) } };
}

/** What sends requests as this computer's policies and this process's environment say. */
export function httpFor({ environment, patience, authorities }: ServiceAccess, { managedPolicy }: Pick<OpenedProfile, 'managedPolicy'>): SendHttp {
  return createHttp({
    proxy: managedValue(managedPolicy, 'Proxy') ?? 'system',
    environment,
    ...(patience === undefined ? {} : { patience }),
    ...(authorities === undefined ? {} : { authorities }),
  });
}

/** Does something with the profile that is open now, and again while another process holds its store. */
export function withOpened<Value>({ profile }: ServiceAccess, work: (opened: OpenedProfile) => UseCaseAnswer<Value>): Promise<UseCaseAnswer<Value>> {
  return patiently(() => {
    const opened = profile();
    return opened.ok ? work(opened.value) : opened;
  }, PATIENCE);
}

/** What the service refuses in words of ours: each of these has a text of its own here. */
const OWN_WORDS: ReadonlySet<string> = new Set(['not-a-member', 'user-disabled']);

/** A failure of the service as a problem. */
export function problemOfService({ code, facts }: ServiceFailure): UseCaseProblem {
  const refused = facts['code'] ?? '';
  if (code === 'service-refused' && refused === 'not-signed-in') return useCaseProblem('sign-in-ended');
  if (code === 'service-refused' && isOwn(refused)) return useCaseProblem(refused);
  return useCaseProblem(code, facts);
}

function isOwn(code: string): code is 'not-a-member' | 'user-disabled' {
  return OWN_WORDS.has(code);
}
