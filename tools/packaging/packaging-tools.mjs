import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { installLocked } from '../setup/npm.mjs';
import { say } from '../setup/say.mjs';
import { readText, removeStamp, stampIs, writeStamp } from '../setup/stamp.mjs';
import { PACKAGING, TOOLS } from './place.mjs';

const STAMP = join(TOOLS, '.set-up-stamp');

/** Whether what makes installers is installed as its lockfile says. */
export function packagingToolsArePresent() {
  return stampIs(STAMP, lockfile());
}

/**
 * Installs what makes installers, where it is not there yet.
 *
 * @param {import('../setup/node-runtime.mjs').Runtime} runtime
 */
export async function installPackagingTools({ node, env }) {
  if (packagingToolsArePresent()) return;
  await withLock(join(CACHE, 'packaging-tools.lock'), async (started) => {
    if (packagingToolsArePresent()) return;
    say('fetching what makes installers with npm (30 MB) …');
    removeStamp(STAMP);
    mkdirSync(TOOLS, { recursive: true });
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(PACKAGING, name), join(TOOLS, name));
    await installLocked({ folder: TOOLS, node, env, started });
    writeStamp(STAMP, lockfile());
  });
}

/**
 * The path of a file in one of these packages.
 *
 * @param {string} path from `node_modules`
 */
export function inPackagingTools(path) {
  return join(TOOLS, 'node_modules', path);
}

function lockfile() {
  return readText(join(PACKAGING, 'package-lock.json')) ?? '';
}
