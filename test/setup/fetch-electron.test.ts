import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchElectron } from '../../tools/electron/fetch-electron.mjs';

/** What an installer in the place of Electron's does, run by Node: `package` is its folder. */
const INSTALLERS = {
  hangs: `setInterval(() => undefined, 1000);`,
  fails: `console.error('TypeError: fetch failed'); console.error('    at somewhere'); process.exit(1);`,
  stops: `
    const { writeFileSync } = require('node:fs');
    writeFileSync(require('node:os').tmpdir() + '/part.zip', Buffer.alloc(1000));
    setInterval(() => undefined, 1000);`,
  works: `
    const { mkdirSync, writeFileSync } = require('node:fs');
    writeFileSync(require('node:os').tmpdir() + '/part.zip', Buffer.alloc(1000));
    setTimeout(() => {
      mkdirSync(__dirname + '/dist');
      writeFileSync(__dirname + '/dist/version', '45.0.0');
      writeFileSync(__dirname + '/dist/electron', 'program');
      writeFileSync(__dirname + '/path.txt', 'electron');
    }, 600);`,
} as const;

let folder: string;
let told: string[];
let progress: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licensing-fetch-'));
  [told, progress] = [[], []];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function fetching(installer: keyof typeof INSTALLERS) {
  const packageFolder = join(folder, 'electron');
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(join(packageFolder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.0.0' }));
  writeFileSync(join(packageFolder, 'install.js'), INSTALLERS[installer]);
  return fetchElectron({
    packageFolder,
    workFolder: join(folder, 'work'),
    node: process.execPath,
    env: process.env,
    say: (text) => told.push(text),
    progress: (bytes) => progress.push(bytes),
    // Long where something arrives: on a busy machine Node alone takes a second to start.
    beginWithin: installer === 'hangs' ? 700 : 20_000,
    goOnWithin: installer === 'stops' ? 700 : 20_000,
  });
}

describe('fetching Electron', () => {
  test('what arrives is told, and in the end it is there', async () => {
    expect(await fetching('works')).toBe(true);
    expect(progress[0]).toBe(1_000);
    expect(told).toEqual(['fetching Electron, once (about 120 MB) …']);
  });

  test('one that is there is not fetched again', async () => {
    await fetching('works');
    told = [];
    expect(await fetching('fails')).toBe(true);
    expect(told).toEqual([]);
  });

  test('a download of which nothing arrives in time is given up, in one sentence', async () => {
    expect(await fetching('hangs')).toBe(false);
    expect(told.at(-1)).toMatch(/^Electron could not be fetched \(nothing arrived in 1 s\)/);
    expect(told).toHaveLength(2);
  });

  test('a download that stops on its way is given up', async () => {
    expect(await fetching('stops')).toBe(false);
    expect(told.at(-1)).toContain('nothing more arrived');
    expect(existsSync(join(folder, 'work', 'arriving'))).toBe(false);
  });

  test('an installer that fails is named by its own words, and not run again that day', async () => {
    expect(await fetching('fails')).toBe(false);
    expect(told.at(-1)).toContain('TypeError: fetch failed');
    told = [];
    expect(await fetching('works')).toBe(false);
    expect(told).toEqual([]);
  });

  test('a day later it is tried again', async () => {
    await fetching('fails');
    writeFileSync(join(folder, 'work', 'failed'), new Date(Date.now() - 86_500_000).toISOString());
    expect(await fetching('works')).toBe(true);
  });
});
