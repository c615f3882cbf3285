import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '#main/service-client/send-http.ts';
import { createServiceClient, type PolicyAnswer } from '#main/service-client/service-client.ts';
import type { Account } from '#main/sign-in/account.ts';
import { acceptPolicy, beginPolicyRequest, type PolicyOwner } from '#main/use-cases/sign-in/accept-policy.ts';
import { serviceAddress, setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { readSignInMemory } from '#main/use-cases/sign-in/sign-in-memory.ts';
import { openProfileForUse, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** How long, in milliseconds, the window stands still for another process that holds the store. */
const BUSY_TIMEOUT = 500;

/** How long, in milliseconds, the demonstration's service is waited for: it is on this computer. */
const ANSWER_WITHIN = 10_000;

/** Where each demonstration's service is. */
const LOOPBACK = 'http://127.0.0.1:';

/** How the demonstration's clock reaches the demonstration's service. */
interface ServiceControl {
  readonly url: string;
  /** Its accounts with a token for each, by the id of the user; the first is whom a demonstration begins with. */
  readonly signIns: Readonly<Record<string, Account & { readonly token: string }>>;
}

/**
 * Sets the demonstration's service as the profile's, where none is set or where it was at another port before. A profile that cannot be used
 * is no reason not to go on: the window says so.
 */
export async function connectToService(surroundings: Surroundings, serviceFolder: string): Promise<void> {
  const control = readControl(serviceFolder);
  const opened = control === null ? null : await openProfileForUse(surroundings, { busyTimeout: BUSY_TIMEOUT });
  if (control === null || opened?.ok !== true) return;
  try {
    const found = serviceAddress(opened.value);
    if (!found.ok) return;
    const isOfDemonstration = found.value === null || (found.value.setBy === 'person' && found.value.address.startsWith(LOOPBACK));
    if (isOfDemonstration) setServiceAddress(opened.value, control.url);
  } finally {
    opened.value.close();
  }
}

/**
 * Signs in at the demonstration's service as whoever is signed in, or as its first account where nobody ever was: asks for a policy and takes
 * it through the very use case that every sign-in goes through. Who has signed out stays so; a service that does not answer, or refuses, is
 * no reason not to go on.
 *
 * @param serviceFolder where the service says how it is reached
 * @returns why the profile could not be used, or `null`
 */
export async function signInAtService(surroundings: Surroundings, serviceFolder: string): Promise<UseCaseProblem | null> {
  const opened = await openProfileForUse(surroundings, { busyTimeout: BUSY_TIMEOUT });
  if (!opened.ok) return opened;
  try {
    const control = readControl(serviceFolder);
    const whose = control === null ? null : signInFor(opened.value, control);
    if (control === null || whose === null) return null;
    const request = beginPolicyRequest(opened.value);
    const answer = await askForPolicy(control.url, whose.token, request.nonce);
    if (answer === null) return null;
    const accepted = acceptPolicy(opened.value, request, answer.policy, whose.owner, answer.revocations);
    return !accepted.ok && 'problem' in accepted ? accepted.problem : null;
  } finally {
    opened.value.close();
  }
}

/** With whose token a policy is asked for, and for whom it then counts; `null` where nobody is to be signed in. */
function signInFor(opened: OpenedProfile, { signIns }: ServiceControl): { readonly token: string; readonly owner: PolicyOwner } | null {
  const remembered = opened.cache.read((reader) => readSignInMemory(reader));
  if (!remembered.ok) return null;
  const { value: memory } = remembered;
  if (memory === null) {
    const [first] = Object.values(signIns);
    return first === undefined ? null : { token: first.token, owner: { signedIn: { email: first.email, name: first.name } } };
  }
  const kept = memory.userId === null ? undefined : signIns[memory.userId];
  return kept === undefined ? null : { token: kept.token, owner: 'user-signed-in' };
}

async function askForPolicy(url: string, token: string, nonce: string): Promise<PolicyAnswer | null> {
  const client = createServiceClient({ serviceUrl: url, send: createHttp({ proxy: 'none', environment: {} }) });
  const answer = await client.policy(token, nonce, AbortSignal.timeout(ANSWER_WITHIN));
  return answer.ok ? answer.value : null;
}

function readControl(serviceFolder: string): ServiceControl | null {
  try {
    return JSON.parse(readFileSync(join(serviceFolder, 'control.json'), 'utf8')) as ServiceControl;
  } catch {
    return null;
  }
}
