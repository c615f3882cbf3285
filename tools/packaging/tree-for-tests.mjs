import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sourceState } from '../build/bundle-state.mjs';
import { pageState } from '../build/page-state.mjs';
import { stateOfFiles } from '../build/source-files.mjs';
import { smokeElectron } from '../electron-smoke/place.mjs';
import { CACHE, RUNTIME } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { presentRuntime } from '../setup/node-runtime.mjs';
import { digestOf, stampIs, writeStamp } from '../setup/stamp.mjs';
import { CONFIGURATION } from './configuration.mjs';
import { makePackages } from './make-packages.mjs';

const OUTPUT = join(CACHE, 'packaged-tree');
const STAMP = join(CACHE, 'packaged-tree.stamp');

/** Why the tree cannot be made here, or `null` where it can. */
export function whyNoTree() {
  return smokeElectron().why;
}

/** Makes the tree that is packed for this system, with the tests' Electron, where its sources have changed; gives its folder. */
export async function treeForTests() {
  const [{ folder: electron, why }, runtime] = [smokeElectron(), presentRuntime()];
  if (electron === null || runtime === null) throw new Error(why ?? 'there is no Node to run with');
  await withLock(join(CACHE, 'packaged-tree.lock'), async () => {
    const state = stateOfTree();
    // Whoever is at work on the sources can say that any tree does, as for the other builds (`LICENSING_TEST_ANY_BUILD=1`).
    if (stampIs(STAMP, state) || (process.env['LICENSING_TEST_ANY_BUILD'] === '1' && existsSync(STAMP))) return;
    rmSync(STAMP, { force: true });
    await makePackages({ platform: '--linux', onlyTree: true, electron, nodes: {}, output: OUTPUT }, runtime);
    writeStamp(STAMP, state);
  });
  return join(OUTPUT, 'linux-unpacked');
}

function stateOfTree() {
  const files = stateOfFiles(['tools/packaging', 'packaging']);
  return digestOf([sourceState(), pageState(), readFileSync(CONFIGURATION), readFileSync(join(RUNTIME, 'package-lock.json')), ...files]);
}
