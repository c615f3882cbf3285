import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duration, MINUTE, SECOND } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { imports } from '../use-cases/answers.ts';
import { GateHere } from './support/gate-here.ts';

describe('a gate on a disk that is full', () => {
  let here: GateHere;
  let isMounted = false;
  beforeEach(({ skip }) => {
    skip(process.getuid?.() !== 0, 'mounting a tmpfs needs the rights of root');
    here = new GateHere();
    mkdirSync(here.workstation.profile, { mode: 0o700 });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', here.workstation.profile]);
    isMounted = true;
  });
  afterEach(async () => {
    if (!isMounted) return;
    isMounted = false;
    // The gate lets go of its folder before that goes.
    await here.ends();
    execFileSync('umount', [here.workstation.profile]);
    await here.remove();
  });

  it('starts what a license covers, refuses the rest with its cause, and writes the session down once there is room', async () => {
    const { workstation } = here;
    await workstation.use((opened) => imports(opened, workstation.brings('good.belic', aBelic())));
    const client = await here.client();
    const filler = join(workstation.profile, 'filler');
    expect(() => {
      for (;;) writeFileSync(filler, Buffer.alloc(4_096), { flag: 'a' });
    }).toThrow('ENOSPC');
    // What the log of the database has room for is written first.
    let id = 10;
    const unrecorded = async (): Promise<unknown> => {
      workstation.passes(duration(2, SECOND));
      return (await client.asks({ id: (id += 1), request: 'status', productId: 4100 }))['error'];
    };
    await expect.poll(unrecorded, { timeout: 30_000, interval: 1 }).toMatchObject({ code: 'profile-unavailable', cause: 'store-full' });
    const started = await client.asks({ id: 1, request: 'start', productId: 1003 });
    expect(started).toMatchObject({ ok: true, decision: { status: 'Ok', source: 'checkout' } });
    expect(await client.asks({ id: 3, request: 'status', productId: 1003 })).toMatchObject({ decision: { status: 'Ok' } });
    rmSync(filler);
    workstation.passes(duration(2, MINUTE));
    await expect.poll(() => here.usage(), { timeout: 30_000 }).toMatchObject([{ id: started['session'], endedAt: null }]);
    expect(await client.asks({ id: 4, request: 'status', productId: 4100 })).toMatchObject({ ok: true });
  });
});
