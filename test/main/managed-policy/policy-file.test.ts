import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANAGED_SETTING_NAMES, MANAGED_SETTINGS } from '#core/managed-policy/managed-settings.ts';
import { managedValue } from '#main/managed-policy/managed-policy.ts';
import { readPolicyFile } from '#main/managed-policy/policy-file.ts';
import { managedPolicyMark, readManagedPolicy } from '#main/managed-policy/read-managed-policy.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licensing-policy-'));
  file = join(folder, 'policy.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(policies: unknown) {
  writeFileSync(file, typeof policies === 'string' ? policies : JSON.stringify(policies));
  return readManagedPolicy(file);
}

/** A good value and wrong ones of every setting. */
const VALUES: Readonly<Record<(typeof MANAGED_SETTING_NAMES)[number], { readonly good: readonly unknown[]; readonly wrong: readonly unknown[] }>> = {
  OfflineUseForbidden: { good: [true, false], wrong: ['true', 1, null, {}] },
  OfflineDays: { good: [0, 3, 7, 365], wrong: [-1, 366, 1.5, '3', true, [3]] },
  ServiceUrl: {
    good: ['https://licensing.example/', 'https://licensing.example:8443/entitlements', 'http://127.0.0.1:8080', 'http://localhost/', 'http://[::1]:1/'],
    wrong: ['http://licensing.example/', 'ftp://licensing.example', 'https://', 'licensing.example', 'https://me:secret@licensing.example/', 'https://a.example/?q', 'http://127.0.0.1.example/', ' https://a.example', 7],
  },
  Updates: { good: ['off', 'notify', 'automatic'], wrong: ['Off', '', 'on', true] },
  Language: { good: ['de', 'system'], wrong: ['fr', 'DE'] },
  Proxy: { good: ['system', 'none', 'http://proxy.example:3128', 'https://proxy.example'], wrong: ['proxy.example:3128', 'http://me:secret@proxy.example', 'socks5://proxy.example', 'http://proxy.example/path'] },
  LogLevel: { good: ['error', 'warn', 'info', 'debug'], wrong: ['trace', 3] },
  ImportFolder: { good: ['/srv/licenses', '/'], wrong: ['licenses', './licenses', '~/licenses', '', '/srv/\u0000'] },
  NativeNotifications: { good: [true, false], wrong: ['no', 0] },
  StartAtLogin: { good: [true, false], wrong: ['yes', 1] },
};

describe('a file of policies', () => {
  it.for(MANAGED_SETTING_NAMES)('settles %s with a good value, and ignores and names a wrong one', (name) => {
    for (const value of VALUES[name].good) {
      const policy = read({ [name]: value });
      expect(policy.problems, String(value)).toEqual([]);
      expect(policy.settings).toEqual({ [name]: { value, origin: 'override', place: file } });
    }
    for (const value of VALUES[name].wrong) {
      const policy = read({ [name]: value });
      expect(policy.settings, JSON.stringify(value)).toEqual({});
      expect(policy.problems).toEqual([{ problem: 'value-wrong', place: file, name, given: expect.any(String) as string, expected: MANAGED_SETTINGS[name].kind }]);
    }
  });

  it('loses nothing to a wrong value or an unknown name beside it', () => {
    const policy = read({ OfflineDays: 3, Updates: 'maybe', offlinedays: 1, Colour: 'red', Language: 'ja' });
    expect(managedValue(policy, 'OfflineDays')).toBe(3);
    expect(managedValue(policy, 'Language')).toBe('ja');
    expect(managedValue(policy, 'Updates')).toBeNull();
    expect(policy.problems).toMatchObject([
      { problem: 'value-wrong', name: 'Updates', given: 'maybe' },
      { problem: 'name-unknown', name: 'offlinedays' },
      { problem: 'name-unknown', name: 'Colour' },
    ]);
  });

  it.for([
    ['an empty file', '', 'not-json'],
    ['half a file', '{"OfflineDays": 3', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['the same name twice', '{"OfflineDays": 3, "OfflineDays": 7}', 'not-json'],
    ['a file larger than any policy', `{"Language": "${'x'.repeat(70_000)}"}`, 'too-large'],
  ] as const)('is unreadable as %s', ([, text, cause]) => {
    expect(read(text)).toMatchObject({ settings: {}, problems: [{ problem: 'layer-unreadable', place: file, cause }] });
  });

  it('shortens what it names, so that a value cannot flood a report', () => {
    expect(read({ Updates: 'x'.repeat(1_000) }).problems).toMatchObject([{ given: `${'x'.repeat(80)}…` }]);
  });

  it('settles nothing where there is none', () => {
    expect(readManagedPolicy(file)).toEqual({ settings: {}, problems: [], places: [file] });
    expect(readManagedPolicy(join(file, 'below'))).toMatchObject({ settings: {}, problems: [] });
  });

  it('has another mark once it came, changed or went', () => {
    const marks = [managedPolicyMark(file, 0)];
    read({ OfflineDays: 3 });
    marks.push(managedPolicyMark(file, 0));
    read({ OfflineDays: 3, Language: 'de' });
    marks.push(managedPolicyMark(file, 0));
    chmodSync(file, 0o600);
    marks.push(managedPolicyMark(file, 0));
    expect(new Set(marks).size).toBe(marks.length);
    rmSync(file);
    expect(managedPolicyMark(file, 0)).toBe(marks[0]);
  });
});

describe.runIf(process.getuid?.() === 0)('the file of the whole machine', () => {
  /** Below a folder that only root can write all the way down, unlike the temporary folder. */
  function protectedFile(): string {
    const own = `/etc/licensing-policy-test-${String(process.pid)}`;
    mkdirSync(own, { mode: 0o755 });
    return join(own, 'policy.json');
  }

  it.for([
    ['is root’s and nobody else’s to write', () => undefined, { state: 'read' }],
    ['others may write', (path: string) => chmodSync(path, 0o666), { state: 'not-counted', cause: 'writable' }],
    ['belongs to a user', (path: string) => chownSync(path, 1000, 1000), { state: 'not-counted', cause: 'other-owner' }],
    ['lies in a folder that others may write', (path: string) => chmodSync(join(path, '..'), 0o777), { state: 'not-counted', cause: 'writable' }],
    ['lies in a user’s folder', (path: string) => chownSync(join(path, '..'), 1000, 1000), { state: 'not-counted', cause: 'other-owner' }],
    ['is a link', (path: string) => { rmSync(path); symlinkSync('/etc/passwd', path); }, { state: 'not-counted', cause: 'link' }],
    ['is a folder', (path: string) => { rmSync(path); mkdirSync(path); }, { state: 'not-counted', cause: 'not-a-file' }],
  ] as const)('%s', ([, spoil, expected]) => {
    const path = protectedFile();
    try {
      writeFileSync(path, '{"OfflineDays":3}', { mode: 0o644 });
      spoil(path);
      expect(readPolicyFile(path, false)).toMatchObject(expected);
    } finally {
      rmSync(join(path, '..'), { recursive: true });
    }
  });
});
