import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdLock } from '#main/entitlement-cache/database/held-lock.ts';
import { SIGN_IN_FILE, SIGN_IN_LOCK, TokenKeeper } from '#main/sign-in/token-keeper.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { REFRESH_LOCK, refreshAlone } from '#main/use-cases/refresh/refresh-alone.ts';
import { readSignInMemory } from '#main/use-cases/sign-in/sign-in-memory.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { hostileProvider, type HostileProvider } from './support/hostile-provider.ts';
import { accessOf, signsIn, usesService, withKeystore } from './support/signing.ts';

const { signal } = new AbortController();

async function signedIn(): Promise<{ readonly opened: OpenedProfile; readonly provider: HostileProvider }> {
  const provider = await hostileProvider();
  const workstation = new Workstation();
  onTestFinished(() => workstation.remove());
  const file = await workstation.open();
  onTestFinished(() => file.close());
  const opened = withKeystore(file);
  usesService(opened, provider.url);
  expect(await signsIn(accessOf(opened), async (link) => (await provider.browser(link)).text())).toMatchObject({ ok: true, keptIn: 'keystore' });
  return { opened, provider };
}

/** As another process has it that was suspended: nothing but its end lets go of it. */
function keepsFor({ profile }: OpenedProfile, file: string): void {
  const lock = holdLock(join(profile.folder, file));
  expect(lock).not.toBeNull();
  onTestFinished(() => lock?.release());
}

const impatient = (opened: OpenedProfile) => accessOf(opened, { keeper: new TokenKeeper(50) });
const whoIsIn = (opened: OpenedProfile) => opened.cache.read((reader) => readSignInMemory(reader)?.userId ?? null);

describe('a process that keeps its turn for ever', () => {
  test.each([REFRESH_LOCK, SIGN_IN_LOCK])('on %s is waited for no longer than a while, by who refreshes', async (file) => {
    const { opened } = await signedIn();
    keepsFor(opened, file);
    expect(await refreshAlone(impatient(opened), signal)).toMatchObject({ ok: false, problem: { code: 'store-busy' } });
  });

  test('is waited for no longer than a while by who signs in, and the sign-in is given back', async () => {
    const { opened, provider } = await signedIn();
    keepsFor(opened, SIGN_IN_LOCK);
    const outcome = await signsIn(impatient(opened), async (link) => (await provider.browser(link)).text());
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'store-busy' } });
    expect(provider.revoked).toHaveLength(2);
  });

  test('keeps nobody from signing out, here and at the provider', async () => {
    const { opened, provider } = await signedIn();
    keepsFor(opened, SIGN_IN_LOCK);
    expect(await signOut(impatient(opened), signal)).toMatchObject({ ok: true, value: { outcome: 'signed-out', isServiceTold: true, unnoted: null } });
    expect(existsSync(join(opened.profile.folder, SIGN_IN_FILE))).toBe(false);
    expect(whoIsIn(opened)).toEqual({ ok: true, value: null });
    expect(provider.revoked).toHaveLength(1);
  });

  test('goes on after somebody signed out, and keeps no sign-in', async () => {
    const { opened, provider } = await signedIn();
    const refreshing = accessOf(opened);
    provider.onRefresh = async () => {
      expect(await signOut(impatient(opened), signal)).toMatchObject({ ok: true, value: { outcome: 'signed-out' } });
    };
    expect(await refreshAlone(refreshing, signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(existsSync(join(opened.profile.folder, SIGN_IN_FILE))).toBe(false);
    // The sign-in's own, and both that the refresh got for it.
    expect(provider.revoked).toHaveLength(3);
  });
});

describe('signing out where nothing can be written', () => {
  test('ends the sign-in at the provider, and says what could not be noted here', async () => {
    const { opened, provider } = await signedIn();
    const full = useCaseProblem('store-full', { errno: 'SQLITE_FULL' });
    const onAFullDisk: OpenedProfile = { ...opened, cache: Object.assign(Object.create(opened.cache) as OpenedProfile['cache'], { write: () => ({ ...full, cause: 'SQLITE_FULL' }) }) };
    expect(await signOut(accessOf(onAFullDisk), signal)).toEqual({ ok: true, value: { outcome: 'signed-out', isServiceTold: true, unnoted: full } });
    expect(provider.revoked).toHaveLength(1);
  });

  test('takes no turn that nobody can take, and goes on', async () => {
    const { opened, provider } = await signedIn();
    rmSync(join(opened.profile.folder, SIGN_IN_LOCK), { force: true });
    // No file of that name can be made.
    mkdirSync(join(opened.profile.folder, SIGN_IN_LOCK));
    expect(await signOut(impatient(opened), signal)).toMatchObject({ ok: true, value: { outcome: 'signed-out', isServiceTold: true } });
    expect(provider.revoked).toHaveLength(1);
  });
});
