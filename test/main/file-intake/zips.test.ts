import { createWriteStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { Candidate } from '#main/file-intake/candidate.ts';
import type { IntakeLimits } from '#main/file-intake/intake-limits.ts';
import { takeIn } from '#main/file-intake/take-in.ts';
import { collect, outcomes } from './collect.ts';
import { handMadeZip, type HandMadeEntry } from './hand-made-zip.ts';

describe('a zip given by a person', () => {
  let base = '';
  let path = '';
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'licensing-zip-'));
    path = join(base, 'licenses.bin');
  });
  afterEach(() => {
    expect(readdirSync(base)).toEqual(['licenses.bin']);
    rmSync(base, { recursive: true });
  });
  const take = async (entries: readonly HandMadeEntry[], limits: Partial<IntakeLimits> = {}): Promise<readonly Candidate[]> => {
    writeFileSync(path, handMadeZip(entries));
    return collect([path], limits);
  };
  const taken = async (entries: readonly HandMadeEntry[], limits: Partial<IntakeLimits> = {}): Promise<unknown> =>
    outcomes(await take(entries, limits), path);
  const good: HandMadeEntry = { name: 'good.belic', data: 'good' };

  it('is known by its content and gives its files, whatever made it', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('first'), 'first.belic');
    zip.addBuffer(Buffer.from('second'), 'sub/zweite Lizenz ä.xml', { compress: false });
    zip.addBuffer(Buffer.from('third'), 'third', { forceZip64Format: true });
    zip.addEmptyDirectory('nothing');
    zip.addReadStreamLazy('streamed', (callback) => {
      callback(null, Readable.from(['streamed']));
    });
    zip.end({ forceZip64Format: true, comment: 'a comment' });
    await pipeline(zip.outputStream, createWriteStream(path));
    const candidates = await collect([path]);
    expect(outcomes(candidates, path)).toEqual([
      ['/first.belic', 'first'],
      ['/sub/zweite Lizenz ä.xml', 'second'],
      ['/third', 'third'],
      ['/streamed', 'streamed'],
    ]);
    expect(new Set(candidates.map(({ container }) => container))).toEqual(new Set(['zip']));
    expect(candidates.at(-1)?.progress).toEqual({ delivered: 4, known: 5 });
  });

  it.each([
    '../escape.belic', 'a/../../escape', '..', '/etc/passwd', '\\windows\\system32\\x', 'C:\\x.belic', 'c:x', '..\\up', 'a\\..\\b',
    'nul\0.belic', 'line\nbreak', 'escape\u001b[2J', 'trailing/..', '',
  ])('has no entry with the name %j delivered, and its others are', async (name) => {
    const candidates = await take([{ name, data: 'hostile' }, good]);
    expect(candidates.map(({ content }) => (content.ok ? 'bytes' : content.problem))).toEqual([
      { code: 'damaged', cause: 'hostile-name', facts: {}, start: null },
      'bytes',
    ]);
  });

  it.each(['a\\b.belic', 'dots..in..it', '...', 'a/./b', 'a//b', ' spaced ', 'ünï', 'CON', '-rf'])('has an entry with the name %j delivered', async (name) => {
    expect(await taken([{ name, data: 'x' }])).toEqual([[`/${name.replaceAll('\\', '/')}`, 'x']]);
  });

  it('has the second of two entries with the same name refused', async () => {
    expect(await taken([good, { name: 'good.belic', data: 'other' }])).toEqual([['/good.belic', 'good'], ['/good.belic', '<duplicate-name>']]);
  });

  it('has encrypted entries and unknown compressions refused, and delivers the others', async () => {
    const entries = [{ name: 'a', data: 'a', flags: 1 }, { name: 'b', data: 'b', method: 12 }, { name: 'c', data: 'c', method: 99 }, good];
    expect(await taken(entries)).toEqual([['/a', '<encrypted>'], ['/b', '<compression-unknown>'], ['/c', '<compression-unknown>'], ['/good.belic', 'good']]);
  });

  it('does not have a zip inside it opened', async () => {
    const inner = handMadeZip([good]);
    expect(await taken([{ name: 'inner.zip', data: inner }, { name: 'stored.zip', data: inner, method: 0 }, good])).toEqual([
      ['/inner.zip', '<zip-inside>'],
      ['/stored.zip', '<zip-inside>'],
      ['/good.belic', 'good'],
    ]);
  });

  it('cannot be a bomb: an entry that claims far more than it is stored is not expanded', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const [bomb, after] = await take([{ name: 'bomb', data: zeros }, good]);
    expect(bomb?.content).toEqual({
      ok: false,
      problem: { code: 'too-large', cause: 'expands-too-much', facts: { limit: '4194304', size: '67108864' }, start: null },
    });
    expect(after?.content.ok).toBe(true);
  });

  it('cannot be a bomb that lies about its size', async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    for (const uncompressedSize of [1, 100, 4 * 1024 * 1024]) {
      expect(await taken([{ name: 'bomb', data: zeros, uncompressedSize }, good])).toEqual([['/bomb', '<entry-damaged>'], ['/good.belic', 'good']]);
    }
    expect(await taken([{ name: 'bomb', data: zeros, uncompressedSize: 0 }])).toEqual([['/bomb', '<empty>']]);
  });

  it('cannot be a bomb of many entries over the same bytes', async () => {
    const stored = deflateRawSync(Buffer.alloc(1_000));
    const entries = Array.from({ length: 50 }, (_, index) => ({ name: String(index), data: Buffer.alloc(1_000), stored, offset: 0 }));
    const candidates = await take(entries, { totalBytes: 10_500 });
    expect(candidates).toHaveLength(11);
    expect(candidates.at(-1)).toMatchObject({ label: path, container: 'none', content: { problem: { code: 'too-large', cause: 'too-much-in-total' } } });
  });

  it('is refused whole when it has too many entries, however small', async () => {
    const entries = Array.from({ length: 11 }, (_, index) => ({ name: String(index), data: 'x' }));
    expect(await take(entries, { files: 11 })).toHaveLength(11);
    expect(await take(entries, { files: 10 })).toMatchObject([{ label: path, container: 'none', content: { problem: { cause: 'too-many-files' } } }]);
  });

  it('has the start of an over-long entry delivered, compressed or not', async () => {
    const random = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) & 0xff));
    for (const method of [0, 8]) {
      const [candidate] = await take([{ name: 'big', data: random, method }], { fileBytes: 1_000, startBytes: 100 });
      expect(candidate?.content).toMatchObject({ problem: { cause: 'file-too-large', facts: { size: '5000' }, start: Uint8Array.from(random.subarray(0, 100)) } });
    }
  });

  it('has entries refused whose checksum, size, place or compression is wrong', async () => {
    const wrong: readonly Partial<HandMadeEntry>[] = [
      { checksum: 1 },
      { uncompressedSize: 3 },
      { uncompressedSize: 5 },
      { compressedSize: 1 },
      { compressedSize: 2_000_000 },
      { compressedSize: 0xffffffff },
      { offset: 3 },
      { offset: 0xfffffff0 },
      { stored: Buffer.from('no deflate') },
      { method: 0, uncompressedSize: 99 },
    ];
    for (const change of wrong) {
      const [first, second] = (await taken([{ name: 'bad', data: 'data', ...change }, good])) as [unknown, unknown];
      expect([first, second]).toEqual([['/bad', expect.stringMatching(/^<(entry-damaged|file-too-large)>$/) as unknown], ['/good.belic', 'good']]);
    }
  });

  it('says so when it has no files', async () => {
    expect(await taken([])).toEqual([['', '<empty-zip>']]);
    expect(await taken([{ name: 'folder/', data: '' }])).toEqual([['', '<empty-zip>']]);
  });

  it('says so when its list is missing, cut off or leads elsewhere, and delivers what came before', async () => {
    const whole = handMadeZip([good, { name: 'second', data: 'second' }]);
    const at = async (bytes: Uint8Array): Promise<unknown> => {
      writeFileSync(path, bytes);
      return outcomes(await collect([path]), path);
    };
    for (const length of [4, 10, 30, 60, whole.length - 1]) expect(await at(whole.subarray(0, length))).toEqual([['', '<zip-damaged>']]);
    const elsewhere = Buffer.from(whole);
    elsewhere.writeUInt32LE(0x7fffffff, elsewhere.length - 6);
    expect(await at(elsewhere)).toEqual([['', '<zip-damaged>']]);
    const more = Buffer.from(whole);
    more.writeUInt16LE(3, more.length - 12);
    expect(await at(more)).toEqual([['/good.belic', 'good'], ['/second', 'second'], ['', '<zip-damaged>']]);
  });

  it('may be left while it is being read', async () => {
    writeFileSync(path, handMadeZip([good, { name: 'second', data: 'second' }]));
    const before = readdirSync('/proc/self/fd').length;
    for (let turn = 0; turn < 20; turn++) {
      for await (const { label } of takeIn([path])) {
        expect(label).toBe(`${path}/good.belic`);
        break;
      }
    }
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 20);
  });
});
