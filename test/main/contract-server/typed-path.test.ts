import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import { parseTypedPath } from '#main/contract-server/previews/typed-path.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let page: Window;
beforeEach(async () => {
  workstation = new Workstation();
  page = await Window.open(workstation, { host: 'browser', acceptsPaths: false });
});

describe('a path that a person types', () => {
  it('may have blanks and quotes around it, or begin at the home folder', async () => {
    const path = workstation.brings('a b.belic', aBelic());
    for (const typed of [path, `  ${path}\n`, `"${path}"`, `'${path}' `, `\t"${path}"`]) {
      expect((await page.get('previewPath', { path: typed })).files).toMatchObject([{ path, outcome: 'imported' }]);
    }
    expect(parseTypedPath('~/licenses/a.belic')).toEqual({ ok: true, path: `${homedir()}/licenses/a.belic` });
    expect(parseTypedPath('"~/a.belic"')).toEqual({ ok: true, path: `${homedir()}/a.belic` });
    expect(parseTypedPath('~')).toEqual({ ok: true, path: homedir() });
  });

  it('may be the address of a file, as browsers and file managers copy it', async () => {
    const path = workstation.brings('a b.belic', aBelic());
    const { files } = await page.get('previewPath', { path: pathToFileURL(path).href });
    expect(files).toMatchObject([{ path, outcome: 'imported' }]);
    const typed = (address: string, platform: NodeJS.Platform) => parseTypedPath(address, platform, '/home/you');
    expect(typed('file://localhost/home/you/a%20b.belic', 'linux')).toEqual({ ok: true, path: '/home/you/a b.belic' });
    expect(typed('FILE:///C:/Users/you/a.belic', 'win32')).toEqual({ ok: true, path: 'C:\\Users\\you\\a.belic' });
    for (const [address, platform] of [['file://server/share/a.belic', 'linux'], ['file://server/share/a.belic', 'win32'], ['file:///a%2Fb', 'linux']] as const) {
      expect(typed(address, platform), address).toEqual({ ok: false, code: 'path-not-on-this-computer' });
    }
  });

  it('is not guessed at: what does not say where the file is, is told so', async () => {
    const path = workstation.brings('a.belic', aBelic());
    for (const typed of [relative(process.cwd(), path), 'a.belic', './a.belic', '~other/a.belic', '""', '   ']) {
      expect(await page.ask('previewPath', { path: typed })).toMatchObject({ ok: false, code: 'path-not-absolute' });
    }
    expect((await page.get('previewPath', { path: '/nowhere/a.belic' })).files).toMatchObject([{ outcome: 'refused', code: 'no-such-file' }]);
  });

  it('tells no name of what is no license file in a folder or a zip, and counts it', async () => {
    const folder = join(workstation.folder, 'private');
    mkdirSync(join(folder, 'letters'), { recursive: true });
    writeFileSync(join(folder, 'letters', 'to my lawyer.txt'), 'secret');
    writeFileSync(join(folder, 'a.belic'), aBelic());
    writeFileSync(join(folder, 'all.zip'), storedZip([{ name: 'diary.txt', bytes: Buffer.from('secret') }]));
    const zip = join(folder, 'all.zip');
    for (const typed of [folder, `${folder}/`, zip]) {
      const preview = await page.get('previewPath', { path: typed });
      const done = await page.get('commitImport', { previewId: preview.previewId });
      for (const { files } of [preview, done]) {
        expect(JSON.stringify(files)).not.toMatch(/lawyer|letters|diary/);
        expect(files.filter(({ isUnnamed }) => isUnnamed)).toHaveLength(typed === zip ? 1 : 2);
        expect(files.filter(({ isUnnamed, path }) => isUnnamed && path !== typed)).toEqual([]);
      }
      if (typed === folder) expect(preview.files.find(({ isUnnamed }) => !isUnnamed)).toMatchObject({ path: join(folder, 'a.belic'), outcome: 'imported' });
    }
  });

  it('tells no name of a folder that is nested too deep', async () => {
    const folder = join(workstation.folder, 'private');
    mkdirSync(join(folder, '1', '2', '3', '4', 'secret'), { recursive: true });
    const { files } = await page.get('previewPath', { path: folder });
    expect(files).toMatchObject([{ code: 'too-large', path: folder, facts: { cause: 'too-deep', path: folder, folder } }]);
    expect(files[0]?.checks.filter(({ outcome }) => outcome !== 'skipped')).toEqual([]);
  });
});

describe('a path that a person types on Windows', () => {
  const typed = (path: string) => parseTypedPath(path, 'win32', 'C:\\Users\\Anna');

  it.each([
    ['\\\\server\\share\\a.belic'],
    ['//server/share/a.belic'],
    ['\\/server\\share'],
    ['"\\\\server\\share\\a.belic"'],
    ['  \\\\server@SSL@443\\DavWWWRoot\\a.belic'],
    ['\\\\?\\UNC\\server\\share\\a.belic'],
    ['\\\\.\\PhysicalDrive0'],
    ['\\\\.\\pipe\\name'],
    ['\\\\?\\C:\\a.belic'],
    ['\\??\\UNC\\server\\share\\a.belic'],
    ['\\Device\\Mup\\server\\share'],
    ['\\GLOBAL??\\C:\\a.belic'],
    ['C:\\licenses\\NUL'],
    ['~\\\\server\\share'.replace('~', '~\\')],
  ])('is not looked at where it leads to another computer or a device: %s', (path) => {
    expect(typed(path)).toEqual({ ok: false, code: 'path-not-on-this-computer' });
  });

  it('begins at a drive or at the home folder', () => {
    expect(typed('D:\\licenses\\a.belic')).toEqual({ ok: true, path: 'D:\\licenses\\a.belic' });
    expect(typed('"d:/licenses/a.belic"')).toEqual({ ok: true, path: 'd:/licenses/a.belic' });
    expect(typed('~\\a.belic')).toEqual({ ok: true, path: 'C:\\Users\\Anna\\a.belic' });
    expect(parseTypedPath('~\\a.belic', 'win32', '\\\\homes\\anna')).toEqual({ ok: true, path: '\\\\homes\\anna\\a.belic' });
    for (const path of ['licenses\\a.belic', 'C:a.belic', '.\\a.belic']) expect(typed(path)).toEqual({ ok: false, code: 'path-not-absolute' });
  });

  it('means nothing by two slashes elsewhere', () => {
    expect(parseTypedPath('//tmp/a.belic', 'linux', '/home/anna')).toEqual({ ok: true, path: '//tmp/a.belic' });
  });
});
