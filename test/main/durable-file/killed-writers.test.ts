import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEMPORARY_FILE } from '#main/durable-file/write-file-atomically.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { numberOf } from './numbered-content.ts';

const SCRIPT = fileURLToPath(new URL('write-for-ever.ts', import.meta.url));

/** Starts a writer, kills it after it acknowledged a number of writes, and gives the last number it acknowledged. */
async function killAfter(acknowledged: number, path: string): Promise<number> {
  const writer = spawn(process.execPath, [SCRIPT, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(writer, 'close');
  let last = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    if (last === acknowledged) writer.kill('SIGKILL');
  }
  await closed;
  return last;
}

describe('a writer that is killed', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-killed-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('leaves a whole file, the last one it acknowledged or the one after', { timeout: 1_800_000 }, async () => {
    const random = randomFrom(testSeed('killed writers'));
    const kills = caseCount({ short: 15, long: 1_000 });
    const path = join(folder, 'file');
    for (let done = 0; done < kills; done++) {
      const last = await killAfter(1 + Math.floor(random() * 8), path);
      expect([last, last + 1]).toContain(numberOf(readFileSync(path)));
      const others = readdirSync(folder).filter((name) => name !== 'file');
      expect(others.every((name) => TEMPORARY_FILE.test(name))).toBe(true);
    }
    reportCount('killed writers', kills);
  });
});
