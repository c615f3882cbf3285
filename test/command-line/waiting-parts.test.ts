import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

/** Preloaded into a process: writes down the name of every file that is read whole. */
const READ_FILES = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { appendFileSync, readFileSync } = fs;
fs.readFileSync = (path, ...more) => {
  appendFileSync(process.env.READ_FILES, path + '\\n');
  return readFileSync(path, ...more);
};
syncBuiltinESMExports();`;

/** The names of the parts that a command loads, without their digests. */
async function partsOf({ licensing, file }: Workplace, words: readonly string[]): Promise<readonly string[]> {
  const hook = file('read-files.mjs', READ_FILES);
  const list = file('read-files.txt', '');
  const NODE_OPTIONS = `--import=${pathToFileURL(hook).href}`;
  const ended = await licensing(words, { environment: { NODE_OPTIONS, READ_FILES: list } });
  expect(ended.exitCode).toBe(0);
  const names = readFileSync(list, 'utf8').split('\n').filter((path) => path.includes(join('dist', 'parts')));
  return [...new Set(names.map((path) => basename(path).replace(/-[\w-]{8}\.cjs$/, '')))];
}

describe('what reads .xml', () => {
  it('is loaded with the first .xml and not before', async () => {
    const workplace = makeWorkplace();
    await workplace.licensing(['import', workplace.file('a.belic', licenseFor('belic', 1001))]);
    const before = await partsOf(workplace, ['status']);
    expect(before).toContain('licensing');
    expect(before).not.toContain('xml');
    await workplace.licensing(['import', workplace.file('b.xml', licenseFor('xml', 1002))]);
    expect(await partsOf(workplace, ['status'])).toContain('xml');
  });
});

describe('what only windows say, and what they say in other languages,', () => {
  it.each([[['status']], [['list']], [['diagnose']], [['--help']]])('is not loaded by licensing %s', async (words) => {
    const parts = await partsOf(makeWorkplace(), words);
    expect(parts).toContain('licensing');
    expect(parts.filter((part) => part.endsWith('-texts'))).toEqual([]);
  });
});
