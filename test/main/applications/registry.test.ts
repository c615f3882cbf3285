import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { readApplications, type ApplicationRegistry } from '#main/applications/read-applications.ts';
import { IS_ROOT, makeProtectedFolder, writeFiles } from '../trust-store/trust-fixtures.ts';
import { registrationText } from './registration-text.ts';

const SOMEBODY = 61_001;
const other = (productId: number, name: string): string => registrationText({ productId, name });
const names = ({ entries }: ApplicationRegistry): string[] => entries.map(({ entry }) => entry.name);

describe('the applications registered for the whole machine', () => {
  let base = '';
  let folder = '';
  const read = (): ApplicationRegistry => readApplications({ path: folder, isOverride: false });
  const problems = (): (readonly [string, string])[] => read().entryProblems.map(({ file, code }) => [file.slice(folder.length + 1), code]);

  beforeEach(({ skip }) => {
    skip(!IS_ROOT, 'only root can make a folder that only root can write');
    base = makeProtectedFolder();
    folder = join(base, 'licensing-client', 'applications.d');
    writeFiles(folder, { 'b.json': other(4200, 'Second'), 'a.json': other(4100, 'First') });
    chmodSync(join(base, 'licensing-client'), 0o755);
  });
  afterEach(() => {
    if (base !== '') rmSync(base, { recursive: true });
    base = '';
  });

  it('are given by file name, each with its file', () => {
    expect(read()).toMatchObject({ entryProblems: [], folderProblem: null, folder, isOverride: false });
    expect(read().entries.map(({ file, entry }) => [file, entry.name])).toEqual([
      [join(folder, 'a.json'), 'First'],
      [join(folder, 'b.json'), 'Second'],
    ]);
  });

  it('are none, and that is no error, where there is no folder', () => {
    rmSync(folder, { recursive: true });
    expect(read()).toMatchObject({ entries: [], entryProblems: [], folderProblem: null });
  });

  it('are refused whole where others may write in the folder, own it, or it is a link', () => {
    const folderProblem = (): unknown => {
      expect(read().entries).toEqual([]);
      return read().folderProblem;
    };
    chmodSync(folder, 0o775);
    expect(folderProblem()).toMatchObject({ path: folder, code: 'applications-folder-writable-by-others', facts: { owner: 'uid:0', mode: '0775' } });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, '..'), 0o777);
    expect(folderProblem()).toMatchObject({ path: join(folder, '..'), code: 'applications-folder-writable-by-others' });
    chmodSync(join(folder, '..'), 0o755);
    chownSync(folder, SOMEBODY, 0);
    expect(folderProblem()).toMatchObject({ path: folder, code: 'applications-folder-not-owned-by-administrator' });
    chownSync(folder, 0, 0);
    symlinkSync(folder, join(base, 'link'));
    const linked = readApplications({ path: join(base, 'link'), isOverride: false });
    expect(linked).toMatchObject({ entries: [], folderProblem: { code: 'applications-folder-is-a-link' } });
    const file = readApplications({ path: join(folder, 'a.json'), isOverride: false });
    expect(file).toMatchObject({ entries: [], folderProblem: { code: 'applications-folder-not-a-folder' } });
  });

  it('do not hold what is somebody else’s, writable by others, a link or no file; the others count', () => {
    writeFiles(folder, { 'c.json': other(4300, 'Third'), 'd.json': other(4400, 'Fourth') });
    chownSync(join(folder, 'c.json'), SOMEBODY, SOMEBODY);
    chmodSync(join(folder, 'd.json'), 0o664);
    symlinkSync(join(folder, 'a.json'), join(folder, 'e.json'));
    mkdirSync(join(folder, 'f.json'));
    execFileSync('mkfifo', [join(folder, 'g.json')]);
    expect(names(read())).toEqual(['First', 'Second']);
    expect(problems()).toEqual([
      ['c.json', 'entry-file-not-owned-by-administrator'],
      ['d.json', 'entry-file-writable-by-others'],
      ['e.json', 'entry-file-is-a-link'],
      ['f.json', 'entry-file-not-a-file'],
      ['g.json', 'entry-file-not-a-file'],
    ]);
    expect(read().entryProblems.every(({ facts }) => facts['entryOf'] === 'application')).toBe(true);
  });

  it('do not hold what is no registration; each file is named with what is wrong', () => {
    writeFiles(folder, {
      'c.json': 'not JSON',
      'd.json': Uint8Array.of(0xff, 0xfe, 0x7b),
      'e.json': registrationText({ productId: 4300, name: 'x'.repeat(1_048_576) }),
      'f.json': registrationText({ productId: 4400, shell: true }),
      'g.json': registrationText({ productId: 4500, schema: 7 }),
      'h.json': registrationText({ productId: 4600, command: ['modeler'] }),
      'notes.txt': 'not looked at',
    });
    expect(names(read())).toEqual(['First', 'Second']);
    expect(problems()).toEqual([
      ['c.json', 'entry-not-json'],
      ['d.json', 'entry-file-not-utf8'],
      ['e.json', 'entry-too-large'],
      ['f.json', 'field-unknown'],
      ['g.json', 'registration-of-newer-version'],
      ['h.json', 'executable-not-a-full-path'],
    ]);
  });

  it('are one for each product and feature: the first file by name counts, and each other one is named', () => {
    writeFiles(folder, {
      'c.json': other(4100, 'Impostor'),
      '0.json': other(4200, 'Earlier'),
      'd.json': registrationText({ featureString: 'CIVIL', name: 'With a feature' }),
    });
    expect(names(read())).toEqual(['Earlier', 'First', 'With a feature']);
    expect(read().entryProblems).toEqual([
      { file: join(folder, 'b.json'), code: 'application-registered-twice', facts: { file: join(folder, '0.json'), entryOf: 'application' } },
      { file: join(folder, 'c.json'), code: 'application-registered-twice', facts: { file: join(folder, 'a.json'), entryOf: 'application' } },
    ]);
  });

  it('are refused when they are more files than any honest folder holds', () => {
    for (let count = 0; count <= 1_000; count++) writeFileSync(join(folder, `z${String(count)}.json`), '');
    expect(read()).toMatchObject({ entries: [], folderProblem: { code: 'applications-folder-too-many-files' } });
  });
});

describe('the folder of registered applications', () => {
  it('lies next to the trust folder of its operating system', () => {
    expect(applicationsFolder(null, 'linux')).toEqual({ path: '/etc/licensing-client/applications.d', isOverride: false });
    expect(applicationsFolder(null, 'darwin').path).toBe('/Library/Application Support/Licensing Client/applications.d');
    expect(applicationsFolder(null, 'win32', () => 'D:\\Data').path).toBe('D:\\Data\\Licensing Client\\applications.d');
    expect(applicationsFolder('mine', 'linux')).toEqual({ path: 'mine', isOverride: true });
  });

  it('of a developer is exempt from the checks of owner and access, and of nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licensing-applications-'));
    try {
      chmodSync(folder, 0o777);
      writeFiles(folder, { 'real.txt': other(4100, 'First'), 'bad.json': '{}' });
      symlinkSync(join(folder, 'real.txt'), join(folder, 'a.json'));
      const found = readApplications({ path: folder, isOverride: true });
      expect(found).toMatchObject({ isOverride: true, folderProblem: null, entryProblems: [{ code: 'field-missing' }] });
      expect(names(found)).toEqual(['First']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
