import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TokenKeeper, SIGN_IN_FILE } from '#main/sign-in/token-keeper.ts';
import { deriveKeys } from '#main/profile-key/derive-keys.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { endUnkeptSignIn } from '#main/use-cases/sign-in/end-unkept-sign-in.ts';
import { refreshPolicy } from '#main/use-cases/sign-in/refresh-policy.ts';
import { readSignInMemory } from '#main/use-cases/sign-in/sign-in-memory.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { activityOf } from './support/profile-facts.ts';
import { hostileProvider, type HostileProvider, type Tricks } from './support/hostile-provider.ts';
import { accessOf, signsIn, usesService, withKeystore } from './support/signing.ts';

const { signal } = new AbortController();
const SIGN_IN = { serviceUrl: 'https://a.example', issuer: 'https://a.example/oidc', clientId: 'c', refreshToken: 'r', userId: 'u' };

async function aProfile(kept: 'keystore' | 'file' = 'keystore'): Promise<OpenedProfile> {
  const workstation = new Workstation();
  onTestFinished(() => workstation.remove());
  const opened = await workstation.open();
  onTestFinished(() => opened.close());
  return kept === 'keystore' ? withKeystore(opened) : opened;
}

async function signedIn(tricks: Tricks = {}, kept: 'keystore' | 'file' = 'keystore'): Promise<{ readonly opened: OpenedProfile; readonly provider: HostileProvider; readonly access: ReturnType<typeof accessOf> }> {
  const provider = await hostileProvider(tricks);
  const opened = await aProfile(kept);
  usesService(opened, provider.url);
  const access = accessOf(opened);
  const outcome = await signsIn(access, async (link) => (await provider.browser(link)).text());
  expect(outcome).toMatchObject({ ok: true, keptIn: kept === 'file' ? 'memory' : 'keystore' });
  return { opened, provider, access };
}

const fileOf = ({ profile }: OpenedProfile): string => join(profile.folder, SIGN_IN_FILE);

describe('a sign-in that is kept', () => {
  test('under a key of the keystore serves the next process, and only this user may read its file', async () => {
    const { opened } = await signedIn();
    if (process.platform !== 'win32') expect(statSync(fileOf(opened)).mode & 0o777).toBe(0o600);
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: true });
  });

  test('where there is no keystore ends with the process, and is on no disk', async () => {
    const { opened, access } = await signedIn({}, 'file');
    expect(existsSync(fileOf(opened))).toBe(false);
    access.keeper.forgetAccess();
    expect(await refreshPolicy(access, signal)).toMatchObject({ ok: true });
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
  });

  test('where there is no keystore is given back when its process ends, and one in the keystore is not', async () => {
    const unkept = await signedIn({}, 'file');
    await endUnkeptSignIn(unkept.access);
    expect(unkept.provider.revoked).toEqual([expect.any(String)]);
    await endUnkeptSignIn(unkept.access);
    expect(unkept.provider.revoked).toHaveLength(1);
    expect(unkept.opened.cache.read((reader) => readSignInMemory(reader)?.userId !== null)).toEqual({ ok: true, value: true });
    const kept = await signedIn();
    await endUnkeptSignIn(kept.access);
    expect(kept.provider.revoked).toEqual([]);
  });

  test('that was changed in any byte, or sealed by another key, user or computer, counts as none, and nothing else is lost', async () => {
    const { opened } = await signedIn();
    const before = activityOf(opened);
    const sealed = readFileSync(fileOf(opened));
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(fileOf(opened), changed);
      expect(['none', 'found']).toContain(new TokenKeeper().read(opened).state);
      const read = new TokenKeeper().read(opened);
      if (read.state === 'found') expect(read.signIn.clientId).toBe('licensing-client');
    }
    writeFileSync(fileOf(opened), sealed);
    const others: readonly OpenedProfile[] = [
      { ...opened, profileKey: { ...opened.profileKey, keys: deriveKeys(Buffer.alloc(32, 1)) } },
      { ...opened, machineNames: ['OTHER'] },
      { ...opened, profile: { ...opened.profile, user: { ...opened.profile.user, id: 'uid:4711' as OpenedProfile['profile']['user']['id'] } } },
    ];
    for (const other of others) expect(new TokenKeeper().read(other)).toEqual({ state: 'none' });
    expect(new TokenKeeper().read({ ...opened, profileKey: { ...opened.profileKey, keys: null } })).toEqual({ state: 'out-of-reach' });
    writeFileSync(fileOf(opened), sealed.subarray(0, 40));
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(activityOf(opened)).toEqual(before);
  });

  test('cannot be carried into another profile', async () => {
    const { opened } = await signedIn();
    const other = await aProfile();
    copyFileSync(fileOf(opened), fileOf(other));
    expect(new TokenKeeper().read(other)).toEqual({ state: 'none' });
  });

  test('cannot be written: then it is kept in memory, which it says', async () => {
    const opened = await aProfile();
    const keeper = new TokenKeeper();
    expect(keeper.keep({ ...opened, profile: { ...opened.profile, folder: join(opened.profile.folder, 'gone') } }, SIGN_IN)).toBe('memory');
    expect(keeper.read(opened)).toEqual({ state: 'found', signIn: SIGN_IN });
  });
});

describe('a refresh', () => {
  test('stores the new refresh token before the policy is asked for', async () => {
    let asked: string | null = null;
    const { opened, provider } = await signedIn();
    const kept = readFileSync(fileOf(opened), 'utf8');
    provider.onPolicy = () => {
      asked = readFileSync(fileOf(opened), 'utf8');
    };
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: true });
    expect(asked).not.toBeNull();
    expect(asked).not.toBe(kept);
    expect(readFileSync(fileOf(opened), 'utf8')).toBe(asked);
  });

  test('is one at a time: two processes that want one use each refresh token once', async () => {
    const { opened, provider } = await signedIn();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => refreshPolicy(accessOf(opened), signal)));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    const used = provider.exchanged.flatMap((form) => form.get('refresh_token') ?? []);
    expect(new Set(used).size).toBe(5);
  });

  test('whose token counts no more ends the sign-in, and leaves the entitlements', async () => {
    const { opened, provider } = await signedIn();
    provider.refusesRefresh = true;
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-ended' } });
    expect(existsSync(fileOf(opened))).toBe(false);
    expect(opened.cache.read((reader) => [readSignInMemory(reader)?.userId !== null, reader.policy() !== null])).toEqual({ ok: true, value: [true, true] });
  });

  test('that was under way while somebody signed out does not sign them in again', async () => {
    const { opened, provider, access } = await signedIn();
    provider.onPolicy = async () => {
      expect(await signOut(accessOf(opened), signal)).toMatchObject({ ok: true, value: { outcome: 'signed-out' } });
    };
    expect(await refreshPolicy(access, signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(opened.cache.read((reader) => readSignInMemory(reader)?.userId)).toEqual({ ok: true, value: null });
  });

  test('sends nothing to another service than the one that was signed in at', async () => {
    const { opened, access } = await signedIn();
    const other = await hostileProvider();
    usesService(opened, other.url);
    expect(await refreshPolicy(access, signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(other.asked).toEqual([]);
  });

  test('that nobody answers leaves the sign-in as it is', async () => {
    const { opened, provider } = await signedIn();
    provider.close();
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: false, problem: { code: 'service-not-reached' } });
    expect(existsSync(fileOf(opened))).toBe(true);
  });
});

describe('signing out', () => {
  test('offline forgets everything here, and says that the service could not be told', async () => {
    const { opened, provider, access } = await signedIn();
    provider.close();
    expect(await signOut(access, signal)).toEqual({ ok: true, value: { outcome: 'signed-out', isServiceTold: false, unnoted: null } });
    expect(existsSync(fileOf(opened))).toBe(false);
    expect(await signOut(access, signal)).toEqual({ ok: true, value: { outcome: 'unchanged', isServiceTold: true, unnoted: null } });
  });

  test('has the provider end both tokens, and the next sign-in ask who it is', async () => {
    const { opened, provider, access } = await signedIn();
    expect(await signOut(access, signal)).toEqual({ ok: true, value: { outcome: 'signed-out', isServiceTold: true, unnoted: null } });
    expect(provider.revoked).toHaveLength(2);
    let prompt: string | null = null;
    await signsIn(accessOf(opened), async (link) => {
      prompt = new URL(link).searchParams.get('prompt');
      await (await provider.browser(link)).text();
    });
    expect(prompt).toBe('login');
  });
});

describe('another account', () => {
  const OTHER = '99999999-1c7e-4000-8000-000000000009';

  test.each(['keep', 'switch'] as const)('signs in, and the person chooses to %s', async (choice) => {
    const { opened, provider, access } = await signedIn();
    const before = activityOf(opened);
    const sealed = readFileSync(fileOf(opened), 'utf8');
    provider.policyUser = OTHER;
    const asked: string[] = [];
    const outcome = await signsIn(access, async (link) => (await provider.browser(link)).text(), {
      chooseAccount: (expected, actual) => {
        asked.push(expected, actual);
        return Promise.resolve(choice);
      },
    });
    expect(asked).toEqual(['a.kowalska@example.com', 'a.kowalska@example.com']);
    expect(outcome.steps.at(-1)?.state).toBe('wrong-account');
    if (choice === 'keep') {
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'wrong-account' } });
      expect(activityOf(opened)).toEqual(before);
      expect(readFileSync(fileOf(opened), 'utf8')).toBe(sealed);
      expect(provider.revoked).toHaveLength(2);
      provider.policyUser = null;
      expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: true });
    } else {
      expect(outcome).toMatchObject({ ok: true, policy: { userId: OTHER } });
      // What the one before was refreshed with is given back.
      expect(provider.revoked).toHaveLength(1);
      expect(opened.cache.read((reader) => readSignInMemory(reader)?.userId)).toEqual({ ok: true, value: OTHER });
    }
  });

  test('signs in, and nobody chooses before the sign-in is given up', async () => {
    const { opened, provider, access } = await signedIn();
    const before = activityOf(opened);
    provider.policyUser = OTHER;
    const cancel = new AbortController();
    const outcome = await signsIn(access, async (link) => (await provider.browser(link)).text(), {
      signal: cancel.signal,
      chooseAccount: () => {
        cancel.abort();
        return new Promise(() => undefined);
      },
    });
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-completed', cause: 'cancelled' } });
    expect(activityOf(opened)).toEqual(before);
    expect(provider.revoked).toHaveLength(2);
  });

  test('that the policy of a refresh is suddenly of changes nothing', async () => {
    const { opened, provider } = await signedIn();
    const before = activityOf(opened);
    provider.policyUser = OTHER;
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: false, problem: { code: 'wrong-account' } });
    expect(activityOf(opened)).toEqual(before);
  });
});
