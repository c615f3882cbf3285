import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleIsCurrent } from '../../../tools/build/bundle-state.mjs';
import { DIST, ROOT } from '../../../tools/setup/folders.mjs';

const PROGRAM = join(DIST, 'licensing.mjs');

/**
 * The path of the bundled command line, as a user runs it. Throws where it is missing or was made from other sources than these:
 * what these tests say would then be said of another program.
 */
export function bundledProgram(): string {
  if (!existsSync(PROGRAM)) throw new Error('dist/licensing.mjs is missing: `npm run build` makes it, and `npm test` does so by itself.');
  if (!bundleIsCurrent()) throw new Error('dist/ was made from other sources than these: run `npm run build` first; `npm test` does so by itself.');
  return PROGRAM;
}

/** Makes a packaged build, as an installer carries it, and gives its program: it differs in one constant. */
export function packagedProgram(): string {
  const folder = join(ROOT, '.cache', 'packaged-for-tests');
  execFileSync(process.execPath, [join(ROOT, 'tools', 'build', 'make-bundle.mjs'), '--packaged', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'licensing.mjs');
}
