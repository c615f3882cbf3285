import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { ImportPreview } from '#core/contract/import-preview.ts';
import { DAY, duration } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { clears, imports } from '../use-cases/answers.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { profileContent } from './profile-content.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  window = await Window.open(workstation);
});

const outcomes = ({ files }: Pick<ImportPreview, 'files'>): readonly string[] => files.map(({ outcome, code }) => (code === null ? outcome : `${outcome} ${code}`));
const previews = (...paths: readonly string[]) => window.get('previewFiles', { files: paths.map((path) => ({ name: 'ignored', path })) });
const commits = ({ previewId }: ImportPreview) => window.get('commitImport', { previewId });

describe('a preview', () => {
  it('names what a list of ended licenses ends here, of what still counts', async () => {
    const license = workstation.brings('a.belic', aBelic());
    await workstation.use((opened) => imports(opened, license));
    const list = workstation.brings('list', aRevocationList({ checkouts: [{ checkoutId: checkoutIdOf(1), revokedAt: workstation.now }] }));
    const preview = await previews(list, license);
    expect(preview.files.map(({ ends }) => ends.map(({ name }) => name))).toEqual([['Structure Designer'], []]);
    expect((await commits(preview)).files[0]?.ends).toMatchObject([{ name: 'Structure Designer' }]);
    const again = workstation.brings('newer', aRevocationList({ number: 2, checkouts: [{ checkoutId: checkoutIdOf(1), revokedAt: workstation.now }] }));
    expect((await previews(again)).files[0]).toMatchObject({ outcome: 'imported', ends: [] });
  });

  it('says what would become of each file, with every check, and changes nothing at all', async () => {
    const paths = [workstation.brings('good.belic', aBelic()), workstation.brings('other.belic', aBelic({ machineName: 'WS-9' }))];
    await window.get('getSnapshot', {});
    const [before, heard] = [profileContent(workstation.profile), window.events.length];
    const preview = await previews(...paths);
    expect(profileContent(workstation.profile)).toEqual(before);
    expect(window.events.length).toBe(heard);
    expect(preview).toMatchObject({ importable: 1, isInterrupted: false, now: workstation.now });
    const [good, other] = preview.files;
    expect(good).toMatchObject({ outcome: 'imported', code: null, kind: 'belic', issuerName: 'Example Engineering', checkoutId: checkoutIdOf(1), trustLine: null });
    expect(good?.checks.map(({ outcome }) => outcome)).toEqual(Array(14).fill('passed'));
    expect(good?.license).toMatchObject({ checkoutId: checkoutIdOf(1), applications: [{ name: 'Structure Designer' }] });
    expect(other).toMatchObject({ outcome: 'refused', code: 'other-machine', facts: { licensed: 'WS-9', thisComputer: 'FIELD-LAPTOP-07' } });
    expect(other?.checks.find(({ check }) => check === 'machine')).toMatchObject({ outcome: 'failed', code: 'other-machine' });
  });

  it('takes files, folders and zips in any mixture, and a list of ended licenses before what it ends', async () => {
    const folder = join(workstation.folder, 'folder');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.xml'), anXml({ checkoutId: checkoutIdOf(3) }));
    writeFileSync(join(folder, 'readme.txt'), 'no license');
    const ended = { checkoutId: checkoutIdOf(2), revokedAt: at('2026-05-01T00:00:00.000Z') };
    const zip = storedZip([
      { name: 'b.belic', bytes: aBelic({ checkoutId: checkoutIdOf(2) }) },
      { name: 'ended.json', bytes: aRevocationList({ checkouts: [ended] }) },
    ]);
    const preview = await previews(workstation.brings('a.belic', aBelic()), folder, workstation.brings('all.zip', zip));
    expect(outcomes(preview)).toEqual(['imported', 'imported', 'ignored', 'refused revoked', 'imported']);
    expect(preview.files.map(({ container }) => container)).toEqual(['none', 'folder', 'folder', 'zip', 'zip']);
    expect(preview.importable).toBe(3);
    expect(outcomes(await commits(preview))).toEqual(outcomes(preview));
  });

  it('keeps the bytes that were checked: what becomes of the file meanwhile changes nothing', async () => {
    const path = workstation.brings('a.belic', aBelic());
    const preview = await previews(path);
    writeFileSync(path, aBelic({ checkoutId: checkoutIdOf(2), machineName: 'WS-9' }));
    const done = await commits(preview);
    expect(done.files).toMatchObject([{ outcome: 'imported', checkoutId: checkoutIdOf(1) }]);
  });

  it('is committed once, not after it was discarded, and gone when four newer ones are there', async () => {
    const path = workstation.brings('a.belic', aBelic());
    const [first, second] = [await previews(path), await previews(path)];
    await commits(first);
    expect(await window.ask('commitImport', { previewId: first.previewId })).toMatchObject({ code: 'preview-gone' });
    await window.get('discardPreview', { previewId: second.previewId });
    expect(await window.ask('commitImport', { previewId: second.previewId })).toMatchObject({ code: 'preview-gone' });
    const old = await previews(path);
    for (let newer = 0; newer < 4; newer += 1) await previews(path);
    expect(await window.ask('commitImport', { previewId: old.previewId })).toMatchObject({ code: 'preview-gone' });
  });

  it('is judged again when it is committed: what ended, was cleared or came meanwhile is told for each file', async () => {
    const expiresAt = at('2026-07-01T22:00:00.000Z');
    const of = (number: number, more: Partial<Checkout> = {}): Buffer =>
      aBelic({ checkoutId: checkoutIdOf(number), applications: [anApplication({ productId: product(2000 + number), ...more })], ...more });
    const paths = [workstation.brings('a.belic', of(1)), workstation.brings('b.belic', of(2, { expiresAt })), workstation.brings('c.belic', of(3))];
    const preview = await previews(...paths);
    expect(outcomes(preview)).toEqual(['imported', 'imported', 'imported']);
    workstation.passes(DAY);
    await workstation.use(async (opened) => {
      await imports(opened, ...paths);
      clears(opened, checkoutIdOf(3));
    });
    const done = await commits(preview);
    expect(outcomes(done)).toEqual(['unchanged', 'refused expired', 'refused cleared-earlier']);
    expect(done.now).toBe(workstation.now);
  });

  it('replaces, extends and repeats as an import does, and one event tells it', async () => {
    await commits(await previews(workstation.brings('a.belic', aBelic())));
    const later = aBelic({ checkoutId: checkoutIdOf(2), issuedAt: at('2026-06-01T00:00:00.000Z'), expiresAt: at('2026-12-01T00:00:00.000Z') });
    const preview = await previews(workstation.brings('b.belic', later), workstation.brings('a.belic', aBelic()));
    expect(preview.files).toMatchObject([{ outcome: 'replaced', replaces: [checkoutIdOf(1)] }, { outcome: 'unchanged', notices: [{ code: 'newer-present', values: { newer: checkoutIdOf(2) } }] }]);
    const heard = window.events.length;
    await commits(preview);
    expect(window.events.slice(heard).map(({ event }) => event)).toEqual(['licensingChanged']);
    expect(window.snapshots.at(-1)).toMatchObject({ profile: { value: { checkouts: [{}, {}] } } });
  });

  it('tells notices with what they name', async () => {
    workstation.passes(duration(55, DAY));
    const [file] = (await previews(workstation.brings('a.belic', aBelic()))).files;
    expect(file?.notices).toContainEqual({ code: 'ends-soon', values: { until: at('2026-09-01T22:00:00.000Z') } });
  });

  it('never gives an activation key away, in any reply or event', async () => {
    const preview = await previews(workstation.brings('a.xml', anXml()));
    const done = await commits(preview);
    const checkoutId = checkoutIdOf(1);
    const plan = await window.get('planClear', { checkoutId });
    const again = await window.get('verifyAgain', { checkoutId });
    const cleared = await window.get('clearCheckout', { checkoutId });
    const everything = JSON.stringify([preview, done, plan, again, cleared, window.events, await window.get('getHistory', { since: null }), await window.get('getDiagnostics', {})]);
    expect(everything).toContain('••••-AB3F');
    expect(everything).not.toContain('7781');
  });

  it('of a signer nobody trusts shows the signer and the line for IT', async () => {
    const path = workstation.brings('it\'s from a stranger.belic', aBelic({}, fixtureIssuer('stranger')));
    const [file] = (await previews(path)).files;
    expect(file).toMatchObject({ outcome: 'refused', code: 'untrusted-issuer', issuerName: null, license: null });
    const fingerprint = file?.signer?.fingerprint ?? '';
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(file?.trustLine).toBe(`npm run -s licensing -- trust add '${path.replaceAll('\'', '\'\\\'\'')}' --fingerprint ${fingerprint}`);
  });
});
