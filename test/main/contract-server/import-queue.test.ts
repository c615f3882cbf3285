import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  window = await Window.open(workstation);
});

const waiting = () => window.snapshots.at(-1)?.importQueue;

describe('files that arrive from outside', () => {
  it('wait in their order, each batch until it is taken, and every change is told', async () => {
    const [first, second] = [workstation.brings('a.belic', aBelic()), workstation.brings('b.belic', aBelic({ machineName: 'WS-9' }))];
    expect(await window.get('takeNextImport', {})).toBeNull();
    const heard = window.snapshots.length;
    window.api.offerFiles([first]);
    window.api.offerFiles([second, '/nowhere']);
    expect(window.snapshots.length).toBe(heard + 2);
    expect(waiting()).toEqual({ waiting: 3, next: 'a.belic', taken: 0 });
    const one = await window.get('takeNextImport', {});
    expect(one).toMatchObject({ importable: 1, files: [{ path: 'a.belic' }] });
    expect(waiting()).toEqual({ waiting: 2, next: 'b.belic', taken: 1 });
    const two = await window.get('takeNextImport', {});
    expect(two).toMatchObject({ importable: 0, files: [{ code: 'other-machine' }, { code: 'no-such-file' }] });
    expect(waiting()).toEqual({ waiting: 0, next: null, taken: 3 });
    await window.get('commitImport', { previewId: one?.previewId ?? '' });
    await window.get('discardPreview', { previewId: two?.previewId ?? '' });
    expect(waiting()).toEqual({ waiting: 0, next: null, taken: 0 });
    expect(await window.get('takeNextImport', {})).toBeNull();
  });

  it('are found again by the next page where the one that took them is gone: seen, or still being checked', async () => {
    const path = workstation.brings('a.belic', aBelic());
    window.api.offerFiles([path]);
    const seen = await window.get('takeNextImport', {});
    const gone = window.get('takeNextImport', {});
    const again = await window.get('takeNextImport', {});
    expect(await gone).toMatchObject({ files: [{ path: 'a.belic' }] });
    expect(again?.files).toEqual(seen?.files);
    expect(waiting()).toEqual({ waiting: 0, next: null, taken: 1 });
    // What nobody saw keeps nothing.
    expect(await window.ask('commitImport', { previewId: (await gone)?.previewId ?? '' })).toMatchObject({ code: 'preview-gone' });
    expect((await window.get('commitImport', { previewId: again?.previewId ?? '' })).files).toMatchObject([{ outcome: 'imported' }]);
    expect(await window.get('takeNextImport', {})).toBeNull();
  });

  it('are called by their names, and by their folders only where two are called the same', async () => {
    const [first, second] = ['one', 'two'].map((folder) => {
      mkdirSync(join(workstation.folder, folder));
      return workstation.brings(`${folder}/a.belic`, aBelic());
    });
    const inHome = join(homedir(), 'Downloads of nobody', 'b.belic');
    window.api.offerFiles([first ?? '', second ?? '', inHome, join(homedir(), 'b.belic')]);
    expect(waiting()?.next).toBe(first);
    const preview = await window.get('takeNextImport', {});
    expect(preview?.files.map(({ path }) => path)).toEqual([first, second, '~/Downloads of nobody/b.belic', '~/b.belic']);
    expect(preview?.files[2]?.facts).toMatchObject({ path: '~/Downloads of nobody/b.belic' });
  });

  it('out of a folder or a zip have its name before their own, and IT still gets the whole path', async () => {
    const folder = join(workstation.folder, 'mail');
    mkdirSync(join(folder, 'old'), { recursive: true });
    writeFileSync(join(folder, 'old', 'a.belic'), aBelic({}, fixtureIssuer('stranger')));
    const zip = workstation.brings('all.zip', storedZip([{ name: 'b.belic', bytes: aBelic() }]));
    window.api.offerFiles([`${folder}/`, zip]);
    const preview = await window.get('takeNextImport', {});
    expect(preview?.files.map(({ path }) => path)).toEqual(['mail/old/a.belic', 'all.zip/b.belic']);
    expect(preview?.files[0]?.trustLine).toContain(join(folder, 'old', 'a.belic'));
  });

  it('that arrive while another preview is open leave it as it is', async () => {
    const open = await window.get('previewFiles', { files: [{ name: 'a', path: workstation.brings('a.belic', aBelic()) }] });
    window.api.offerFiles([workstation.brings('b.belic', aBelic({ checkoutId: checkoutIdOf(2) }))]);
    const [next, done] = await Promise.all([window.get('takeNextImport', {}), window.get('commitImport', { previewId: open.previewId })]);
    expect(next?.files).toMatchObject([{ checkoutId: checkoutIdOf(2) }]);
    expect(done.files).toMatchObject([{ outcome: 'imported', checkoutId: checkoutIdOf(1) }]);
  });

  it('are not lost while the profile cannot be used', async () => {
    await window.api.close();
    const path = workstation.brings('a.belic', aBelic());
    const other = join(workstation.folder, 'other');
    mkdirSync(other, { mode: 0o700 });
    writeFileSync(join(other, 'somebody-elses'), '');
    const environment = { ...workstation.environment(), LICENSING_PROFILE_DIR: other };
    window = await Window.open(workstation, { environment });
    window.api.offerFiles([path]);
    expect(await window.ask('takeNextImport', {})).toMatchObject({ ok: false, code: 'profile-folder-holds-other-files' });
    expect(waiting()).toEqual({ waiting: 1, next: 'a.belic', taken: 0 });
  });
});

describe('work on many files', () => {
  const many = (count: number): readonly { name: string; path: string }[] => {
    const folder = join(workstation.folder, 'many');
    mkdirSync(folder);
    for (let number = 1; number <= count; number += 1) writeFileSync(join(folder, `${String(number).padStart(5, '0')}.belic`), aBelic({ checkoutId: checkoutIdOf(number) }));
    return [{ name: 'many', path: folder }];
  };

  it('can be stopped between two files; a preview then holds those that were looked at', async () => {
    const working = window.get('previewFiles', { files: many(600) });
    await new Promise(setImmediate);
    await window.get('cancelWork', {});
    const preview = await working;
    expect(preview.isInterrupted).toBe(true);
    expect(preview.files.length).toBeLessThan(600);
    const done = await window.get('commitImport', { previewId: preview.previewId });
    expect(done.files.length).toBe(preview.files.length);
    expect(done.isInterrupted).toBe(false);
  });

  it('stopped while it imports, keeps what was acknowledged and says so', async () => {
    const preview = await window.get('previewFiles', { files: many(900) });
    expect(preview.importable + preview.files.filter(({ outcome }) => outcome === 'unchanged').length).toBe(900);
    const working = window.get('commitImport', { previewId: preview.previewId });
    await new Promise(setImmediate);
    await window.get('cancelWork', {});
    const done = await working;
    expect(done.isInterrupted).toBe(true);
    expect(done.files.length).toBeGreaterThan(0);
    expect(done.files.length).toBeLessThan(900);
    expect(window.snapshots.at(-1)).toMatchObject({ profile: { ok: true } });
    const stored = window.snapshots.at(-1)?.profile;
    expect(stored?.ok === true && stored.value.checkouts.length).toBe(done.files.length);
    // The rest had no turn, and is what the same preview imports now.
    expect(done.remaining).toBe(900 - done.files.length);
    const rest = await window.get('commitImport', { previewId: preview.previewId });
    expect(rest.files).toHaveLength(done.remaining);
    expect(rest).toMatchObject({ remaining: 0, isInterrupted: false });
    expect(new Set([...done.files, ...rest.files].map(({ path }) => path)).size).toBe(900);
    expect(await window.ask('commitImport', { previewId: preview.previewId })).toMatchObject({ code: 'preview-gone' });
  });

  it('takes turns: what is asked meanwhile is answered before it is done', async () => {
    const order: string[] = [];
    const working = window.get('previewFiles', { files: many(400) }).then(() => order.push('preview'));
    await window.get('getSnapshot', {});
    order.push('snapshot');
    await working;
    expect(order).toEqual(['snapshot', 'preview']);
  });
});
