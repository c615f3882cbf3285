import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { about, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

describe('a window', () => {
  it('shows three doors on a new profile', async () => {
    const window = await Window.open(workstation);
    const snapshot = await window.get('getSnapshot', {});
    expect(snapshot).toMatchObject({ profile: { ok: true, value: { overview: { hero: 'nothing-yet', standing: 'nothing-yet' } } } });
    await window.api.close();
  });

  it('imports what it previewed, clears it, and dismisses a sign-in', async () => {
    await workstation.use((opened) => signsIn(opened, START));
    const window = await Window.open(workstation);
    const path = workstation.brings('a.belic', aBelic());
    const preview = await window.get('previewFiles', { files: [{ name: 'a.belic', path }] });
    expect(preview).toMatchObject({ importable: 1, files: [{ outcome: 'imported', path: 'a.belic' }] });
    const done = await window.get('commitImport', { previewId: preview.previewId });
    expect(done.files[0]).toMatchObject({ outcome: 'imported' });
    expect(await window.ask('commitImport', { previewId: preview.previewId })).toMatchObject({ code: 'preview-gone' });
    expect(window.snapshots.at(-1)).toMatchObject({ profile: { value: { checkouts: [{ state: 'active' }] } } });
    const checkoutId = done.files[0]?.checkoutId ?? '';
    expect(await window.get('planClear', { checkoutId })).toMatchObject({ plan: { outcome: 'clear' } });
    expect(await window.get('clearCheckout', { checkoutId })).toMatchObject({ receipts: [{ checkoutId }] });
    expect(await window.get('getReceipt', { checkoutId })).toMatchObject({ checkoutId });
    const application = { ...about(), version: null };
    expect(await window.get('askToStart', { application })).toMatchObject({ decision: { status: 'Ok' } });
    expect(await window.get('dismissSignIn', { application })).toMatchObject({ decision: { status: 'Offline' } });
    expect(await window.get('continueOffline', { application })).toMatchObject({ prompt: { signIn: 'none' } });
    expect((await window.get('getDiagnostics', {})).findings[0]).toMatchObject({ check: 'overrides' });
    await window.api.close();
  });
});
