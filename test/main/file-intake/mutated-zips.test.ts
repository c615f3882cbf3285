import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from './collect.ts';
import { handMadeZip } from './hand-made-zip.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';

const GOOD = handMadeZip([
  { name: 'a.belic', data: 'first license '.repeat(30) },
  { name: 'sub/b.xml', data: 'second license', method: 0 },
  { name: 'c', data: 'third', extra: Buffer.from([1, 0, 8, 0, 5, 0, 0, 0, 0, 0, 0, 0]), uncompressedSize: 0xffffffff },
]);
const TEXTS = ['first license '.repeat(30), 'second license', 'third'];

/** Bytes at which a zip's own numbers change their meaning. */
const TELLING = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x50, 0x4b];

describe('a zip damaged at random', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-mutated-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('never throws, never delivers bytes that its checksum does not vouch for, and leaves no descriptor open', { timeout: 1_800_000 }, async () => {
    const random = randomFrom(testSeed('mutated zips'));
    const below = (limit: number): number => Math.floor(random() * limit);
    const cases = caseCount({ short: 1_000, long: 200_000 });
    const path = join(folder, 'mutated');
    writeFileSync(path, GOOD);
    expect((await collect([path])).map(({ content }) => (content.ok ? Buffer.from(content.bytes).toString() : null))).toEqual(TEXTS);
    const descriptors = readdirSync('/proc/self/fd').length;
    for (let done = 0; done < cases; done++) {
      const bytes = Buffer.from(random() < 0.1 ? GOOD.subarray(0, 4 + below(GOOD.length - 4)) : GOOD);
      for (let changes = 1 + below(4); changes > 0; changes--) {
        const at = 4 + below(bytes.length - 4);
        const run = random() < 0.2 ? below(9) : 1;
        const value = random() < 0.5 ? (TELLING[below(TELLING.length)] ?? 0) : below(256);
        bytes.fill(value, at, Math.min(at + run, bytes.length));
      }
      writeFileSync(path, bytes);
      for (const { content } of await collect([path])) {
        if (content.ok) expect(TEXTS).toContain(Buffer.from(content.bytes).toString());
      }
    }
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(descriptors + 20);
    reportCount('mutated zips', cases);
  });
});
