import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import { openProfile } from '#main/profile/open-profile.ts';
import type { ProfileResult } from '#main/profile/profile.ts';

function open(folder: string): ProfileResult {
  const user = operatingSystemUser();
  if (!user.ok) throw new Error('the user of this process is not known');
  return openProfile({ folder, isOverride: true, user: user.user });
}

describe('a profile on a small disk', () => {
  let disk = '';
  beforeEach(({ skip }) => {
    skip(process.getuid?.() !== 0, 'mounting a tmpfs needs the rights of root');
    disk = mkdtempSync(join(tmpdir(), 'licensing-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k,mode=0700', 'tmpfs', disk]);
  });
  afterEach(() => {
    if (disk === '') return;
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
    disk = '';
  });

  it('is not half made when the disk is full', () => {
    expect(() => {
      writeFileSync(join(disk, 'filler'), Buffer.alloc(64 * 1024));
    }).toThrow('ENOSPC');
    const result = open(join(disk, 'deep', 'profile'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'profile-disk-full', facts: { errno: 'ENOSPC' } } });
    expect(existsSync(join(disk, 'deep'))).toBe(false);
  });

  it('is refused as read-only when the disk is, whether it is there already or not', () => {
    expect(open(join(disk, 'there')).ok).toBe(true);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(open(join(disk, 'there'))).toMatchObject({ ok: false, problem: { code: 'profile-read-only', facts: { errno: 'EROFS' } } });
    expect(open(join(disk, 'new'))).toMatchObject({ ok: false, problem: { code: 'profile-read-only', facts: { errno: 'EROFS' } } });
  });
});
