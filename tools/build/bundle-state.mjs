import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from '../setup/folders.mjs';
import { digestOf, stampIs } from '../setup/stamp.mjs';
import { sourceFiles, stateOfFiles } from './source-files.mjs';

/** The stamp that says from which sources `dist/` was made. */
export const BUNDLE_STAMP = join(DIST, '.made-from');

/** What a page is made of (page-state.mjs), and no program. */
const PAGE_ONLY = 'src-renderer';

/** Whether `dist/` was made from the sources as they are now. */
export function bundleIsCurrent() {
  return stampIs(BUNDLE_STAMP, sourceState());
}

/** A digest that changes whenever a file that the bundle is made from does (by path, size and time of change). */
export function sourceState() {
  return digestOf([...stateOfFiles(folders()), readFileSync(join(ROOT, 'package-lock.json')), readFileSync(join(ROOT, 'package.json'))]);
}

/** Every file that the bundle is made from. */
export function bundleSources() {
  return sourceFiles(folders());
}

function folders() {
  return [...readdirSync(ROOT).filter((name) => name.startsWith('src-') && name !== PAGE_ONLY), 'tools/build'];
}
