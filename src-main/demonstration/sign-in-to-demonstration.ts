import { minus, type Duration } from '#core/time/instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { openProfileForUse, type Surroundings } from '#main/use-cases/open-profile.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { issueDemonstrationPolicy } from './demonstration-policy.ts';

/** How long, in milliseconds, the window stands still for another process that holds the store. */
const BUSY_TIMEOUT = 500;

/**
 * Signs in to the demonstration, as of some time ago: the demonstration's own issuer makes the policy document that a service would
 * have answered then, and it goes through the very use case that such an answer goes through.
 *
 * @param ago by how much the request's clocks, and the server's time, lie before the clock of these surroundings
 * @returns why the profile could not be used, or `null`
 */
export async function signInToDemonstration(surroundings: Surroundings, signer: Signer, ago: Duration): Promise<UseCaseProblem | null> {
  const opened = await openProfileForUse(surroundings, { busyTimeout: BUSY_TIMEOUT });
  if (!opened.ok) return opened;
  try {
    const { nonce, readings } = beginPolicyRequest(opened.value);
    const then = { ...readings, wall: minus(readings.wall, ago), uptime: (readings.uptime - ago) as Duration };
    const accepted = acceptPolicy(opened.value, { nonce, readings: then }, issueDemonstrationPolicy(signer, then.wall, nonce));
    if (accepted.ok) return null;
    if ('problem' in accepted) return accepted.problem;
    throw new Error(`the demonstration does not trust its own issuer: ${accepted.refused.code}`);
  } finally {
    opened.value.close();
  }
}
