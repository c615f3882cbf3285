import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleIsCurrent } from '../../../tools/build/bundle-state.mjs';
import { DIST, ROOT } from '../../../tools/setup/folders.mjs';

/**
 * The path of a bundled program, the command line unless another is named, as a user runs it. Throws where it is missing or was made
 * from other sources than these: what these tests say would then be said of another program. Whoever is at work on the sources can
 * say that it does not matter (`LICENSING_TEST_ANY_BUILD=1`).
 */
export function bundledProgram(name = 'licensing'): string {
  const program = join(DIST, `${name}.mjs`);
  if (!existsSync(program)) throw new Error(`dist/${name}.mjs is missing: \`npm run build\` makes it, and \`npm test\` does so by itself.`);
  if (process.env['LICENSING_TEST_ANY_BUILD'] !== '1' && !bundleIsCurrent()) throw new Error('dist/ was made from other sources than these: run `npm run build` first; `npm test` does so by itself.');
  return program;
}

/** Makes a packaged build, as an installer carries it, and gives its program: it differs in one constant. */
export function packagedProgram(): string {
  const folder = join(ROOT, '.cache', 'packaged-for-tests');
  execFileSync(process.execPath, [join(ROOT, 'tools', 'build', 'make-bundle.mjs'), '--packaged', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'licensing.mjs');
}
