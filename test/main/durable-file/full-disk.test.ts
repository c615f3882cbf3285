import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';

/** Mounts a small file system of its own, or says why it cannot. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=0700', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('skipped: a full disk: mounting a tmpfs needs the rights of root\n');
    return false;
  }
}

describe('writing to a file system of 64 KiB', () => {
  let folder = '';
  let isMounted = false;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-small-'));
    isMounted = mountSmall(folder);
  });
  afterEach(() => {
    if (isMounted) execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });

  it('reports a full disk, keeps what was there and leaves no part of the new file', ({ skip }) => {
    skip(!isMounted, 'no tmpfs');
    const path = join(folder, 'kept');
    writeFileSync(path, 'kept');
    const result = writeFileAtomically(path, new Uint8Array(100_000).fill(1), 0o600, 'replace');
    expect(result).toEqual({ ok: false, problem: { code: 'disk-full', path, errno: 'ENOSPC' } });
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });

  it('reports a file system mounted read-only', ({ skip }) => {
    skip(!isMounted, 'no tmpfs');
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const result = writeFileAtomically(join(folder, 'new'), new Uint8Array(1), 0o600, 'keep');
    expect(result).toMatchObject({ ok: false, problem: { code: 'read-only', errno: 'EROFS' } });
  });
});
