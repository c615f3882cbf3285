import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserWords } from '#main/browser/browser-command.ts';
import { installedBrowsers, mayRead, type InstalledBrowser } from '#main/browser/installed-browsers.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licensing-browsers-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a program there, and gives its path. */
function program(path: string, content = '#!/bin/sh\nexec true\n', mode = 0o755): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  chmodSync(whole, mode);
  return whole;
}

/** Those found of the folder of this test: this machine may have its own. */
function found(path: string, platform: NodeJS.Platform = 'linux', environment = {}): readonly InstalledBrowser[] {
  return installedBrowsers({ platform, environment: { PATH: path, ...environment } }).filter((one) => one.program.startsWith(folder));
}

describe('the browsers of a computer', () => {
  test('are found on PATH by their usual names, Chromium first', () => {
    const [chrome, chromium, edge] = ['google-chrome-stable', 'chromium', 'microsoft-edge'].map((name) => program(`bin/${name}`));
    expect(found(join(folder, 'bin'))).toEqual([
      { name: 'Chromium', program: chromium, isConfined: false },
      { name: 'Google Chrome', program: chrome, isConfined: false },
      { name: 'Microsoft Edge', program: edge, isConfined: false },
    ]);
  });

  test('are each found once, by whichever names', () => {
    program('opt/chrome');
    mkdirSync(join(folder, 'bin'));
    for (const name of ['google-chrome', 'google-chrome-stable']) symlinkSync(join(folder, 'opt/chrome'), join(folder, 'bin', name));
    expect(found(join(folder, 'bin')).map(({ name }) => name)).toEqual(['Google Chrome']);
  });

  test('are tried last where they are confined: a snap, or the script that stands for one', () => {
    program('a/chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    program('a/google-chrome');
    expect(found(join(folder, 'a'))).toEqual([
      { name: 'Google Chrome', program: join(folder, 'a/google-chrome'), isConfined: false },
      { name: 'Chromium', program: join(folder, 'a/chromium-browser'), isConfined: true },
    ]);
  });

  test('are never taken from the working folder, nor what is no program', () => {
    program('bin/chromium', '', 0o644);
    mkdirSync(join(folder, 'bin/google-chrome'), { recursive: true });
    expect(found(join(folder, 'bin'))).toEqual([]);
    const places = installedBrowsers({ platform: 'linux', environment: { PATH: ':.:bin' } }).map((one) => one.program);
    expect(places.every((place) => place.startsWith('/'))).toBe(true);
  });

  test('are found among the applications of a Mac', () => {
    const path = program('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(found('', 'darwin', { HOME: folder })).toEqual([{ name: 'Google Chrome', program: path, isConfined: false }]);
  });

  test('are looked for where Windows has them, and nowhere where it has no such folders', () => {
    expect(found('', 'win32', { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: '' })).toEqual([]);
  });
});

describe('a snap', () => {
  const snap: InstalledBrowser = { name: 'Chromium', program: '/snap/bin/chromium', isConfined: true };

  test.each([
    ['/home/anna/.local/share/licensing-client/window-1-abcdef/open.html', false],
    ['/tmp/licensing-window-abcdef/open.html', false],
    ['/home/anna/demonstration/profile/window-1-abcdef/open.html', true],
  ])('of %s: %s', (path, can) => {
    expect(mayRead(snap, path)).toBe(can);
    expect(mayRead({ ...snap, isConfined: false }, path)).toBe(true);
  });
});

describe('the words a browser is started with', () => {
  const start = { surface: { kind: 'licensing-tool' }, dataFolder: '/p/browser', handOverPage: '/p/ä b#c?.html', isRoot: false } as const;

  test('name the page on the disk, whatever its path, and nothing that is secret', () => {
    expect(browserWords(start)[0]).toBe('--app=file:///p/%C3%A4%20b%23c%3F.html');
  });

  test('switch the sandbox off for root alone', () => {
    expect(browserWords(start)).not.toContain('--no-sandbox');
    expect(browserWords({ ...start, isRoot: true })).toContain('--no-sandbox');
  });
});
