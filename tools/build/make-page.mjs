import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ROOT } from '../setup/folders.mjs';
import { writeStamp } from '../setup/stamp.mjs';
import { pageConfiguration } from './page-configuration.mjs';
import { PAGE, PAGE_STAMP, pageState } from './page-state.mjs';

const KEPT_FOR_MILLISECONDS = 86_400_000;

/** With `--packaged FOLDER`, the page is made below that folder instead of `dist/`. */
const { packaged } = parseArgs({ options: { packaged: { type: 'string' } } }).values;

const state = pageState();
const folder = packaged === undefined ? PAGE : join(resolve(packaged), 'page');
const built = await build(pageConfiguration({ root: join(ROOT, 'src-renderer'), page: 'index.html', folder }));
if (packaged === undefined) writeStamp(PAGE_STAMP, state);
removeOldFiles(new Set([built].flat().flatMap((result) => ('output' in result ? result.output.map(({ fileName }) => fileName) : []))));

/**
 * Files carry a digest of their content in their names. One that the page no longer names is kept for a day, for the sake of windows that
 * are open.
 *
 * @param {ReadonlySet<string>} current
 */
function removeOldFiles(current) {
  for (const name of readdirSync(join(folder, 'assets'))) {
    const path = join(folder, 'assets', name);
    if (!current.has(`assets/${name}`) && Date.now() - statSync(path).mtimeMs > KEPT_FOR_MILLISECONDS) rmSync(path, { force: true });
  }
}
