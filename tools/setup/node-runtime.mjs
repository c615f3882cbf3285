import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { RUNTIME } from './folders.mjs';
import { installLocked } from './npm.mjs';
import { SetUpFault, say } from './say.mjs';
import { digestOf, removeStamp, stampIs, writeStamp } from './stamp.mjs';

/** The oldest Node that this project runs on. On Node 20, better-sqlite3 13 crashes without a word. */
export const OLDEST_NODE = 24;

/**
 * A Node to run everything with: its executable and the environment in which `node` means it.
 *
 * @typedef {{ node: string, version: string, env: NodeJS.ProcessEnv }} Runtime
 */

/**
 * The Node 24 or newer that is there already: this very one, or the private one; `null` when neither is.
 *
 * @returns {Runtime | null}
 */
export function presentRuntime() {
  if (majorOf(process.version) >= OLDEST_NODE) {
    return { node: process.execPath, version: process.version, env: environmentFor(process.execPath) };
  }
  const folder = privateFolder();
  if (folder === null || !stampIs(stampPath(), expectedStamp())) return null;
  const node = executableIn(folder);
  return existsSync(node) ? { node, version: lockedVersion(), env: environmentFor(node, folder) } : null;
}

/**
 * Installs the private Node with npm and gives it.
 *
 * @param {(pid: number) => void} started is told the id of each process that does the work
 * @returns {Promise<Runtime>}
 */
export async function installRuntime(started) {
  const folder = privateFolder();
  if (folder === null) throw new SetUpFault(`${needed()} For this kind of machine npm has no ready one: install it, then run this again.`);
  say(`${needed()} Fetching Node ${lockedVersion()} with npm into tools/runtime (about 50 MB) …`);
  removeStamp(stampPath());
  await installLocked({ folder: RUNTIME, node: process.execPath, env: process.env, started });
  const node = executableIn(folder);
  const trial = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (trial.status !== 0) {
    throw new SetUpFault(`${needed()} The one from npm does not run on this system (${trial.error?.message ?? trial.stderr.trim()}): install it, then run this again.`);
  }
  writeStamp(stampPath(), expectedStamp());
  return { node, version: trial.stdout.trim(), env: environmentFor(node, folder) };
}

/** @param {string} version */
function majorOf(version) {
  return Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);
}

function needed() {
  return `this is Node ${process.version}, and Node ${String(OLDEST_NODE)} or newer is needed.`;
}

/** The folder of the private Node for this kind of machine, or `null` where the lockfile has none. */
function privateFolder() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  return readLock().includes(`"node_modules/${name}"`) ? join(RUNTIME, 'node_modules', name) : null;
}

/** @param {string} folder */
function executableIn(folder) {
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} node
 * @param {string} [headers] the folder with this Node's headers, for a package that has to be compiled
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor(node, headers) {
  const nodedir = headers === undefined ? {} : { npm_config_nodedir: headers };
  return { ...process.env, ...nodedir, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
}

function stampPath() {
  return join(RUNTIME, 'node_modules', '.set-up-stamp');
}

function expectedStamp() {
  return digestOf([readLock(), process.platform, process.arch]);
}

function readLock() {
  return readFileSync(join(RUNTIME, 'package-lock.json'), 'utf8');
}

function lockedVersion() {
  return /"version": "(\d+\.\d+\.\d+)"/.exec(readLock())?.[1] ?? String(OLDEST_NODE);
}
