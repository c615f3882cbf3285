import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.mjs';
import { installLocked } from './npm.mjs';
import { say } from './say.mjs';
import { digestOf, readText, removeStamp, stampIs, writeStamp } from './stamp.mjs';

/** @typedef {import('./node-runtime.mjs').Runtime} Runtime */

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */

/**
 * Whether `node_modules` is what `package-lock.json` says.
 *
 * An install by hand counts too: npm leaves its own record of what it installed, as its last act.
 */
export function dependenciesArePresent() {
  if (stampIs(stampPath(), expectedStamp())) return true;
  const installed = readText(join(ROOT, 'node_modules', '.package-lock.json'));
  return installed !== null && isInstalledAsLocked(readLock(), installed);
}

/** Notes that `node_modules` is what the lockfile says, so that the next look is quick. */
export function noteDependencies() {
  if (!stampIs(stampPath(), expectedStamp())) writeStamp(stampPath(), expectedStamp());
}

/**
 * Installs what `package-lock.json` says, on the given Node.
 *
 * @param {Runtime} runtime
 * @param {(pid: number) => void} started is told the id of each process that does the work
 */
export async function installDependencies(runtime, started) {
  say(`installing the packages of package-lock.json with npm, on Node ${runtime.version} …`);
  removeStamp(stampPath());
  await installLocked({ folder: ROOT, node: runtime.node, env: runtime.env, started });
  noteDependencies();
}

/**
 * Whether npm's record of what is installed has every package of the lockfile, in its version and with its digest.
 * Optional ones may be absent: they are for other systems.
 *
 * @param {string} lockText `package-lock.json`
 * @param {string} installedText `node_modules/.package-lock.json`
 */
export function isInstalledAsLocked(lockText, installedText) {
  const locked = packagesOf(lockText);
  const installed = packagesOf(installedText);
  if (locked === null || installed === null) return false;
  delete locked[''];
  const lacksNothing = Object.entries(locked).every(([path, wanted]) => {
    const there = installed[path];
    if (there === undefined) return wanted.optional === true || wanted.devOptional === true;
    return there.version === wanted.version && there.integrity === wanted.integrity;
  });
  return lacksNothing && Object.keys(installed).every((path) => locked[path] !== undefined);
}

/**
 * @param {string} text
 * @returns {Record<string, LockedPackage> | null}
 */
function packagesOf(text) {
  try {
    return JSON.parse(text).packages ?? null;
  } catch {
    return null;
  }
}

function stampPath() {
  return join(ROOT, 'node_modules', '.set-up-stamp');
}

function expectedStamp() {
  return digestOf([readLock(), process.platform, process.arch]);
}

function readLock() {
  return readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
}
