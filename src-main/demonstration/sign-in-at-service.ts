import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { readSignInMemory } from '#main/use-cases/sign-in/sign-in-memory.ts';
import { openProfileForUse, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** How long, in milliseconds, the window stands still for another process that holds the store. */
const BUSY_TIMEOUT = 500;

/** How long, in milliseconds, the demonstration's service is waited for: it is on this computer. */
const ANSWER_WITHIN = 5_000;

/** How the demonstration's clock reaches the demonstration's service. */
interface ServiceControl {
  readonly url: string;
  /** A token for each of its accounts, by the id of the user; the first is whom a demonstration begins with. */
  readonly signIns: Readonly<Record<string, string>>;
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
    const token = control === null ? null : tokenFor(opened.value, control);
    if (control === null || token === null) return null;
    const request = beginPolicyRequest(opened.value);
    const policy = await askForPolicy(control.url, token, request.nonce);
    if (policy === null) return null;
    const accepted = acceptPolicy(opened.value, request, policy);
    return !accepted.ok && 'problem' in accepted ? accepted.problem : null;
  } finally {
    opened.value.close();
  }
}

function tokenFor(opened: OpenedProfile, { signIns }: ServiceControl): string | null {
  const remembered = opened.cache.read((reader) => readSignInMemory(reader));
  const userId = remembered.ok ? remembered.value?.userId : undefined;
  if (userId === null) return null;
  return (userId === undefined ? Object.values(signIns)[0] : signIns[userId]) ?? null;
}

async function askForPolicy(url: string, token: string, nonce: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`${url}/v1/policy`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ nonce }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    if (!response.ok) return null;
    const { policy } = (await response.json()) as { readonly policy: string };
    return Buffer.from(policy, 'latin1');
  } catch {
    return null;
  }
}

function readControl(serviceFolder: string): ServiceControl | null {
  try {
    return JSON.parse(readFileSync(join(serviceFolder, 'control.json'), 'utf8')) as ServiceControl;
  } catch {
    return null;
  }
}
