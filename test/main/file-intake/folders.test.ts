import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeIn } from '#main/file-intake/take-in.ts';
import { collect, outcomes } from './collect.ts';
import { handMadeZip } from './hand-made-zip.ts';

describe('a folder given by a person', () => {
  let base = '';
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), content);
  };
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'licensing-folder-'));
  });
  afterEach(() => {
    rmSync(base, { recursive: true });
  });

  it('gives its files and those below it, in the order of their names', async () => {
    for (const name of ['b', 'a', 'sub/c', 'sub/deeper/d', '.hidden']) write(name, name);
    const candidates = await collect([base]);
    expect(outcomes(candidates, base)).toEqual(['.hidden', 'a', 'b', 'sub/c', 'sub/deeper/d'].map((name) => [`/${name}`, name]));
    expect(new Set(candidates.map(({ container }) => container))).toEqual(new Set(['folder']));
    expect(candidates.map(({ progress }) => progress)).toEqual([1, 2, 3, 4, 5].map((delivered) => ({ delivered, known: 5 })));
  });

  it('follows links to files and none to folders, and ends where links go round', async () => {
    write('sub/a', 'a');
    symlinkSync('sub/a', join(base, 'to-a-file'));
    symlinkSync('sub', join(base, 'to-a-folder'));
    symlinkSync('..', join(base, 'sub/up'));
    symlinkSync('nowhere', join(base, 'dangling'));
    symlinkSync('round', join(base, 'round'));
    expect(outcomes(await collect([base]), base)).toEqual([
      ['/dangling', '<link-to-nothing>'],
      ['/round', '<link-to-nothing>'],
      ['/sub/a', 'a'],
      ['/sub/up', '<link-to-folder>'],
      ['/to-a-file', 'a'],
      ['/to-a-folder', '<link-to-folder>'],
    ]);
  });

  it('gives what is no file in it as something to ignore, at once', async () => {
    execFileSync('mkfifo', [join(base, 'fifo')]);
    write('empty', '');
    write('inside.zip', handMadeZip([{ name: 'a', data: 'a' }]));
    write('a', 'a');
    const candidates = await collect([base]);
    expect(outcomes(candidates, base)).toEqual([['/a', 'a'], ['/empty', '<empty>'], ['/fifo', '<fifo>'], ['/inside.zip', '<zip-inside>']]);
    expect(candidates.slice(1).every(({ content }) => !content.ok && content.problem.code === 'not-a-license-file')).toBe(true);
  });

  it('gives a file and a folder whose names are no UTF-8, each once, with labels that can be shown', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has such names');
    const named = (name: string): Buffer => Buffer.concat([Buffer.from(`${base}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(named('M\xfcller.belic'), 'first');
    writeFileSync(named('M\xf6ller.belic'), 'second');
    mkdirSync(named('B\xfcro'));
    writeFileSync(named('B\xfcro/a'), 'below');
    expect(outcomes(await collect([base]), base)).toEqual([['/B\uFFFDro/a', 'below'], ['/M\uFFFDller.belic', 'second'], ['/M\uFFFDller.belic', 'first']]);
  });

  it('says so when nothing is in it', async () => {
    mkdirSync(join(base, 'sub'));
    expect(await collect([base])).toMatchObject([{ label: base, container: 'none', content: { problem: { cause: 'empty-folder' } } }]);
  });

  it('may be given through a link', async () => {
    write('sub/a', 'a');
    symlinkSync('sub', join(base, 'link'));
    expect(outcomes(await collect([join(base, 'link')]), base)).toEqual([['/link/a', 'a']]);
  });

  it('is refused whole, before anything is delivered, when it holds too many files', async () => {
    for (let count = 0; count < 11; count++) write(`sub${String(count % 3)}/${String(count)}`, 'x');
    const refused = { label: base, container: 'none', content: { problem: { code: 'too-large', cause: 'too-many-files', facts: { limit: '13' } } } };
    expect(await collect([base], { files: 14 })).toHaveLength(11);
    expect(await collect([base], { files: 13 })).toMatchObject([refused]);
  });

  it('is refused whole when it is too deep, and names the folder that is', async () => {
    write('1/2/3/4/a', 'a');
    expect(outcomes(await collect([base]), base)).toEqual([['/1/2/3/4/a', 'a']]);
    write('1/2/3/4/5/b', 'b');
    expect(await collect([base])).toMatchObject([
      { label: base, content: { problem: { code: 'too-large', cause: 'too-deep', facts: { limit: '4', folder: join(base, '1/2/3/4/5') } } } },
    ]);
  });

  it('stops where all of it together becomes too much', async () => {
    for (const name of ['a', 'b', 'c']) write(name, 'x'.repeat(100));
    expect(outcomes(await collect([base], { totalBytes: 250 }), base).map(([label]) => label)).toEqual(['/a', '/b', '']);
    expect((await collect([base], { totalBytes: 250 })).at(-1)).toMatchObject({ label: base, content: { problem: { cause: 'too-much-in-total' } } });
    expect(await collect([base], { totalBytes: 300 })).toHaveLength(3);
  });

  it('gives only the start of a file too large to be a license file', async () => {
    write('movie', 'x'.repeat(2_000));
    const [candidate] = await collect([base], { fileBytes: 1_000, startBytes: 10 });
    expect(candidate).toMatchObject({ container: 'folder', content: { problem: { cause: 'file-too-large', start: new Uint8Array(10).fill(0x78) } } });
  });

  it('goes on when a file vanishes while others are delivered, and may be left at any time', async () => {
    for (const name of ['a', 'b', 'c']) write(name, name);
    const labels: string[] = [];
    for await (const { label, content } of takeIn([base])) {
      labels.push(content.ok ? label.slice(base.length) : content.problem.cause);
      if (labels.length === 1) rmSync(join(base, 'b'));
      if (labels.length === 2) break;
    }
    expect(labels).toEqual(['/a', 'missing']);
  });

  it('counts what it adds to the progress of the whole', async () => {
    for (const name of ['many/a', 'many/b', 'many/c', 'one']) write(name, name);
    const candidates = await collect([join(base, 'one'), join(base, 'many'), join(base, 'one')]);
    expect(candidates.map(({ progress: { delivered, known } }) => [delivered, known])).toEqual([[1, 3], [2, 5], [3, 5], [4, 5], [5, 5]]);
  });
});
