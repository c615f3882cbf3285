import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import { openProfile } from '#main/profile/open-profile.ts';
import { ALICE, BOB, MAY_BECOME_OTHERS, openProfileAs } from './as-user.ts';

describe('two operating-system users on one machine', () => {
  let base = '';
  const home = (user: number): string => join(base, String(user));
  const profile = (user: number): string => join(home(user), '.local', 'share', 'licensing-client');

  beforeEach(({ skip }) => {
    skip(!MAY_BECOME_OTHERS, 'only root can act as two users');
    base = mkdtempSync(join(tmpdir(), 'licensing-users-'));
    chmodSync(base, 0o755);
    for (const user of [ALICE, BOB]) {
      mkdirSync(home(user), { mode: 0o755 });
      chownSync(home(user), user, user);
    }
  });
  afterEach(() => {
    if (base !== '') rmSync(base, { recursive: true });
    base = '';
  });

  it('each have a profile of their own, private to them', () => {
    for (const user of [ALICE, BOB]) {
      expect(openProfileAs(user, profile(user), false)).toMatchObject({ ok: true, profile: { user: { id: `uid:${String(user)}` } } });
      const files = readdirSync(profile(user)).map((name) => join(profile(user), name));
      expect([profile(user), ...files].map((path) => lstatSync(path).uid)).toEqual([user, user, user]);
      expect(lstatSync(profile(user)).mode & 0o777).toBe(0o700);
    }
  });

  it('cannot open each other’s profile', () => {
    openProfileAs(ALICE, profile(ALICE));
    expect(openProfileAs(BOB, profile(ALICE))).toMatchObject({ ok: false, problem: { code: 'profile-no-permission' } });
    for (const above of ['.local', '.local/share']) chmodSync(join(home(ALICE), above), 0o755);
    expect(openProfileAs(BOB, profile(ALICE))).toMatchObject({ ok: false, problem: { code: 'profile-folder-of-another-owner' } });
  });

  it('cannot use a profile that was copied or handed over, though the files are theirs now', () => {
    openProfileAs(ALICE, profile(ALICE));
    mkdirSync(join(home(BOB), 'stolen'));
    renameSync(profile(ALICE), join(home(BOB), 'stolen', 'licensing-client'));
    const stolen = join(home(BOB), 'stolen', 'licensing-client');
    for (const path of [stolen, ...readdirSync(stolen).map((name) => join(stolen, name))]) chownSync(path, BOB, BOB);
    expect(openProfileAs(BOB, stolen)).toMatchObject({
      ok: false,
      problem: { code: 'profile-of-another-user', facts: { boundTo: `uid:${String(ALICE)}`, user: `uid:${String(BOB)}` } },
    });
  });

  it('are not locked out by root, who may neither use nor make a profile in their home', () => {
    const root = operatingSystemUser();
    if (!root.ok) throw new Error('root is not known');
    const request = { folder: profile(ALICE), isOverride: false, user: root.user };
    expect(openProfile(request)).toMatchObject({ ok: false, problem: { code: 'profile-folder-of-another-owner', path: home(ALICE) } });
    expect(readdirSync(home(ALICE))).toEqual([]);
    openProfileAs(ALICE, profile(ALICE), false);
    expect(openProfile(request)).toMatchObject({ ok: false, problem: { code: 'profile-folder-of-another-owner', path: profile(ALICE) } });
  });

  it('get a clear answer where they may not make one, and nothing half made', () => {
    const closed = join(home(ALICE), 'closed');
    mkdirSync(closed, { mode: 0o755 });
    expect(openProfileAs(ALICE, join(closed, 'a', 'b'))).toMatchObject({ ok: false, problem: { code: 'profile-no-permission' } });
    expect(readdirSync(closed)).toEqual([]);
    chmodSync(closed, 0o700);
    expect(openProfileAs(ALICE, join(closed, 'a'))).toMatchObject({ ok: false, problem: { code: 'profile-no-permission' } });
    expect(existsSync(join(closed, 'a'))).toBe(false);
  });
});
