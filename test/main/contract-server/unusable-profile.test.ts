import { chmodSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { parseUserId, type UserId } from '#main/machine/operating-system-user.ts';
import { BINDING_FILES, bindingText } from '#main/profile/profile-binding.ts';
import { keyFileText } from '#main/profile-key/key-file.ts';
import { LATER_MIGRATIONS } from '../entitlement-cache/later-migration.ts';
import { withCache } from '../entitlement-cache/open-test-cache.ts';
import { about, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { profileContent } from './profile-content.ts';
import { profileOf, Window } from './window.ts';

let workstation: Workstation;
let window: Window;
let path: string;
beforeEach(async () => {
  workstation = new Workstation();
  path = workstation.brings('a.belic', aBelic());
  await workstation.use(async (opened) => {
    signsIn(opened, START);
    await imports(opened, path);
  });
});

const application = { ...about(), version: null };

/** Expects that a window says why, that everything that needs the profile answers with that, and that the profile stays as it is. */
async function expectProblem(code: string): Promise<void> {
  const before = profileContent(workstation.profile);
  window = await Window.open(workstation);
  const snapshot = await window.get('getSnapshot', {});
  expect(snapshot).toMatchObject({ profile: { ok: false, code }, keystore: null, workstation: { machineNames: ['FIELD-LAPTOP-07'] } });
  const checkoutId = checkoutIdOf(1);
  const asked = [
    await window.ask('previewPath', { path }),
    await window.ask('planClear', { checkoutId }),
    await window.ask('clearCheckout', { checkoutId }),
    await window.ask('getReceipt', { checkoutId }),
    await window.ask('verifyAgain', { checkoutId }),
    await window.ask('askToStart', { application }),
    await window.ask('continueOffline', { application }),
    await window.ask('getHistory', { since: null }),
  ];
  expect(asked).toEqual(Array(8).fill(expect.objectContaining({ ok: false, code })));
  expect((await window.get('getDiagnostics', {})).findings).toContainEqual(expect.objectContaining({ state: 'bad', problem: expect.objectContaining({ code }) }));
  expect((await window.get('saveDiagnostics', {})).base64).not.toBe('');
  expect(await window.ask('changeSettings', { language: 'pl' })).toMatchObject({ ok: false, code: 'settings-not-saved' });
  expect((await window.get('getSnapshot', {})).settings.language).toBe('pl');
  expect(profileContent(workstation.profile)).toEqual(before);
}

describe('a window on a profile that cannot be used', () => {
  it('because a newer version wrote it, says so and leaves it byte for byte', async () => {
    const identity = { machineNames: ['FIELD-LAPTOP-07'], userId: `uid:${String(process.getuid?.() ?? 0)}` };
    withCache(workstation.profile, fixtureIssuer().trust, () => undefined, { migrations: LATER_MIGRATIONS, sealKey: null, identity });
    await expectProblem('store-newer-version');
  });

  it('because it is another user\'s, says so', async () => {
    for (const name of BINDING_FILES) writeFileSync(join(workstation.profile, name), bindingText(parseUserId('uid:4242') as UserId));
    await expectProblem('profile-of-another-user');
  });

  it('because its folder may be written by others, or is a link, says so', async () => {
    chmodSync(workstation.profile, 0o777);
    await expectProblem('profile-folder-writable-by-others');
    await window.api.close();
    chmodSync(workstation.profile, 0o700);
    renameSync(workstation.profile, join(workstation.folder, 'elsewhere'));
    symlinkSync('elsewhere', workstation.profile);
    await expectProblem('profile-folder-is-a-link');
  });

  it('comes to itself when it can be used again: by itself after a while, and at once when it is refreshed', async () => {
    chmodSync(workstation.profile, 0o777);
    window = await Window.open(workstation);
    const usable = window.heard(({ profile }) => profile.ok);
    chmodSync(workstation.profile, 0o700);
    expect(profileOf(await usable).checkouts).toHaveLength(1);
    chmodSync(workstation.profile, 0o777);
    expect(await window.get('refresh', {})).toMatchObject({ profile: { ok: false, code: 'profile-folder-writable-by-others' } });
    chmodSync(workstation.profile, 0o700);
    expect(profileOf(await window.get('refresh', {})).checkouts).toHaveLength(1);
  });

  it('that breaks while it is open, says so and mends what can be mended', async () => {
    window = await Window.open(workstation);
    expect(profileOf(await window.get('getSnapshot', {})).checkouts).toHaveLength(1);
    const mended = window.heard(({ profile }) => profile.ok);
    const database = join(workstation.profile, 'entitlements.sqlite');
    for (const ending of ['-wal', '-shm']) rmSync(database + ending, { force: true });
    writeFileSync(database, Buffer.alloc(8_192, 0x55));
    workstation.passes(MINUTE);
    expect(profileOf(await mended)).toMatchObject({ checkouts: [{ state: 'active' }] });
    expect((await window.get('getHistory', { since: null })).map(({ kind }) => kind)).toContain('store-repaired');
  });

  it('whose folder is taken away while it is open, makes a new one rather than end', async () => {
    window = await Window.open(workstation);
    await window.get('getSnapshot', {});
    rmSync(workstation.profile, { recursive: true });
    const anew = window.heard(({ profile }) => profile.ok && profile.value.checkouts.length === 0);
    workstation.passes(MINUTE);
    expect(profileOf(await anew).overview.hero).toBe('nothing-yet');
    expect(existsSync(workstation.profile)).toBe(true);
  });

  it('whose key lies in a keystore that cannot be reached, works with license files and says so', async () => {
    const key = join(workstation.profile, 'profile-key.json');
    const before = readFileSync(key);
    writeFileSync(key, keyFileText({ keptIn: 'keystore', account: 'a0000000-0000-4000-8000-000000000001' }));
    window = await Window.open(workstation);
    const snapshot = await window.get('getSnapshot', {});
    expect(snapshot.keystore).toBe('unreachable');
    expect(profileOf(snapshot)).toMatchObject({ overview: { hero: 'licensed', offline: null }, checkouts: [{ state: 'active' }] });
    writeFileSync(key, before);
    expect((await window.get('refresh', {})).keystore).toBe('found');
  });
});
