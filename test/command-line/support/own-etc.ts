import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { NO_PRIVATE_MOUNTS, privateMounts, type PrivateMounts } from './private-mounts.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

/** A machine with an `/etc` of its own. */
export interface OwnMachine extends Workplace {
  readonly mounts: PrivateMounts;
  /** What the machine has at `/etc`, as this test can reach it. */
  readonly etc: string;
}

/** A machine with an `/etc` of its own, which only the commands of this test see; without private mounts the test is skipped. */
export async function machineWithOwnEtc(skip: TestContext['skip']): Promise<OwnMachine> {
  const place = makeWorkplace();
  const etc = join(place.folder, 'etc');
  mkdirSync(etc);
  chmodSync(etc, 0o755);
  const mounts = await privateMounts(place, 'cp /etc/passwd /etc/group /etc/nsswitch.conf etc/ && mount --bind etc /etc');
  if (mounts === null) skip(NO_PRIVATE_MOUNTS);
  return { ...place, mounts, etc };
}
