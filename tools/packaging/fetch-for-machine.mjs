import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked } from '../setup/npm.mjs';
import { readText, removeStamp, stampIs, writeStamp } from '../setup/stamp.mjs';
import { FETCHED } from './place.mjs';

/**
 * Installs what a lockfile says for another kind of machine, and gives the folder of its `node_modules`.
 *
 * @param {object} wanted
 * @param {string} wanted.name of the folder to be made
 * @param {string} wanted.from the folder with `package.json` and `package-lock.json`
 * @param {import('./target.mjs').System} wanted.system
 * @param {import('./target.mjs').Processor} wanted.processor
 * @param {import('../setup/node-runtime.mjs').Runtime} wanted.runtime
 * @param {(pid: number) => void} wanted.started is told the id of the process that does the work
 */
export async function fetchForMachine({ name, from, system, processor, runtime, started }) {
  const folder = join(FETCHED, name);
  const stamp = join(folder, '.set-up-stamp');
  const lockfile = readText(join(from, 'package-lock.json')) ?? '';
  if (!stampIs(stamp, lockfile)) {
    removeStamp(stamp);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(from, file), join(folder, file));
    const words = ['--omit=dev', `--os=${system}`, `--cpu=${processor}`, ...(system === 'linux' ? ['--libc=glibc'] : [])];
    await installLocked({ folder, node: runtime.node, env: runtime.env, started, words });
    writeStamp(stamp, lockfile);
  }
  return join(folder, 'node_modules');
}
