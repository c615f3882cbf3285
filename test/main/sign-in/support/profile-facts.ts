import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { readSignInMemory } from '#main/use-cases/sign-in/sign-in-memory.ts';

export type { OpenedProfile } from '#main/use-cases/open-profile.ts';

/** Everything of a profile that a sign-in changes. */
export function activityOf({ cache }: OpenedProfile): unknown {
  const answer = cache.read((reader) => ({
    memory: readSignInMemory(reader),
    policy: reader.policy() === null ? null : Buffer.from(reader.policy()!.bytes).toString('base64'),
    clock: reader.clockRecord(),
    activity: reader.activity({ limit: 100 }),
    revoked: reader.acceptedRevocations().length,
  }));
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
