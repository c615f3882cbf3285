import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { about } from '../use-cases/answers.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { neighbourDoes, neighbourHolds } from './neighbour.ts';
import { profileOf, Window } from './window.ts';

let workstation: Workstation;
let window: Window;
let path: string;
beforeEach(async () => {
  workstation = new Workstation();
  path = workstation.brings('a.belic', aBelic());
  window = await Window.openOnRealClocks(workstation);
  await window.get('getSnapshot', {});
});

const application = { ...about(), version: null };
const preview = () => window.get('previewFiles', { files: [{ name: 'a', path }] });

describe('beside another process on the same profile, a window', () => {
  it('shows what the other imports and clears, once each, without being asked', async () => {
    const imported = window.heard((snapshot) => profileOf(snapshot).checkouts.length === 1);
    await neighbourDoes(workstation, 'import', path);
    expect(profileOf(await imported).overview).toMatchObject({ hero: 'licensed' });
    expect(window.snapshots.length).toBe(1);
    const cleared = window.heard((snapshot) => profileOf(snapshot).checkouts[0]?.state === 'cleared');
    await neighbourDoes(workstation, 'clear', checkoutIdOf(1));
    expect(profileOf(await cleared).overview).toMatchObject({ hero: 'nothing-usable' });
    expect(window.snapshots.length).toBe(2);
  });

  it('goes on while the other writes: it shows what is there, and what it writes itself waits and is done', async () => {
    const { previewId } = await preview();
    const letGo = await neighbourHolds(workstation, 'writing');
    const committing = window.get('commitImport', { previewId });
    const asking = window.get('askToStart', { application });
    const begun = performance.now();
    const snapshot = await window.get('getSnapshot', {});
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect(profileOf(snapshot)).toMatchObject({ unrecorded: null, checkouts: [] });
    await letGo();
    expect((await committing).files).toMatchObject([{ outcome: 'imported' }]);
    expect((await asking).decision.mayRun).toBeDefined();
  });

  it('says so of what it could not store after five seconds, and can be asked again', async () => {
    const { previewId } = await preview();
    const letGo = await neighbourHolds(workstation, 'writing');
    const [done, asked] = await Promise.all([window.get('commitImport', { previewId }), window.ask('askToStart', { application })]);
    expect(done.files).toMatchObject([{ outcome: 'refused', code: 'store-unavailable', facts: { store: 'store-busy' } }]);
    expect(asked).toMatchObject({ ok: false, code: 'store-busy' });
    await letGo();
    const again = await preview();
    expect((await window.get('commitImport', { previewId: again.previewId })).files).toMatchObject([{ outcome: 'imported' }]);
  });

  it('that is opened while the other lets nobody in says so, and comes to itself when it lets go', async () => {
    await window.api.close();
    const letGo = await neighbourHolds(workstation, 'everything');
    window = await Window.openOnRealClocks(workstation);
    expect(await window.get('getSnapshot', {})).toMatchObject({ profile: { ok: false, code: 'store-busy' } });
    expect(await window.ask('planClear', { checkoutId: checkoutIdOf(1) })).toMatchObject({ ok: false, code: 'store-busy' });
    const usable = window.heard(({ profile }) => profile.ok);
    await letGo();
    expect(profileOf(await usable).overview.hero).toBe('nothing-yet');
  });

  it('trusts what the trust folder holds once it is refreshed, and its clock goes on meanwhile', async () => {
    await window.get('commitImport', { previewId: (await preview()).previewId });
    workstation.trusts();
    writeFileSync(`${workstation.environment()['LICENSING_TRUST_DIR'] ?? ''}/0.json`, '{}');
    const before = await window.get('getSnapshot', {});
    const after = await window.get('refresh', {});
    expect([before.trustFolder, after.trustFolder]).toEqual([{ issuers: 1, problem: null }, { issuers: 0, problem: null }]);
    expect(profileOf(before).checkouts).toHaveLength(1);
    expect(profileOf(after)).toMatchObject({ checkouts: [], unverified: [{ checkoutId: checkoutIdOf(1), code: 'untrusted-issuer' }] });
    expect(after.now).toBeGreaterThanOrEqual(before.now);
  });
});
