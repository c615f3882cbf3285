import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SIGN_IN_FILE } from '#main/sign-in/token-keeper.ts';
import { readStatus } from '#main/use-cases/read-status.ts';
import { refreshPolicy } from '#main/use-cases/sign-in/refresh-policy.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { MODELER, testOrganization } from '../../service/support/organization.ts';
import { PASSWORD, withPassword } from '../../service/support/people-with-passwords.ts';
import { serve } from '../../service/support/served.ts';
import { valueOf } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { accessOf, aStore, person, signsIn, usesService, withKeystore } from './support/signing.ts';

const { signal } = new AbortController();

describe('signing in at the entitlement service', () => {
  test('whoever signs in has entitlements, renews them, and signs out', async () => {
    const organization = await testOrganization(await aStore());
    const email = await withPassword(organization);
    const { url } = await serve(organization.store, organization.issuers, {}, START);
    const workstation = new Workstation();
    onTestFinished(() => workstation.remove());
    const opened = withKeystore(await workstation.open());
    onTestFinished(() => opened.close());
    usesService(opened, url);
    const access = accessOf(opened);
    let page = '';
    const outcome = await signsIn(access, async (link) => void (page = await person(email, PASSWORD)(link)));
    expect(outcome).toMatchObject({ ok: true, keptIn: 'keystore', account: { email, name: 'Uwe User' } });
    expect(outcome.steps.map(({ state }) => state)).toEqual(['checking', 'waiting-for-browser', 'checking']);
    expect(page).toContain('Your account was confirmed here.');
    const state = () => valueOf(readStatus(opened, MODELER)).decision;
    expect(state()).toMatchObject({ status: 'Ok', mayRun: true });
    const kept = readFileSync(join(opened.profile.folder, SIGN_IN_FILE), 'utf8');
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: true, policy: { userId: organization.user } });
    expect(readFileSync(join(opened.profile.folder, SIGN_IN_FILE), 'utf8')).not.toBe(kept);
    expect(await signOut(access, signal)).toEqual({ ok: true, value: { outcome: 'signed-out', isServiceTold: true, unnoted: null } });
    expect(state()).toMatchObject({ status: 'NotEntitled', reason: 'signed-out' });
    expect(readdirSync(opened.profile.folder)).not.toContain(SIGN_IN_FILE);
    expect(await refreshPolicy(accessOf(opened), signal)).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(statSync(opened.profile.folder).mode & 0o077).toBe(0);
  });
});
