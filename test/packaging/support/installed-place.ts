import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHELL_USER } from '../../electron/support/launch-shell.ts';

/** A package as an administrator installed it: everybody may read it, and somebody without rights runs it. */
export interface InstalledPlace {
  readonly folder: string;
  /** Where the packaged tree is. */
  readonly electron: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
  remove(): void;
}

/** Puts a packaged tree where another user can reach it, wherever the checkout lies. */
export function installTree(tree: string): InstalledPlace {
  const folder = mkdtempSync(join(tmpdir(), 'licensing-installed-'));
  chmodSync(folder, 0o755);
  const electron = join(folder, 'Licensing Client');
  // Links to its files cost nothing; on another file system they are copies.
  if (spawnSync('cp', ['-al', tree, electron]).status !== 0) {
    rmSync(electron, { recursive: true, force: true });
    const { status, stderr } = spawnSync('cp', ['-a', tree, electron], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the packaged tree could not be copied: ${stderr}`);
  }
  // Its permissions may have to be other ones, so it is a file of its own.
  const sandbox = join(electron, 'chrome-sandbox');
  rmSync(sandbox);
  copyFileSync(join(tree, 'chrome-sandbox'), sandbox);
  chmodSync(sandbox, 0o755);
  const home = join(folder, 'home');
  const folders = { HOME: home, XDG_RUNTIME_DIR: join(home, 'runtime') };
  for (const path of Object.values(folders)) {
    mkdirSync(path, { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(path, SHELL_USER, SHELL_USER);
  }
  const environment = { ...folders, TMPDIR: tmpdir(), PATH: process.env['PATH'] ?? '', TZ: 'UTC', LANG: 'C.UTF-8' };
  return { folder, electron, home, environment, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
