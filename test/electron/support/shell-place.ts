import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FIXTURE_MACHINE } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { oneFile } from '../../../tools/build/make-shell.mjs';
import { DIST, ROOT } from '../../../tools/setup/folders.mjs';

/** A folder that any user may read, with everything the shell under test needs, wherever the checkout lies. */
export interface ShellPlace {
  readonly folder: string;
  /** Where Electron is, with the program in its `resources/app`. */
  readonly electron: string;
  /** The user's own: home, profile, files. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes a file into the user's home and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  remove(): void;
}

/** The day on which the fixtures' licenses hold. */
const NOW = '2026-07-01T12:00:00.000Z';

/**
 * Puts Electron, the shell, its preload, the page, Node and the licensing API's process into one folder.
 *
 * @param source the unpacked Electron
 * @param main the source of the main process
 * @param userId who is to run it, and whose the home is
 */
export async function makeShellPlace(source: string, main: string, userId: number): Promise<ShellPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'licensing-electron-'));
  chmodSync(folder, 0o755);
  const electron = join(folder, 'electron');
  const app = join(electron, 'resources', 'app');
  linkTree(source, electron);
  // As in dist/: the programs in a folder of their own, and the page beside it.
  const programs = join(app, 'electron');
  mkdirSync(programs, { recursive: true });
  const manifest = { name: 'shell-under-test', version: '1.0.0', main: 'electron/start.cjs' };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  const sources = {
    main,
    preload: 'src-preload/preload.ts',
    hold: 'test/electron/support/hold-until-driven.ts',
    'bare-preload': 'test/electron/support/bare-preload.ts',
    'api-process': 'test/electron/support/api-process.ts',
  };
  for (const [name, path] of Object.entries(sources)) {
    writeFileSync(join(programs, `${name}.cjs`), await oneFile(join(ROOT, path), {}));
  }
  writeFileSync(join(programs, 'start.cjs'), "require('./hold.cjs');\nrequire('./main.cjs');\n");
  cpSync(join(DIST, 'page'), join(app, 'page'), { recursive: true });

  linkFile(process.execPath, join(folder, 'node'));
  for (const name of ['better-sqlite3', '@napi-rs/keyring']) copyPackage(name, join(app, 'node_modules'));

  const home = join(folder, 'home');
  const environment = { ...homeEnvironment(home, userId), ...overrides(folder, home) };
  mkdirSync(join(folder, 'trust'));
  writeFileSync(join(folder, 'trust', 'example.json'), formatTrustEntry(fixtureIssuer().trustEntry));
  const file: ShellPlace['file'] = (name, content) => {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return { folder, electron, home, environment, file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function homeEnvironment(home: string, userId: number): Record<string, string> {
  const folders = { HOME: home, XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache', XDG_DATA_HOME: 'data', XDG_RUNTIME_DIR: 'runtime' };
  const made = Object.entries(folders).map(([name, path]) => [name, name === 'HOME' ? home : join(home, path)] as const);
  for (const [, path] of made) {
    mkdirSync(path, { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(path, userId, userId);
  }
  return { ...Object.fromEntries(made), TMPDIR: tmpdir(), PATH: process.env['PATH'] ?? '', TZ: 'UTC', LANG: 'C.UTF-8' };
}

function overrides(folder: string, home: string): Record<string, string> {
  return {
    LICENSING_PROFILE_DIR: join(home, 'profile'),
    LICENSING_TRUST_DIR: join(folder, 'trust'),
    LICENSING_APPLICATIONS_DIR: join(folder, 'applications.d'),
    LICENSING_MACHINE_NAME: FIXTURE_MACHINE,
    LICENSING_NOW: NOW,
  };
}

/**
 * Makes a copy of a folder out of links to its files: it costs nothing, and what is put beside them is this copy's own.
 */
function linkTree(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) linkTree(from, to);
    // Its permissions may have to be other ones, so it is a file of its own.
    else if (entry.name === 'chrome-sandbox') copyFileSync(from, to);
    else linkFile(from, to);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another file system, or one without links.
    copyFileSync(from, to);
  }
}

interface PackageFile {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function copyPackage(name: string, target: string): void {
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  const from = join(ROOT, 'node_modules', name);
  cpSync(from, join(target, name), { recursive: true, filter: (path) => !/\/better-sqlite3\/(deps|src)(\/|$)/.test(path) });
  // The keystore's native part is a package of its own, one for each system.
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as PackageFile;
  for (const part of Object.keys(optionalDependencies)) {
    try {
      cpSync(dirname(resolve(part)), join(target, part), { recursive: true });
    } catch {
      // For another system, so it is not installed.
    }
  }
}
