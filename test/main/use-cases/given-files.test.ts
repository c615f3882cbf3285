import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { readGivenFiles, type GivenFile } from '#main/use-cases/license-files/given-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licensing-given-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const brings = (name: string, bytes: Uint8Array | string): string => {
  mkdirSync(join(folder, 'inside'), { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const keptOf = (files: readonly GivenFile[]): number => files.reduce((sum, { content }) => sum + (content.ok ? content.bytes.buffer.byteLength : 0), 0);
const answerOf = ({ isIgnored, content }: GivenFile): unknown => (isIgnored ? 'ignored' : content.ok ? content.bytes.length : [content.problem.cause, content.problem.facts]);

describe('the files that were given', () => {
  it('keep the bytes of a revocation list of megabytes, and of no larger file of another kind', async () => {
    const padding = ' '.repeat(300 * 1_024);
    const license = brings('long.belic', `${Buffer.from(aBelic()).toString('utf8')}${padding}`);
    const list = brings('long.jwt', `${Buffer.from(aRevocationList()).toString('utf8')}${padding}`);
    const other = brings('other', padding);
    const files = await readGivenFiles([license, list, other], {});
    const tooLarge = ['file-too-large', { limit: '262144', size: expect.any(String) }];
    expect(files.map(answerOf)).toEqual([tooLarge, expect.any(Number), tooLarge]);
    expect(keptOf(files)).toBeLessThan(400 * 1_024);
  });

  it('keep nothing of what is ignored in a folder', async () => {
    for (let number = 0; number < 20; number += 1) brings(`inside/${String(number)}`, 'x'.repeat(200_000));
    const files = await readGivenFiles([join(folder, 'inside')], {});
    expect(files.map(answerOf)).toEqual(files.map(() => 'ignored'));
    expect(keptOf(files)).toBe(0);
  });

  it('are refused where all of them together would be too much, by a cause that names how much may be', async () => {
    const paths = [1, 2, 3].map((number) => brings(`${String(number)}.belic`, aBelic({ checkoutId: checkoutIdOf(number) })));
    const size = aBelic({ checkoutId: checkoutIdOf(1) }).length;
    const files = await readGivenFiles(paths, {}, 2 * size + 100);
    expect(files.map(answerOf)).toEqual([expect.any(Number), expect.any(Number), ['too-much-at-once', { limit: String(2 * size + 100) }]]);
    expect(files[2]).toMatchObject({ kind: 'belic', content: { problem: { code: 'too-large' } } });
  });
});
