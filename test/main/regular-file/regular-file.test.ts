import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';

/** Reads through the two functions, with whatever size is claimed. */
function read(path: string, most: number, claimed?: number): { readonly text: string; readonly isWhole: boolean } {
  const opened = openRegularFile(path, 'follow');
  if (!opened.ok) throw new Error(opened.errno ?? opened.found);
  try {
    const { bytes, isWhole } = readBounded(opened.file.descriptor, claimed ?? opened.file.size, most);
    return { text: bytes.toString('latin1'), isWhole };
  } finally {
    closeSync(opened.file.descriptor);
  }
}

describe('a regular file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-regular-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the only thing that is opened, and nothing waits', async () => {
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('/dev/zero', join(folder, 'to-a-device'));
    const found = (path: string): string | null => {
      const opened = openRegularFile(path, 'follow');
      return opened.ok ? null : (opened.found ?? opened.errno);
    };
    expect(found(folder)).toBe('folder');
    expect(found(join(folder, 'fifo'))).toBe('fifo');
    expect(found(join(folder, 'socket'))).toBe('socket');
    expect(found('/dev/zero')).toBe('device');
    expect(found(join(folder, 'to-a-device'))).toBe('device');
    expect(found(join(folder, 'loop'))).toBe('ELOOP');
    expect(found(join(folder, 'missing'))).toBe('ENOENT');
    expect(openRegularFile(join(folder, 'loop'), 'refuse')).toEqual({ ok: false, found: 'link', errno: null });
    server.close();
    await once(server, 'close');
  });

  it('leaves no descriptor open when it is refused', () => {
    const before = readdirSync('/proc/self/fd').length;
    for (let turn = 0; turn < 50; turn++) openRegularFile(folder, 'follow');
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 50);
  });

  it.each([0, 1, 99, 100, 101, 1_000_000])('is read to its end when it claims %d bytes and holds 100', (claimed) => {
    writeFileSync(join(folder, 'file'), 'x'.repeat(100));
    expect(read(join(folder, 'file'), 1_000, claimed)).toEqual({ text: 'x'.repeat(100), isWhole: true });
    expect(read(join(folder, 'file'), 100, claimed)).toEqual({ text: 'x'.repeat(100), isWhole: true });
    expect(read(join(folder, 'file'), 99, claimed)).toEqual({ text: 'x'.repeat(99), isWhole: false });
    expect(read(join(folder, 'file'), 0, claimed)).toEqual({ text: '', isWhole: false });
  });

  it('is read whole though the file system says that it is empty', () => {
    expect(read('/proc/self/status', 1_000_000)).toMatchObject({ isWhole: true });
    expect(read('/proc/self/status', 1_000_000).text).toContain('VmRSS');
    expect(read('/proc/kallsyms', 200_000)).toMatchObject({ isWhole: false });
  });
});
