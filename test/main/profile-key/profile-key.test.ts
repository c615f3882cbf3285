import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveKeys } from '#main/profile-key/derive-keys.ts';
import { operatingSystemKeystore, type Keystore } from '#main/profile-key/keystore.ts';
import { openProfileKey, PROFILE_KEY_FILE, type ProfileKey } from '#main/profile-key/open-profile-key.ts';

const base = mkdtempSync(join(tmpdir(), 'licensing-key-'));
let folder: string;
let round = 0;
beforeEach(() => {
  folder = join(base, String((round += 1)));
  mkdirSync(folder, { mode: 0o700 });
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const path = (): string => join(folder, PROFILE_KEY_FILE);
const hex = (profileKey: ProfileKey): string | null => (profileKey.keys === null ? null : Buffer.from(profileKey.keys.sealKey).toString('hex'));

async function open(keystore: Keystore | null = null): Promise<ProfileKey> {
  const result = await openProfileKey(folder, keystore);
  if (!result.ok) throw new Error(result.problem.code);
  return result.profileKey;
}

/** A keystore as the operating system's answers, in memory: the real one needs a desktop session. */
function memoryKeystore(): Keystore & { readonly secrets: Map<string, Uint8Array>; reachable: boolean } {
  const secrets = new Map<string, Uint8Array>();
  const keystore = {
    secrets,
    reachable: true,
    read(account: string) {
      const secret = secrets.get(account);
      if (!keystore.reachable) return Promise.resolve({ state: 'unavailable' as const });
      return Promise.resolve(secret === undefined ? { state: 'absent' as const } : { state: 'found' as const, secret });
    },
    store(account: string, secret: Uint8Array) {
      if (keystore.reachable) secrets.set(account, secret);
      return Promise.resolve(keystore.reachable);
    },
    remove(account: string) {
      secrets.delete(account);
      return Promise.resolve();
    },
  };
  return keystore;
}

describe('a profile key without a keystore', () => {
  it('is random, lies in a file that only its user can read, and stays the same', async () => {
    const made = await open();
    expect(made).toMatchObject({ keptIn: 'file', state: 'made' });
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    const found = await open();
    expect(found).toMatchObject({ keptIn: 'file', state: 'found' });
    expect(hex(found)).toBe(hex(made));
    folder = `${folder}-other`;
    mkdirSync(folder);
    expect(hex(await open())).not.toBe(hex(made));
  });

  it('is made anew when any byte of its file is changed or missing, and the old file is kept', async () => {
    const first = hex(await open());
    const good = readFileSync(path());
    for (let at = 0; at < good.length; at += 7) {
      const damaged = at % 2 === 0 ? good.subarray(0, at) : Buffer.from(good.map((byte, index) => (index === at ? byte ^ 1 : byte)));
      writeFileSync(path(), damaged);
      const anew = await open();
      expect(anew).toMatchObject({ keptIn: 'file', state: 'made-anew' });
      expect(hex(anew)).not.toBe(first);
      expect(await open()).toMatchObject({ state: 'found' });
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('profile-key-damaged')).length).toBeGreaterThan(10);
    writeFileSync(path(), good);
    expect(hex(await open())).toBe(first);
  });

  it('is the same for processes that make it at the same moment', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(new Set(keys.map(hex)).size).toBe(1);
  });

  it('is not made where its file may not be read', async ({ skip }) => {
    if (process.getuid?.() === 0) {
      process.stdout.write('skipped: an unreadable key file: root may read everything\n');
      skip();
    }
    await open();
    chmodSync(path(), 0o000);
    expect(await openProfileKey(folder, null)).toMatchObject({ ok: false, problem: { code: 'no-permission' } });
  });
});

describe('a profile key with a keystore', () => {
  it('lies there and nowhere in the profile', async () => {
    const keystore = memoryKeystore();
    const made = await open(keystore);
    expect(made).toMatchObject({ keptIn: 'keystore', state: 'made' });
    const [secret] = [...keystore.secrets.values()];
    expect(secret).toHaveLength(32);
    expect(readFileSync(path(), 'latin1')).not.toContain(Buffer.from(secret!).toString('base64url'));
    expect(hex(await open(keystore))).toBe(hex(made));
  });

  it('is out of reach while the keystore is, and no second one is made', async () => {
    const keystore = memoryKeystore();
    const made = await open(keystore);
    const record = readFileSync(path());
    keystore.reachable = false;
    expect(await open(keystore)).toEqual({ keys: null, keptIn: 'keystore', state: 'unreachable' });
    expect(await open(null)).toEqual({ keys: null, keptIn: 'keystore', state: 'unreachable' });
    expect(readFileSync(path())).toEqual(record);
    keystore.reachable = true;
    expect(hex(await open(keystore))).toBe(hex(made));
  });

  it('is made anew when the keystore has lost it', async () => {
    const keystore = memoryKeystore();
    const made = await open(keystore);
    keystore.secrets.clear();
    const anew = await open(keystore);
    expect(anew).toMatchObject({ keptIn: 'keystore', state: 'made-anew' });
    expect(hex(anew)).not.toBe(hex(made));
  });

  it('lies in the file where the keystore does not keep it, and stays there', async () => {
    const keystore = memoryKeystore();
    keystore.reachable = false;
    const made = await open(keystore);
    expect(made).toMatchObject({ keptIn: 'file', state: 'made' });
    keystore.reachable = true;
    expect(await open(keystore)).toMatchObject({ keptIn: 'file', state: 'found' });
    expect(keystore.secrets.size).toBe(0);
  });

  it('leaves one entry when two processes make it at the same moment', async () => {
    const keystore = memoryKeystore();
    const keys = await Promise.all([open(keystore), open(keystore), open(keystore)]);
    expect(new Set(keys.map(hex)).size).toBe(1);
    expect(keystore.secrets.size).toBe(1);
  });
});

describe("the operating system's keystore", () => {
  it('is none on Linux without a session bus', ({ skip }) => {
    if (process.platform !== 'linux') skip();
    expect(operatingSystemKeystore({})).toBeNull();
    expect(operatingSystemKeystore({ XDG_RUNTIME_DIR: folder })).toBeNull();
  });

  it('that cannot be reached answers so and keeps nothing', async ({ skip }) => {
    if (process.platform !== 'linux') skip();
    const before = process.env['DBUS_SESSION_BUS_ADDRESS'];
    process.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${folder}/no-bus`;
    const keystore = operatingSystemKeystore();
    expect(await keystore?.read('account')).toEqual({ state: 'unavailable' });
    expect(await keystore?.store('account', new Uint8Array(32))).toBe(false);
    expect(await open(keystore)).toMatchObject({ keptIn: 'file', state: 'made' });
    if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = before;
  });
});

describe('the derived keys', () => {
  it('differ from one another and from the profile key, and are HKDF-SHA-256 of it', () => {
    const keys = deriveKeys(new Uint8Array(32));
    expect(Buffer.from(keys.sealKey).toString('hex')).toBe('c1e9f89f54485f372935710e1c6d2c6087028c209b5f2672226ce617e728b068');
    expect(Buffer.from(keys.tokenKey).toString('hex')).toBe('1fad0243f648aaf21217b85f1cece6a850742ada1726a7847bf5a0109194f160');
  });
});
