import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTrustEntry, type AddResult } from '#main/trust-store/add-trust-entry.ts';
import { readTrustStore } from '#main/trust-store/read-trust-store.ts';
import { IS_ROOT, makeProtectedFolder, pinnedEntry, writeFiles } from './trust-fixtures.ts';

const AS_USER = fileURLToPath(new URL('add-entry-as-user.ts', import.meta.url));
const SOMEBODY = 61_001;

describe('adding an issuer to the machine-wide trust folder', () => {
  let base = '';
  let path = '';
  const add = (text: string): AddResult => addTrustEntry({ path, isOverride: false }, text);
  const problem = (result: AddResult): unknown => (result.ok ? null : result.problem.code);

  beforeEach(({ skip }) => {
    skip(!IS_ROOT, 'only root can add an issuer for the whole machine');
    base = makeProtectedFolder();
    path = join(base, 'licensing-client', 'trust.d');
  });
  afterEach(() => {
    if (base !== '') rmSync(base, { recursive: true });
    base = '';
  });

  it('makes the folder and a file that every user can read and only root can write, whatever the umask is', () => {
    const before = process.umask(0o077);
    let result: AddResult;
    try {
      result = add(pinnedEntry('Exämple Engineering & Sons'));
    } finally {
      process.umask(before);
    }
    expect(result).toMatchObject({ ok: true, outcome: 'added', entry: { name: 'Exämple Engineering & Sons' } });
    const [name = ''] = readdirSync(path);
    expect(name).toMatch(/^exa-mple-engineering-sons-[0-9a-f]{12}\.json$/);
    const modes = [join(path, name), path, join(path, '..')].map((at) => lstatSync(at).mode & 0o7777);
    expect(modes).toEqual([0o644, 0o755, 0o755]);
    const store = readTrustStore({ path, isOverride: false }, null);
    expect([store.folderProblem, store.entries.length]).toEqual([null, 1]);
  });

  it('changes nothing the second time', () => {
    const first = add(pinnedEntry('Example'));
    expect(add(pinnedEntry('Example'))).toEqual({ ...first, outcome: 'unchanged' });
    expect(readdirSync(path)).toHaveLength(1);
  });

  it('finds an issuer that is there under another file name', () => {
    writeFiles(path, { 'by-hand.json': pinnedEntry('Example') });
    chmodSync(join(path, '..'), 0o755);
    expect(add(pinnedEntry('Example'))).toMatchObject({ ok: true, outcome: 'unchanged', file: join(path, 'by-hand.json') });
    const facts = { file: join(path, 'by-hand.json'), name: 'Example' };
    expect(add(pinnedEntry('Another name'))).toMatchObject({ ok: false, problem: { code: 'issuer-already-there', facts } });
    expect(readdirSync(path)).toEqual(['by-hand.json']);
  });

  it('keeps two issuers of the same name apart', () => {
    expect(add(pinnedEntry('Example', 'aa'))).toMatchObject({ outcome: 'added' });
    expect(add(pinnedEntry('Example', 'bb'))).toMatchObject({ outcome: 'added' });
    expect(readdirSync(path)).toHaveLength(2);
  });

  it('never replaces a file that is in the way, whatever it holds', () => {
    const first = add(pinnedEntry('Example'));
    const file = first.ok ? first.file : '';
    writeFileSync(file, 'damaged');
    expect(problem(add(pinnedEntry('Example')))).toBe('exists-already');
    expect(readFileSync(file, 'utf8')).toBe('damaged');
    rmSync(file);
    symlinkSync('/etc/passwd', file);
    expect(problem(add(pinnedEntry('Example')))).toBe('not-a-file');
  });

  it('refuses what is no entry before it touches anything', () => {
    expect(problem(add('{}'))).toBe('entry-kind-unclear');
    expect(problem(add('nonsense'))).toBe('entry-not-json');
    expect(readdirSync(base)).toEqual([]);
  });

  it('repairs no folder that somebody else could have written, since their issuers may lie in it', () => {
    writeFiles(path, { 'planted.json': pinnedEntry('Planted', 'ee') });
    chmodSync(path, 0o777);
    expect(problem(add(pinnedEntry('Example')))).toBe('trust-folder-writable-by-others');
    chmodSync(path, 0o755);
    chownSync(path, SOMEBODY, SOMEBODY);
    expect(problem(add(pinnedEntry('Example')))).toBe('trust-folder-not-owned-by-administrator');
    expect([readdirSync(path), lstatSync(path).uid]).toEqual([['planted.json'], SOMEBODY]);
  });

  it('makes no folder below one that others may write in', () => {
    mkdirSync(join(base, 'open'));
    chmodSync(join(base, 'open'), 0o777);
    const inside = { path: join(base, 'open', 'licensing-client', 'trust.d'), isOverride: false };
    expect(problem(addTrustEntry(inside, pinnedEntry('Example')))).toBe('trust-folder-writable-by-others');
    expect(readdirSync(join(base, 'open'))).toEqual([]);
  });

  it('needs administrator rights, except in a developer’s folder', () => {
    const as = (folder: string, isOverride: boolean): AddResult =>
      JSON.parse(execFileSync(process.execPath, [AS_USER, String(SOMEBODY), folder, String(isOverride), pinnedEntry('Mine')], { encoding: 'utf8' })) as AddResult;
    expect(as(path, false)).toMatchObject({ ok: false, problem: { code: 'administrator-rights-needed', path } });
    mkdirSync(join(base, 'mine'));
    chownSync(join(base, 'mine'), SOMEBODY, SOMEBODY);
    expect(as(join(base, 'mine', 'trust'), true)).toMatchObject({ ok: true, outcome: 'added' });
    expect(as(join(base, 'closed'), true)).toMatchObject({ ok: false, problem: { code: 'no-permission', facts: { errno: 'EACCES' } } });
    expect(readdirSync(base)).toEqual(['mine']);
  });

  it('leaves nothing when the disk is full', () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k,mode=0755', 'tmpfs', base]);
    try {
      expect(() => {
        writeFileSync(join(base, 'filler'), Buffer.alloc(64 * 1024));
      }).toThrow('ENOSPC');
      expect(problem(add(pinnedEntry('Example')))).toBe('disk-full');
      expect(readdirSync(base)).toEqual(['filler']);
    } finally {
      execFileSync('umount', [base]);
    }
  });
});
