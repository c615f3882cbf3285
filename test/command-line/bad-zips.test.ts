import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handMadeZip, type HandMadeEntry } from '../main/file-intake/hand-made-zip.ts';
import { licenseFor, PDF, zipOf } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ImportJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

const MEBIBYTE = 1_024 ** 2;
const good = { name: 'good.belic', data: licenseFor('belic', 1001) };
const license = licenseFor('belic', 1002);

/** Zips of one bad entry beside a good one: the good one is taken, the bad one named with its code. */
const BAD_ENTRIES: readonly (readonly [what: string, entry: HandMadeEntry, code: string, exitCode: number])[] = [
  ['that climbs out of its folder', { name: '../../etc/outside.belic', data: license }, 'damaged', 3],
  ['with an absolute name', { name: '/etc/outside.belic', data: license }, 'damaged', 3],
  ['with a Windows path', { name: 'C:\\Windows\\outside.belic', data: license }, 'damaged', 3],
  ['with a control character in its name', { name: 'a\u0000b\u001b[31m.belic', data: license }, 'damaged', 3],
  ['of the same name', { name: 'good.belic', data: license }, 'damaged', 3],
  ['that is encrypted', { name: 'secret.belic', data: license, flags: 0x0801 }, 'unreadable', 12],
  ['in a way of compressing that is not known', { name: 'x.belic', data: license, method: 99 }, 'unreadable', 12],
  ['with a wrong checksum', { name: 'x.belic', data: license, checksum: 1 }, 'damaged', 3],
  ['that expands to far more than it is', { name: 'bomb.belic', data: Buffer.concat([license, Buffer.alloc(64 * MEBIBYTE)]) }, 'too-large', 3],
  ['that says it is small and is not', { name: 'liar.belic', data: Buffer.alloc(8 * MEBIBYTE), uncompressedSize: 1_000 }, 'damaged', 3],
  ['that says it is huge and is not', { name: 'liar.belic', data: license, uncompressedSize: 0xfffffff0 }, 'too-large', 3],
];

describe.concurrent('a zip with an entry', () => {
  it.each(BAD_ENTRIES)('%s: the entry is refused, the good file is imported, and nothing is unpacked', async (_, entry, code, exitCode) => {
    const { licensing, file, folder, profile } = makeWorkplace();
    const run = await licensing(['import', file('sent/bad.zip', handMadeZip([good, entry]))]);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode, stderr: '' });
    expectFinishedText(run);
    expectOneExplanation(run.stdout, code);
    expect(run.stdout).toContain('2 files: 1 imported, 1 refused.');
    expect(storeContent(profile)).toMatchObject({ licenses: 1, activities: 2 });
    expect(readdirSync(join(folder, 'sent'))).toEqual(['bad.zip']);
    expect(existsSync('/etc/outside.belic')).toBe(false);
  });

  it('that is bad is named exactly, whichever of several zips it is in', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const zips = BAD_ENTRIES.map(([, entry], index) => file(`${String(index)}.zip`, handMadeZip([good, entry])));
    const { exitCode, json } = await licensing(['import', '--json', ...zips]);
    expect(exitCode).toBe(12);
    expect(json<ImportJson>().files.map(({ code }) => code)).toEqual(BAD_ENTRIES.flatMap(([, , code]) => [null, code]));
    expect(storeContent(profile).licenses).toBe(1);
  });
});

describe.concurrent('a bad zip', () => {
  it.each([
    ['cut off', zipOf({ 'a.belic': license }).subarray(0, 3_000), 'damaged', 3],
    ['of nothing but its end', handMadeZip([]), 'not-a-license-file', 3],
    ['with more entries than it may have', handMadeZip([good], 60_000), 'too-large', 3],
    ['of zips', zipOf({ 'inner.zip': zipOf({ 'a.belic': license }) }), null, 3],
  ] as const)('%s stores nothing and is explained once', async (_, bytes, code, exitCode) => {
    const { licensing, file, profile } = makeWorkplace();
    const run = await licensing(['import', file('bad.zip', bytes)]);
    expect(run.exitCode).toBe(exitCode);
    expectFinishedText(run);
    expectOneExplanation(run.stdout + run.stderr, code ?? 'no-license-file-inside');
    expect(storeContent(profile).licenses).toBe(0);
  });

  it('of two thousand PDFs is passed over, and that is said once', async () => {
    const { licensing, file } = makeWorkplace();
    const many = zipOf(Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${String(index)}.pdf`, PDF])));
    const run = await licensing(['import', file('many.zip', many)]);
    expect(run.exitCode).toBe(3);
    expectOneExplanation(run.stderr, 'no-license-file-inside');
  });
});
