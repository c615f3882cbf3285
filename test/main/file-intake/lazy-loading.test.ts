import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { handMadeZip } from './hand-made-zip.ts';

const SCRIPT = fileURLToPath(new URL('loaded-modules.ts', import.meta.url));

describe('the zip library', () => {
  it('is loaded when the first zip is met and not before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licensing-lazy-'));
    writeFileSync(join(folder, 'a.belic'), 'a');
    writeFileSync(join(folder, 'a.zip'), handMadeZip([{ name: 'a', data: 'a' }]));
    const isLoadedAfter = (name: string): unknown => JSON.parse(execFileSync(process.execPath, [SCRIPT, join(folder, name)], { encoding: 'utf8' }));
    expect(isLoadedAfter('a.belic')).toBe(false);
    expect(isLoadedAfter('a.zip')).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
