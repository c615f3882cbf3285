import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from '../setup/folders.mjs';
import { digestOf, stampIs } from '../setup/stamp.mjs';
import { stateOfFiles } from './source-files.mjs';

/** Where the page of the window is built. */
export const PAGE = join(DIST, 'page');

/** The stamp that says from which sources the page was made. */
export const PAGE_STAMP = join(DIST, '.page-made-from');

/** Whether the page was made from the sources as they are now. */
export function pageIsCurrent() {
  return stampIs(PAGE_STAMP, pageState());
}

/** A digest that changes whenever a file that the page is made from does. */
export function pageState() {
  const sources = stateOfFiles(['src-renderer', 'src-core', 'tools/build']);
  return digestOf([...sources, readFileSync(join(ROOT, 'package-lock.json')), readFileSync(join(ROOT, 'package.json'))]);
}
