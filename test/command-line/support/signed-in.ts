import type { Policy } from '#core/entitlement/policy.ts';
import { DAY, duration, HOUR, minus, plus, type Duration } from '#core/time/instant.ts';
import { aPolicyDocument } from '#fixtures/builders/policies.ts';
import { openProfileForUse, readSurroundings } from '#main/use-cases/open-profile.ts';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { valueOf } from '../../main/use-cases/answers.ts';
import type { Workplace } from './workplace.ts';

/** Signs in to the profile of a workplace, as of some time before its clock starts: with product 1003, offline use allowed, unless it is said. */
export async function signedIn(place: Workplace, ago: Duration, policy: Partial<Policy> = {}): Promise<void> {
  const opened = valueOf(await openProfileForUse(valueOf(readSurroundings(place.environment()))));
  try {
    const { nonce, readings } = beginPolicyRequest(opened);
    const wall = minus(readings.wall, ago);
    const isThisBoot = readings.uptime > ago;
    const then = isThisBoot ? { ...readings, wall, uptime: (readings.uptime - ago) as Duration } : { wall, uptime: HOUR, bootId: 'an-earlier-boot' };
    const document = aPolicyDocument({ createdAt: then.wall, expiresAt: plus(then.wall, duration(30, DAY)), ...policy }, nonce);
    const accepted = acceptPolicy(opened, { nonce, readings: then }, document);
    if (!accepted.ok) throw new Error('nobody could sign in');
  } finally {
    opened.close();
  }
}
