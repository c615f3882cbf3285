import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, DIST, ROOT } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { runProgram } from '../setup/program.mjs';
import { SetUpFault, say } from '../setup/say.mjs';
import { bundleIsCurrent } from './bundle-state.mjs';
import { ENTRIES } from './entries.mjs';

/** @typedef {import('../setup/node-runtime.mjs').Runtime} Runtime */

/**
 * Bundles the sources when they have changed, and gives the path of one program of the bundle.
 *
 * @param {Runtime} runtime
 * @param {string} name a name of {@link ENTRIES}
 */
export async function bundledProgram(runtime, name) {
  const source = ENTRIES[name] ?? name;
  if (!existsSync(join(ROOT, source))) throw new SetUpFault(`there is no ${source}, so there is nothing to start.`);
  await bundle(runtime);
  return join(DIST, `${name}.mjs`);
}

/**
 * Bundles the sources when they have changed.
 *
 * @param {Runtime} runtime
 */
export async function bundle(runtime) {
  if (bundleIsCurrent()) return;
  await withLock(join(CACHE, 'build.lock'), async (started) => {
    if (bundleIsCurrent()) return;
    const began = performance.now();
    say('the sources have changed; bundling …');
    const maker = join(ROOT, 'tools/build/make-bundle.mjs');
    const ending = await runProgram(runtime.node, [maker], { env: runtime.env, stdio: ['ignore', 2, 2], started });
    if (ending.code !== 0) throw new SetUpFault('the sources could not be bundled; the reason is above.');
    say(`bundled in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  });
}
