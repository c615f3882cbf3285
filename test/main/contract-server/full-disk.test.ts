import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameApplication } from '#core/application/application.ts';
import type { Decision } from '#core/status/decision.ts';
import { DAY, MINUTE } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import type { ApplicationLauncher } from '#main/contract-server/application-launcher.ts';
import { about, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { profileOf, Window } from './window.ts';

/** Covered by a checkout, and entitled by the sign-in alone. */
const [COVERED, ENTITLED] = [{ ...about(1003) }, { ...about(2001) }];

describe('a window whose disk fills up', () => {
  let workstation: Workstation;
  let window: Window;
  let isMounted = false;
  const started: Decision[] = [];
  const applications: ApplicationLauncher = {
    registered: () => [{ ...COVERED, name: 'Structure Designer' }, { ...ENTITLED, name: 'Demo Drainage' }],
    start: (_, decision) => Promise.resolve((started.push(decision), { ok: true })),
    isRunning: () => false,
    onChange: () => () => undefined,
  };

  beforeEach(async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'mounting a tmpfs needs the rights of root');
    workstation = new Workstation();
    mkdirSync(workstation.profile, { mode: 0o700 });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k,mode=0700', 'tmpfs', workstation.profile]);
    isMounted = true;
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use(async (opened) => {
      signsIn(opened, START, { policy: { entitlements: [anEntitlement({ productId: product(2001) })] } });
      await imports(opened, path);
    });
    started.length = 0;
    // Opened, and nothing written yet: the log beside the store is empty and finds no room to grow.
    window = await Window.open(workstation, { applications });
    expect(() => {
      for (;;) writeFileSync(join(workstation.profile, 'filler'), Buffer.alloc(4_096), { flag: 'a' });
    }).toThrow('ENOSPC');
  });
  afterEach(async () => {
    if (isMounted) {
      await window.api.close();
      execFileSync('umount', [workstation.profile]);
    }
    isMounted = false;
    workstation.remove();
  });

  const rowsOf = (profile: ReturnType<typeof profileOf>) =>
    [COVERED, ENTITLED].map((key) => profile.applications.find(({ decision }) => isSameApplication(decision.application, key)));

  it('says so once something could not be stored; what a checkout covers starts all the same, and nothing else does', async () => {
    workstation.passes(DAY);
    const told = window.heard(({ profile }) => profile.ok && profile.value.unrecorded !== null);
    expect(await window.ask('dismissSignIn', { application: ENTITLED })).toMatchObject({ ok: false, code: 'store-full' });
    const [covered, entitled] = rowsOf(profileOf(await told));
    expect(profileOf(await told)).toMatchObject({ unrecorded: { code: 'store-full' }, overview: { standing: 'attention', hero: 'licensed' } });
    expect(covered).toMatchObject({ decision: { status: 'Ok' }, prompt: { signIn: 'none', afterClosing: 'none', mayContinue: true } });
    expect(entitled).toMatchObject({ decision: { status: 'Error', reason: 'could-not-be-determined' }, bars: [], prompt: { afterClosing: 'not-determined', mayContinue: false } });
    expect(await window.get('startApplication', { application: COVERED })).toMatchObject({ outcome: 'started' });
    expect(await window.ask('startApplication', { application: ENTITLED })).toMatchObject({ ok: false, code: 'store-full' });
    expect(started).toMatchObject([{ source: 'checkout' }]);
  });

  it('keeps what was stored, refuses what cannot be, and goes on once there is room', async () => {
    const path = workstation.brings('b.belic', aBelic({ checkoutId: checkoutIdOf(2) }));
    const { previewId } = await window.get('previewFiles', { files: [{ name: 'b', path }] });
    const done = await window.get('commitImport', { previewId });
    expect(done.files).toMatchObject([{ outcome: 'refused', code: 'store-unavailable', facts: { store: 'store-full' } }]);
    expect(done.remaining).toBe(1);
    expect(await window.ask('clearCheckout', { checkoutId: checkoutIdOf(1) })).toMatchObject({ ok: false, code: 'store-full' });
    expect(profileOf(window.snapshots.at(-1) ?? (await window.get('getSnapshot', {})))).toMatchObject({ unrecorded: { code: 'store-full' }, checkouts: [{ state: 'active' }] });
    expect(await window.ask('changeSettings', { appearance: 'dark' })).toMatchObject({ ok: false, code: 'settings-not-saved' });
    expect((await window.get('getDiagnostics', {})).findings).toContainEqual(expect.objectContaining({ code: 'settings-not-saved' }));
    rmSync(join(workstation.profile, 'filler'));
    const recovered = window.heard(({ profile }) => profile.ok && profile.value.unrecorded === null);
    workstation.passes(MINUTE);
    expect(profileOf(await recovered).checkouts).toHaveLength(1);
    expect(await window.get('commitImport', { previewId })).toMatchObject({ files: [{ outcome: 'imported' }], remaining: 0 });
    expect(await window.get('clearCheckout', { checkoutId: checkoutIdOf(1) })).toMatchObject({ receipts: [{}, {}] });
  });
});
