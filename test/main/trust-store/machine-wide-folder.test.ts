import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTrustStore } from '#main/trust-store/read-trust-store.ts';
import { trustFolder } from '#main/trust-store/trust-folder.ts';
import type { TrustStore } from '#main/trust-store/trust-store.ts';
import { IS_ROOT, makeProtectedFolder, pinnedEntry, writeFiles } from './trust-fixtures.ts';

const SOMEBODY = 61_001;

describe('the machine-wide trust folder', () => {
  let base = '';
  let folder = '';
  const read = (path = folder): TrustStore => readTrustStore({ path, isOverride: false }, null);
  const names = (store: TrustStore): string[] => store.entries.map(({ entry }) => entry.name);

  beforeEach(({ skip }) => {
    skip(!IS_ROOT, 'only root can make a folder that only root can write');
    base = makeProtectedFolder();
    folder = join(base, 'licensing-client', 'trust.d');
    writeFiles(folder, { 'b.json': pinnedEntry('Second', 'bb'), 'a.json': pinnedEntry('First', 'aa') });
    chmodSync(join(base, 'licensing-client'), 0o755);
  });
  afterEach(() => {
    if (base !== '') rmSync(base, { recursive: true });
    base = '';
  });

  it('gives its entries by file name, each with its file', () => {
    expect(read()).toMatchObject({ entryProblems: [], folderProblem: null, folder, isOverride: false });
    expect(read().entries.map(({ file, origin }) => [file, origin])).toEqual([
      [join(folder, 'a.json'), 'machine'],
      [join(folder, 'b.json'), 'machine'],
    ]);
    expect(names(read())).toEqual(['First', 'Second']);
  });

  it('holds nothing, and that is no error, when it is not there', () => {
    expect(read(join(base, 'not', 'there'))).toMatchObject({ entries: [], entryProblems: [], folderProblem: null });
  });

  it.each([0o775, 0o757, 0o777, 0o1777])('is refused whole when group or others may write in it (%o)', (mode) => {
    chmodSync(folder, mode);
    expect(read()).toMatchObject({
      entries: [],
      folderProblem: { path: folder, code: 'trust-folder-writable-by-others', facts: { owner: 'uid:0', mode: `0${mode.toString(8)}` } },
    });
  });

  it('is refused whole when a folder above it is writable by others, and names that folder', () => {
    chmodSync(base, 0o777);
    expect(read()).toMatchObject({ entries: [], folderProblem: { path: base, code: 'trust-folder-writable-by-others' } });
  });

  it('is refused below a folder with the sticky bit: whoever made it there might be anyone', () => {
    const path = join('/tmp', `licensing-trust-${String(process.pid)}`);
    writeFiles(path, { 'a.json': pinnedEntry('Anybody') });
    try {
      expect(read(path)).toMatchObject({ entries: [], folderProblem: { path: '/tmp', code: 'trust-folder-writable-by-others' } });
    } finally {
      rmSync(path, { recursive: true });
    }
  });

  it('is refused whole when it, or a folder above it, is somebody else’s', () => {
    chownSync(folder, SOMEBODY, 0);
    expect(read()).toMatchObject({
      entries: [],
      folderProblem: { path: folder, code: 'trust-folder-not-owned-by-administrator', facts: { owner: `uid:${String(SOMEBODY)}` } },
    });
    chownSync(folder, 0, 0);
    chownSync(base, SOMEBODY, 0);
    expect(read()).toMatchObject({ folderProblem: { path: base, code: 'trust-folder-not-owned-by-administrator' } });
  });

  it('is refused when it, or a folder above it, is a link, also one of root', () => {
    const elsewhere = join(base, 'elsewhere');
    renameSync(folder, elsewhere);
    symlinkSync(elsewhere, folder);
    expect(read()).toMatchObject({ entries: [], folderProblem: { path: folder, code: 'trust-folder-is-a-link' } });
    symlinkSync(join(base, 'licensing-client'), join(base, 'link'));
    rmSync(folder);
    renameSync(elsewhere, folder);
    expect(read(join(base, 'link', 'trust.d'))).toMatchObject({ folderProblem: { path: join(base, 'link'), code: 'trust-folder-is-a-link' } });
  });

  it('is refused when it is a file', () => {
    expect(read(join(folder, 'a.json'))).toMatchObject({ entries: [], folderProblem: { code: 'trust-folder-not-a-folder' } });
    expect(read(join(folder, 'a.json', 'below'))).toMatchObject({ entries: [], folderProblem: { code: 'trust-folder-not-a-folder' } });
  });

  it('does not count a file that is somebody else’s, writable by others, a link or no file, and counts the others', () => {
    writeFiles(folder, { 'c.json': pinnedEntry('Third', 'cc'), 'd.json': pinnedEntry('Fourth', 'dd') });
    chownSync(join(folder, 'c.json'), SOMEBODY, SOMEBODY);
    chmodSync(join(folder, 'd.json'), 0o664);
    symlinkSync(join(folder, 'a.json'), join(folder, 'e.json'));
    symlinkSync('f.json', join(folder, 'f.json'));
    mkdirSync(join(folder, 'g.json'));
    execFileSync('mkfifo', [join(folder, 'h.json')]);
    const store = read();
    expect(names(store)).toEqual(['First', 'Second']);
    expect(store.entryProblems.map(({ file, code }) => [file.slice(folder.length + 1), code])).toEqual([
      ['c.json', 'entry-file-not-owned-by-administrator'],
      ['d.json', 'entry-file-writable-by-others'],
      ['e.json', 'entry-file-is-a-link'],
      ['f.json', 'entry-file-is-a-link'],
      ['g.json', 'entry-file-not-a-file'],
      ['h.json', 'entry-file-not-a-file'],
    ]);
  });

  it('names each file that holds no entry, with what is wrong, and counts the others', () => {
    writeFiles(folder, {
      'c.json': 'not JSON',
      'd.json': '',
      'e.json': Uint8Array.of(0xff, 0xfe, 0x7b),
      'f.json': `{"name":"${'x'.repeat(70_000)}"}`,
      'g.json': '{"name":"G","licenseServices":["SES"],"pinnedCertificate":"12"}',
      'h.json': '{"name":"H","licenseServices":["SES"]}',
      'notes.txt': 'not looked at',
      '.hidden.json': 'not looked at',
      'i.json.bak': 'not looked at',
    });
    const store = read();
    expect(names(store)).toEqual(['First', 'Second']);
    expect(store.entryProblems.map(({ code }) => code)).toEqual([
      'entry-not-json',
      'entry-not-json',
      'entry-file-not-utf8',
      'entry-too-large',
      'field-wrong',
      'entry-kind-unclear',
    ]);
    expect(store.entryProblems[4]?.facts).toEqual({ field: 'pinnedCertificate' });
  });

  it('is refused when it holds more files than any honest one does', () => {
    for (let count = 0; count <= 1_000; count++) writeFileSync(join(folder, `z${String(count)}.json`), '');
    expect(read()).toMatchObject({ entries: [], folderProblem: { code: 'trust-folder-too-many-files' } });
  });

  it('is the one of its operating system', () => {
    expect(trustFolder(null, 'linux')).toEqual({ path: '/etc/licensing-client/trust.d', isOverride: false });
    expect(trustFolder(null, 'darwin').path).toBe('/Library/Application Support/Licensing Client/trust');
    expect(trustFolder(null, 'win32', () => 'D:\\Data').path).toBe('D:\\Data\\Licensing Client\\trust');
    expect(trustFolder('mine', 'linux')).toEqual({ path: 'mine', isOverride: true });
  });
});
