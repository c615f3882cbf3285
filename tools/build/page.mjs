import { join } from 'node:path';
import { CACHE, ROOT } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { runProgram } from '../setup/program.mjs';
import { SetUpFault, say } from '../setup/say.mjs';
import { pageIsCurrent } from './page-state.mjs';

/** @typedef {import('../setup/node-runtime.mjs').Runtime} Runtime */

/**
 * Builds the page of the window when its sources have changed.
 *
 * @param {Runtime} runtime
 */
export async function buildPage(runtime) {
  if (pageIsCurrent()) return;
  await withLock(join(CACHE, 'page.lock'), async (started) => {
    if (pageIsCurrent()) return;
    const began = performance.now();
    say('the page has changed; building …');
    const maker = join(ROOT, 'tools/build/make-page.mjs');
    const ending = await runProgram(runtime.node, [maker], { env: runtime.env, stdio: ['ignore', 2, 2], started });
    if (ending.code !== 0) throw new SetUpFault('the page could not be built; the reason is above.');
    say(`built the page in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  });
}
