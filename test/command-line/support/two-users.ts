import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { ALICE, asUser, BOB, NO_PRIVATE_MOUNTS, privateMounts } from './private-mounts.ts';
import type { Circumstances, Workplace } from './workplace.ts';

/** A user of the operating system with a profile in a home of their own. */
export interface User extends Circumstances {
  readonly profile: string;
}

/** Two users of one machine, each with a home of their own that others may look into. */
export async function twoUsers(place: Workplace, skip: TestContext['skip']): Promise<{ readonly alice: User; readonly bob: User }> {
  const mounts = await privateMounts(place);
  if (mounts === null) skip(NO_PRIVATE_MOUNTS);
  const user = (id: number): User => {
    const home = join(place.folder, String(id));
    mkdirSync(home);
    chownSync(home, id, id);
    return { ...asUser(id, mounts), profile: join(home, 'profile') };
  };
  return { alice: user(ALICE), bob: user(BOB) };
}
