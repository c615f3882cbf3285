import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { about, imports, signsIn, statusOf, valueOf } from './answers.ts';
import { Workstation } from './workstation.ts';

describe('on a disk that is full', () => {
  let workstation: Workstation;
  let isMounted = false;
  beforeEach(({ skip }) => {
    skip(process.getuid?.() !== 0, 'mounting a tmpfs needs the rights of root');
    workstation = new Workstation();
    mkdirSync(workstation.profile, { mode: 0o700 });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k,mode=0700', 'tmpfs', workstation.profile]);
    isMounted = true;
  });
  afterEach(() => {
    if (isMounted) execFileSync('umount', [workstation.profile]);
    isMounted = false;
    workstation.remove();
  });

  /** Fills what is left of the disk, so that nothing can be written to a profile that is open. */
  const fills = (): void => {
    const filler = join(workstation.profile, 'filler');
    expect(() => {
      for (;;) writeFileSync(filler, Buffer.alloc(4_096), { flag: 'a' });
    }).toThrow('ENOSPC');
  };
  const whileFull = (work: (opened: OpenedProfile) => void): Promise<void> =>
    workstation.use((opened) => {
      fills();
      try {
        work(opened);
      } finally {
        rmSync(join(workstation.profile, 'filler'));
      }
    });

  it('a checkout still covers, as late as the later of the two clocks', async () => {
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use(async (opened) => {
      await imports(opened, path);
    });
    await whileFull((opened) => {
      const { decisions, unrecorded } = valueOf(decideStatus(opened, about()));
      expect(decisions).toMatchObject([{ status: 'Ok', reason: 'covered-by-checkout', source: 'checkout' }]);
      expect(unrecorded?.code).toBe('store-full');
      // Nothing covers this one, and no time that is not recorded makes an answer of it.
      expect(decideStatus(opened, about(1009))).toMatchObject({ ok: false, code: 'store-full' });
      expect(valueOf(decideStatus(opened, null)).decisions).toMatchObject([{ status: 'Ok' }]);
      workstation.setsClock(duration(90, DAY));
      expect(decideStatus(opened, about())).toMatchObject({ ok: false, code: 'store-full' });
    });
  });

  it('a grace period does not serve', async () => {
    await workstation.use((opened) => {
      expect(signsIn(opened, workstation.now).ok).toBe(true);
      expect(statusOf(opened)).toMatch(/^Offline |^Ok /);
    });
    await whileFull((opened) => {
      expect(decideStatus(opened, about())).toMatchObject({ ok: false, code: 'store-full' });
    });
    await workstation.use((opened) => {
      expect(statusOf(opened)).toMatch(/^Offline |^Ok /);
    });
  });
});
