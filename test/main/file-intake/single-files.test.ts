import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWindowsDevicePath } from '#main/file-intake/windows-device-name.ts';
import { collect, outcomes } from './collect.ts';

const AS_USER = fileURLToPath(new URL('take-in-as-user.ts', import.meta.url));

describe('a file given by a person', () => {
  let base = '';
  const path = (name: string): string => join(base, name);
  const problemOf = async (at: string): Promise<unknown> => {
    const [candidate, ...rest] = await collect([at]);
    expect(rest).toEqual([]);
    expect(candidate).toMatchObject({ label: at, container: 'none', progress: { delivered: 1, known: 1 } });
    return candidate?.content.ok === false ? [candidate.content.problem.code, candidate.content.problem.cause] : 'bytes';
  };

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'licensing-intake-'));
  });
  afterEach(() => {
    rmSync(base, { recursive: true });
  });

  it('of a name that was no UTF-8 when this program got it is told to be renamed, and one that truly has such a character is read', async () => {
    // Node has put a replacement character in the place of the byte by then.
    expect(await problemOf(path('M\uFFFDller.belic'))).toEqual(['no-such-file', 'name-unreadable']);
    writeFileSync(path('M\uFFFDller.belic'), 'x');
    expect(await problemOf(path('M\uFFFDller.belic'))).toBe('bytes');
  });

  it('is delivered byte for byte, whatever its name and content', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    writeFileSync(path('picture.zip'), bytes);
    symlinkSync('picture.zip', path('link'));
    for (const name of ['picture.zip', 'link']) {
      expect(await collect([path(name)])).toEqual([
        { label: path(name), container: 'none', content: { ok: true, bytes: Buffer.from(bytes) }, progress: { delivered: 1, known: 1 } },
      ]);
    }
  });

  it('has one clear problem when it is not there', async () => {
    symlinkSync('nowhere', path('dangling'));
    writeFileSync(path('file'), 'x');
    for (const missing of [path('missing'), '', path('file/below'), path('x'.repeat(300)), path('nul\0nul')]) {
      expect(await problemOf(missing)).toEqual(['no-such-file', 'missing']);
    }
    expect(await problemOf(path('dangling'))).toEqual(['no-such-file', 'dangling-link']);
  });

  it('has one clear problem when it is a loop of links', async () => {
    symlinkSync('b', path('a'));
    symlinkSync('a', path('b'));
    expect(await problemOf(path('a'))).toEqual(['unreadable', 'link-loop']);
  });

  it('has one clear problem, at once, when it is a device, a FIFO or a socket', async () => {
    execFileSync('mkfifo', [path('fifo')]);
    const server = createServer().listen(path('socket'));
    await once(server, 'listening');
    for (const device of ['/dev/zero', '/dev/null', '/dev/random', '/dev/tty']) {
      expect(await problemOf(device)).toEqual(['not-a-license-file', 'device']);
    }
    expect(await problemOf(path('fifo'))).toEqual(['not-a-license-file', 'fifo']);
    expect(await problemOf(path('socket'))).toEqual(['not-a-license-file', 'socket']);
    server.close();
    await once(server, 'close');
  });

  it('has one clear problem when it is a device node made here', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root can make device nodes');
    execFileSync('mknod', [path('zero'), 'c', '1', '5']);
    execFileSync('mknod', [path('block'), 'b', '7', '200']);
    expect(await problemOf(path('zero'))).toEqual(['not-a-license-file', 'device']);
    expect(await problemOf(path('block'))).toEqual(['not-a-license-file', 'device']);
  });

  it('has one clear problem when it is empty', async () => {
    writeFileSync(path('empty.belic'), '');
    expect(await problemOf(path('empty.belic'))).toEqual(['not-a-license-file', 'empty']);
  });

  it('is delivered up to the largest size of any kind, and beyond only its start is', async () => {
    writeFileSync(path('largest'), Buffer.alloc(4 * 1024 * 1024, 'x'));
    expect(await problemOf(path('largest'))).toBe('bytes');
    writeFileSync(path('larger'), Buffer.alloc(4 * 1024 * 1024 + 1, 'x'));
    const [candidate] = await collect([path('larger')]);
    expect(candidate?.content).toEqual({
      ok: false,
      problem: {
        code: 'too-large',
        cause: 'file-too-large',
        facts: { limit: '4194304', size: '4194305' },
        start: new Uint8Array(16_384).fill(0x78),
      },
    });
  });

  it('is not read whole when it is huge', async () => {
    writeFileSync(path('huge'), 'ey');
    truncateSync(path('huge'), 2 ** 40);
    expect(await problemOf(path('huge'))).toEqual(['too-large', 'file-too-large']);
  });

  it('is read within its bound when the file system lies about its size', async () => {
    expect(await problemOf('/proc/self/maps')).toBe('bytes');
    const [candidate] = await collect(['/proc/kallsyms'], { fileBytes: 100_000, startBytes: 10 });
    expect(candidate?.content).toMatchObject({ ok: false, problem: { cause: 'file-too-large', facts: { limit: '100000' } } });
  });

  it('has one clear problem when reading fails', async () => {
    const problem = await problemOf('/proc/self/mem');
    expect(problem).toEqual(['unreadable', 'read-failed']);
  });

  it('has one clear problem when it may not be read', ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root can act as another user');
    chmodSync(base, 0o755);
    writeFileSync(path('closed.belic'), 'x');
    chmodSync(path('closed.belic'), 0o600);
    mkdirSync(path('closed'), { mode: 0o700 });
    mkdirSync(path('folder'));
    chmodSync(path('folder'), 0o755);
    mkdirSync(path('folder/closed'), { mode: 0o700 });
    writeFileSync(path('folder/open'), 'open');
    const given = ['closed.belic', 'closed', 'closed/inside', 'folder'].map(path);
    const output = execFileSync(process.execPath, [AS_USER, '61001', ...given], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual([
      ['/closed.belic', '<no-permission>'],
      ['/closed', '<no-permission>'],
      ['/closed/inside', '<no-permission>'],
      ['/folder/closed', '<no-permission>'],
      ['/folder/open', 'open'],
    ].map(([label = '', outcome]) => [`${base}${label}`, outcome]));
  });

  it('leaves no descriptor open, whatever it was', async () => {
    writeFileSync(path('a'), 'a');
    writeFileSync(path('broken.zip'), 'PK\x03\x04 and no more');
    await collect([path('broken.zip')]);
    const before = readdirSync('/proc/self/fd').length;
    for (let turn = 0; turn < 20; turn++) await collect([path('a'), path('broken.zip'), '/dev/zero', '/proc/self/mem', base]);
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 20);
  });

  it('may be one of many, delivered in the order given', async () => {
    for (const name of ['b', 'a', 'c']) writeFileSync(path(name), name);
    const candidates = await collect([path('b'), path('missing'), path('a'), path('a'), path('c')]);
    expect(outcomes(candidates, base)).toEqual([['/b', 'b'], ['/missing', '<missing>'], ['/a', 'a'], ['/a', 'a'], ['/c', 'c']]);
    expect(candidates.map(({ progress }) => progress.delivered)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(candidates.map(({ progress }) => progress.known))).toEqual(new Set([5]));
  });
});

describe('a path on Windows', () => {
  it.each(['CON', 'nul', 'C:\\a\\AUX', 'a/prn.belic', 'COM1', 'LPT9.xml', 'NUL ', 'con:', '\\\\.\\PhysicalDrive0', '//./pipe/x', '\\\\.\\C:', '\\\\?\\GLOBALROOT\\Device\\x', 'CONIN$', 'COM¹'])(
    'names a device: %s',
    (path) => {
      expect(isWindowsDevicePath(path)).toBe(true);
    },
  );

  it.each(['C:\\a\\license.belic', 'console.belic', 'nullable', 'COM10', 'COM', 'a\\con\\b.belic', '\\\\server\\share\\a.belic', '\\\\?\\C:\\a.belic', '\\\\?\\UNC\\server\\share\\a', 'a.belic:stream', 'x.con'])(
    'names a file: %s',
    (path) => {
      expect(isWindowsDevicePath(path)).toBe(false);
    },
  );
});
