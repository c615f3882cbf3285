import { beforeEach, describe, expect, it } from 'vitest';
import type { FileView } from '#core/contract/import-preview.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let page: Window;
beforeEach(async () => {
  workstation = new Workstation();
  page = await Window.open(workstation, { host: 'browser', acceptsPaths: false });
});

const drops = (...files: readonly (readonly [name: string, bytes: Uint8Array])[]) =>
  page.get('previewFiles', { files: files.map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') })) });
const told = (files: readonly FileView[]): readonly unknown[] => files.map(({ path, outcome, code }) => [path, code ?? outcome]);

describe('a page in a browser', () => {
  it('hands over bytes, which go the way of every file', async () => {
    const bad = aBelic({ checkoutId: checkoutIdOf(2), machineName: 'WS-9' });
    const preview = await drops(['a.belic', aBelic()], ['b.belic', bad], ['notes.txt', Buffer.from('none')], ['empty', Buffer.alloc(0)]);
    expect(told(preview.files)).toEqual([
      ['a.belic', 'imported'],
      ['b.belic', 'other-machine'],
      ['notes.txt', 'not-a-license-file'],
      ['empty', 'not-a-license-file'],
    ]);
    const done = await page.get('commitImport', { previewId: preview.previewId });
    expect(done.files[0]).toMatchObject({ outcome: 'imported', container: 'none' });
  });

  it('hands over a zip in memory: what is in it is told with the zip\'s name, and what is wrong with it too', async () => {
    const zip = storedZip([
      { name: 'one.belic', bytes: aBelic() },
      { name: '../../out.belic', bytes: aBelic({ checkoutId: checkoutIdOf(2) }) },
      { name: 'inner.zip', bytes: storedZip([]) },
    ]);
    const preview = await drops(['licenses.zip', zip], ['cut.zip', zip.subarray(0, 90)], ['none.zip', storedZip([])]);
    expect(told(preview.files)).toEqual([
      ['licenses.zip/one.belic', 'imported'],
      ['licenses.zip/../../out.belic', 'damaged'],
      ['licenses.zip/inner.zip', 'ignored'],
      ['cut.zip', 'damaged'],
      ['none.zip', 'not-a-license-file'],
    ]);
  });

  it('hands over a folder file by file, and what is no license file in it is passed over as everywhere', async () => {
    const preview = await drops(['sent/modeler.belic', aBelic()], ['sent/read me.txt', Buffer.from('hello')], ['sent/more/inner.zip', storedZip([])]);
    expect(told(preview.files)).toEqual([
      ['sent/modeler.belic', 'imported'],
      ['sent/read me.txt', 'ignored'],
      ['sent/more/inner.zip', 'ignored'],
    ]);
    expect(preview.files.map(({ container }) => container)).toEqual(['folder', 'folder', 'folder']);
  });

  it('gives files names that are labels and nothing else', async () => {
    const names = ['../../../etc/passwd', '<img src=x onerror=alert(1)>.belic', 'a\u202Egpj.belic', 'NUL', '\0', ''];
    const preview = await drops(...names.map((name) => [name, aBelic()] as const));
    expect(preview.files.map(({ path }) => path)).toEqual(names);
    expect(preview.files.map(({ outcome }) => outcome)).toEqual(['imported', ...Array<string>(5).fill('unchanged')]);
  });

  it('is refused a path, alone or beside bytes, and more than can be kept', async () => {
    const path = workstation.brings('a.belic', aBelic());
    const bytes = { name: 'b.belic', base64: aBelic().toString('base64') };
    for (const files of [[{ name: 'a', path }], [bytes, { name: 'a', path }]]) {
      expect(await page.ask('previewFiles', { files })).toMatchObject({ ok: false, code: 'request-refused' });
    }
    const half = 'A'.repeat(60 * 1_024 * 1_024);
    expect(await page.ask('previewFiles', { files: Array.from({ length: 3 }, () => ({ name: 'large', base64: half })) })).toMatchObject({ code: 'request-refused' });
  });

  it('sees of a file too large for a license no more than that', async () => {
    const preview = await drops(['large.belic', Buffer.alloc(5 * 1_024 * 1_024, 65)]);
    expect(preview.files).toMatchObject([{ outcome: 'refused', code: 'too-large' }]);
  });

  it('of a signer nobody trusts gets a line that names the file alone: where it lies nobody knows here', async () => {
    const [file] = (await drops(['C:\\fakepath\\from a stranger.belic', aBelic({}, fixtureIssuer('stranger'))])).files;
    expect(file?.trustLine).toMatch(/ trust add '[^/]*from a stranger\.belic' --fingerprint [0-9a-f]{64}$/);
    expect(file?.trustLine).not.toContain(process.cwd());
  });
});
