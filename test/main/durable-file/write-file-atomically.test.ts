import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing a file atomically', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-durable-'));
    path = join(folder, 'a.receipt');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('makes the file with exactly the mode asked for, whatever the umask, and leaves nothing beside it', () => {
    const before = process.umask(0o077);
    try {
      expect(writeFileAtomically(path, bytes('one'), 0o644, 'keep')).toEqual({ ok: true, written: true });
    } finally {
      process.umask(before);
    }
    expect(lstatSync(path).mode & 0o7777).toBe(0o644);
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['a.receipt']);
  });

  it('counts a file that holds the same bytes already as done', () => {
    writeFileSync(path, 'one');
    expect(writeFileAtomically(path, bytes('one'), 0o600, 'keep')).toEqual({ ok: true, written: false });
  });

  it('keeps a file that holds other bytes, longer or shorter or of the same length', () => {
    for (const there of ['two', 'one and more', 'o', '']) {
      writeFileSync(path, there);
      const result = writeFileAtomically(path, bytes('one'), 0o600, 'keep');
      expect(result).toMatchObject({ ok: false, problem: { code: 'exists-already', path } });
      expect(readFileSync(path, 'utf8')).toBe(there);
    }
    expect(readdirSync(folder)).toEqual(['a.receipt']);
  });

  it('replaces a file as one step when asked to', () => {
    writeFileSync(path, 'two');
    expect(writeFileAtomically(path, bytes('one'), 0o600, 'replace')).toEqual({ ok: true, written: true });
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(lstatSync(path).mode & 0o7777).toBe(0o600);
  });

  it('follows no symbolic link in the place of the file, dangling or not', () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'precious');
    for (const target of [elsewhere, join(folder, 'nowhere')]) {
      symlinkSync(target, path);
      for (const existing of ['keep', 'replace'] as const) {
        expect(writeFileAtomically(path, bytes('one'), 0o600, existing)).toMatchObject({ ok: false, problem: { code: 'not-a-file' } });
      }
      rmSync(path);
    }
    expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
    expect(readdirSync(folder)).toEqual(['elsewhere']);
  });

  it('names what is in the way: no folder, a folder, a FIFO, a device, a file as the folder', () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'file'), '');
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    const problem = (at: string): unknown => {
      const result = writeFileAtomically(at, bytes('one'), 0o600, 'keep');
      return result.ok ? null : result.problem.code;
    };
    expect(problem(join(folder, 'missing', 'a.receipt'))).toBe('no-such-folder');
    expect(problem(join(folder, 'file', 'a.receipt'))).toBe('no-such-folder');
    expect(problem(join(folder, 'sub'))).toBe('not-a-file');
    expect(problem(join(folder, 'fifo'))).toBe('not-a-file');
    expect(problem('/dev/null')).toBe('not-a-file');
    expect(problem(join(folder, 'x'.repeat(300)))).toBe('write-failed');
    expect(readdirSync(folder).sort()).toEqual(['fifo', 'file', 'sub']);
  });

  it('takes the longest name the file system has', () => {
    const long = join(folder, 'x'.repeat(255));
    expect(writeFileAtomically(long, bytes('one'), 0o600, 'keep')).toEqual({ ok: true, written: true });
  });
});
