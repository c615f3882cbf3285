import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operatingSystemUser, type OperatingSystemUser } from '#main/machine/operating-system-user.ts';
import { openProfile } from '#main/profile/open-profile.ts';
import { bindingText } from '#main/profile/profile-binding.ts';
import type { ProfileResult } from '#main/profile/profile.ts';

const mode = (path: string): number => lstatSync(path).mode & 0o777;

function me(): OperatingSystemUser {
  const result = operatingSystemUser();
  if (!result.ok) throw new Error('the user of this process is not known');
  return result.user;
}

describe('opening a profile', () => {
  let base = '';
  let folder = '';
  const open = (): ProfileResult => openProfile({ folder, isOverride: true, user: me() });
  const code = (result: ProfileResult): string | null => (result.ok ? null : result.problem.code);

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'licensing-profile-'));
    folder = join(base, 'a', 'licensing-client');
  });
  afterEach(() => {
    rmSync(base, { recursive: true });
  });

  it('makes it the first time, private to the user whatever the umask is', () => {
    const before = process.umask(0);
    try {
      expect(open()).toEqual({ ok: true, profile: { folder, user: me(), isOverride: true, bindingRestored: false } });
    } finally {
      process.umask(before);
    }
    expect([mode(folder), mode(join(base, 'a'))]).toEqual([0o700, 0o700]);
    expect(readdirSync(folder).sort()).toEqual(['profile.copy.json', 'profile.json']);
    expect(readdirSync(folder).map((name) => mode(join(folder, name)))).toEqual([0o600, 0o600]);
  });

  it('opens it again and changes nothing', () => {
    open();
    const before = statSync(join(folder, 'profile.json')).mtimeMs;
    expect(open()).toMatchObject({ ok: true, profile: { bindingRestored: false } });
    expect(statSync(join(folder, 'profile.json')).mtimeMs).toBe(before);
  });

  it('gives the absolute path of a relative one', () => {
    expect(openProfile({ folder: relative(process.cwd(), folder), isOverride: true, user: me() })).toMatchObject({ profile: { folder } });
  });

  it('takes an empty folder that is there, and what others may do in it away', () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    expect(open().ok).toBe(true);
    expect(mode(folder)).toBe(0o700);
  });

  it('takes what others may do with the files in it away, and gives the user no more than they had', () => {
    open();
    writeFileSync(join(folder, 'cache.sqlite'), '');
    chmodSync(join(folder, 'cache.sqlite'), 0o664);
    writeFileSync(join(folder, 'kept'), '');
    chmodSync(join(folder, 'kept'), 0o444);
    symlinkSync('/etc/passwd', join(folder, 'link'));
    const outside = statSync('/etc/passwd').mode;
    open();
    expect([mode(join(folder, 'cache.sqlite')), mode(join(folder, 'kept'))]).toEqual([0o600, 0o400]);
    expect(statSync('/etc/passwd').mode).toBe(outside);
  });

  it('leaves a folder alone that holds other things', () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'thesis.txt'), 'precious');
    expect(open()).toEqual({ ok: false, problem: { code: 'profile-folder-holds-other-files', path: folder, facts: {} } });
    expect([mode(folder), readdirSync(folder)]).toEqual([0o755, ['thesis.txt']]);
  });

  it('goes on where a first opening was cut short', () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, '.licensing-0123456789abcdef.tmp'), '{"sch');
    expect(open()).toMatchObject({ ok: true, profile: { bindingRestored: false } });
  });

  it('refuses a link, also to a good profile', () => {
    open();
    const link = join(base, 'link');
    symlinkSync(folder, link);
    expect(code(openProfile({ folder: link, isOverride: true, user: me() }))).toBe('profile-folder-is-a-link');
    symlinkSync(join(base, 'nowhere'), join(base, 'dangling'));
    expect(code(openProfile({ folder: join(base, 'dangling'), isOverride: true, user: me() }))).toBe('profile-folder-is-a-link');
  });

  it.each([0o777, 0o770, 0o720, 0o702, 0o1777])('refuses a folder that others may write in (%o)', (bits) => {
    open();
    chmodSync(folder, bits);
    expect(open()).toMatchObject({ problem: { code: 'profile-folder-writable-by-others', path: folder } });
    expect(lstatSync(folder).mode & 0o7777).toBe(bits);
  });

  it.each([0o500, 0o600, 0o300])('refuses a folder its owner has closed (%o)', (bits) => {
    open();
    chmodSync(folder, bits);
    expect(open()).toMatchObject({ problem: { code: 'profile-read-only', facts: { mode: `0${bits.toString(8)}` } } });
    chmodSync(folder, 0o700);
  });

  it('refuses a file, a FIFO and a device in its place', () => {
    writeFileSync(join(base, 'file'), '');
    execFileSync('mkfifo', [join(base, 'fifo')]);
    for (const path of [join(base, 'file'), join(base, 'file', 'below'), join(base, 'fifo'), '/dev/null']) {
      expect(code(openProfile({ folder: path, isOverride: true, user: me() }))).toBe('profile-folder-not-a-folder');
    }
  });

  it.each(['profile.json', 'profile.copy.json'])('heals when %s is lost or damaged in any byte', (name) => {
    open();
    const good = readFileSync(join(folder, name));
    rmSync(join(folder, name));
    expect(open()).toMatchObject({ ok: true, profile: { bindingRestored: true } });
    for (let at = 0; at < good.length; at++) {
      const damaged = Buffer.from(good);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(join(folder, name), damaged);
      expect(open()).toMatchObject({ ok: true, profile: { bindingRestored: true } });
      writeFileSync(join(folder, name), good.subarray(0, at));
      expect(open()).toMatchObject({ ok: true, profile: { bindingRestored: true } });
      expect(readFileSync(join(folder, name))).toEqual(good);
    }
  });

  it('is nobody’s when both copies of the binding are damaged', () => {
    open();
    for (const name of ['profile.json', 'profile.copy.json']) writeFileSync(join(folder, name), '');
    expect(code(open())).toBe('profile-binding-lost');
    for (const name of ['profile.json', 'profile.copy.json']) rmSync(join(folder, name));
    writeFileSync(join(folder, 'cache.sqlite'), '');
    expect(code(open())).toBe('profile-folder-holds-other-files');
  });

  it('is refused for the user of another binding, whichever copy says so', () => {
    open();
    const other = { ...me(), id: 'uid:61003' as OperatingSystemUser['id'] };
    expect(openProfile({ folder, isOverride: true, user: other })).toEqual({
      ok: false,
      problem: { code: 'profile-of-another-user', path: folder, facts: { boundTo: me().id, user: 'uid:61003' } },
    });
    writeFileSync(join(folder, 'profile.copy.json'), bindingText(other.id));
    expect(code(open())).toBe('profile-of-another-user');
    rmSync(join(folder, 'profile.json'));
    expect(code(open())).toBe('profile-of-another-user');
  });

  it('reports the user’s SID as the binding on Windows the same way', () => {
    const windows = { id: 'sid:S-1-5-21-1-2-3-1001' as OperatingSystemUser['id'], name: 'EXAMPLE\\alice' };
    expect(openProfile({ folder, isOverride: true, user: windows }).ok).toBe(true);
    const other = { ...windows, id: 'sid:S-1-5-21-1-2-3-1002' as OperatingSystemUser['id'] };
    expect(code(openProfile({ folder, isOverride: true, user: other }))).toBe('profile-of-another-user');
  });
});
